import { Button } from '@guildhall/components/button'
import { SummaryList } from '@guildhall/components/summary-list'
import type { Language } from '@guildhall/standards/language'
import { uploadsContent } from '../content/index.ts'
import { sizeInWords } from '../policy.ts'
import type { UploadedFile } from './upload-page.tsx'

/** The files that are there, each with its size and a button that removes it. */
export function FileList({
  language,
  files,
}: {
  language: Language
  files: readonly UploadedFile[]
}) {
  const words = uploadsContent[language]
  if (files.length === 0) return <p className="govuk-body">{words.none}</p>
  return (
    <SummaryList
      rows={files.map(({ id, name, size }) => ({
        key: <span className="govuk-!-text-break-word">{name}</span>,
        value: (
          <>
            <p className="govuk-body">{sizeInWords(size)}</p>
            <Button
              variant="secondary"
              name="remove"
              value={id}
              className="govuk-!-margin-bottom-1"
            >
              {words.remove} <span className="govuk-visually-hidden">{name}</span>
            </Button>
          </>
        ),
      }))}
    />
  )
}
