import { type Answers, type Page, page } from '@guildhall/journeys/journey'
import type { Bilingual } from '@guildhall/standards/language'
import * as z from 'zod/mini'
import { uploadErrorWords } from '../content/index.ts'
import type { UploadPolicy } from '../policy.ts'
import { UploadForm } from './upload-form.tsx'

/** A file as a page and an answer know it. */
export interface UploadedFile {
  readonly id: string
  readonly name: string
  /** In bytes. */
  readonly size: number
  /** Media type. */
  readonly type: string
}

/** Words of one page that asks for files. */
export interface UploadWords {
  /** The page's question, “Upload photos of the damage”. */
  readonly title: string
  /** What good files are, above the field. */
  readonly hint?: string
  /** Label of the field, “Choose photos”. */
  readonly label: string
  /** Beside the names on check answers, “Photos”. */
  readonly summary: string
}

const schema = z.object({})
const facts = z.object({
  files: z.array(
    z.object({ id: z.string(), name: z.string(), size: z.number(), type: z.string() }),
  ),
})

/** A page that asks for files. */
export interface UploadPage
  extends Page<typeof schema, typeof facts, { files: readonly UploadedFile[] }> {
  readonly policy: UploadPolicy
  /** Name of its file field. */
  readonly field: string
}

/**
 * Asks for files: choose, upload, see what is there, remove, go on.
 *
 * A plain form in parts to `<page>/upload`; with JavaScript it shows how far an upload is and lets it
 * be cancelled. Bind it with `bindUploads` and serve it through `withUploads`. It may be the first page
 * of a journey, and an item's.
 *
 * @param options.field name of the file field. Default `files`
 */
export function uploadPage(options: {
  path: string
  policy: UploadPolicy
  content: Bilingual<UploadWords>
  field?: string
  section?: Bilingual
  dependsOn?: readonly string[]
  when?(answers: Answers): boolean
}): UploadPage {
  const { path, policy, content, field = 'files' } = options
  const asked = page<typeof schema, typeof facts, { files: readonly UploadedFile[] }>({
    path,
    schema,
    facts,
    errorWords: uploadErrorWords,
    ...(options.section ? { section: options.section } : {}),
    ...(options.dependsOn ? { dependsOn: options.dependsOn } : {}),
    when: (answers) => options.when?.(answers) ?? true,
    title: ({ language }) => content[language].title,
    view: ({ language, path: own, data, href }) => (
      <UploadForm
        language={language}
        policy={policy}
        field={field}
        words={content[language]}
        files={data.files}
        href={href(own)}
      />
    ),
    summary: ({ facts: found }, language) => [
      {
        key: content[language].summary,
        value: found?.files.length ? found.files.map(({ name }) => name) : '–',
      },
    ],
  })
  return { ...asked, policy, field }
}
