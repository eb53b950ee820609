'use client'

import { Button, ButtonGroup } from '@guildhall/components/button'
import { FileUpload } from '@guildhall/components/file-upload'
import { Form, FormProvider, useField } from '@guildhall/forms/form'
import { fill, type Language } from '@guildhall/standards/language'
import { uploadsContent } from '../content/index.ts'
import { acceptOf, sizeInWords, typesInWords, type UploadPolicy } from '../policy.ts'
import { FileList } from './file-list.tsx'
import type { UploadedFile, UploadWords } from './upload-page.tsx'
import { UploadProgress } from './upload-progress.tsx'
import { useUpload } from './use-upload.ts'

export interface UploadFormProps {
  language: Language
  policy: UploadPolicy
  field: string
  words: UploadWords
  files: readonly UploadedFile[]
  /** Address of the page itself. */
  href: string
}

/** The form of a page that asks for files; `<page>/upload` takes it. */
export function UploadForm(props: UploadFormProps) {
  const { language, policy, words, files, href } = props
  const own = uploadsContent[language]
  const upload = useUpload(props)
  const isFull = files.length >= policy.maxFiles
  return (
    // What was found in the browser stands in a provider of its own, since the journey’s holds the
    // server’s.
    <FormProvider language={language} {...(upload.errors ? { errors: upload.errors } : {})}>
      <Form
        action={uploadHrefOf(href)}
        encType="multipart/form-data"
        onSubmit={upload.onSubmit}
        aria-busy={upload.isRunning || undefined}
      >
        <h1 className="govuk-heading-l">{words.title}</h1>
        {words.hint === undefined ? null : <p className="govuk-body">{words.hint}</p>}
        {isFull ? (
          <p className="govuk-body">{own.full}</p>
        ) : (
          <>
            <FileField {...props} serverError={upload.serverError} />
            <Button variant="secondary" name="upload" value="yes" disabled={upload.isRunning}>
              {policy.maxFiles > 1 ? own.uploadMany : own.upload}
            </Button>
          </>
        )}
        <UploadProgress language={language} upload={upload} />
        <h2 className="govuk-heading-m">{own.uploaded}</h2>
        <FileList language={language} files={files} />
        <ButtonGroup>
          <Button name="continue" value="yes">
            {own.continue}
          </Button>
        </ButtonGroup>
      </Form>
    </FormProvider>
  )
}

function FileField({
  language,
  policy,
  field,
  words,
  serverError,
}: UploadFormProps & { serverError: string | undefined }) {
  const { errorMessage } = useField(field)
  return (
    <FileUpload
      name={field}
      label={words.label}
      hint={fill(uploadsContent[language].takes, {
        types: typesInWords(policy)[language],
        maximum: sizeInWords(policy.maxBytes),
      })}
      accept={acceptOf(policy)}
      multiple={policy.maxFiles > 1}
      errorMessage={errorMessage ?? serverError}
      errorPrefix={language === 'cy' ? 'Gwall' : 'Error'}
    />
  )
}

/** `photos?change` is sent to `photos/upload?change`. */
function uploadHrefOf(href: string): string {
  const [path = '', query] = href.split('?')
  return `${path}/upload${query === undefined ? '' : `?${query}`}`
}
