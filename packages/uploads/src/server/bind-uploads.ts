import type { FieldError } from '@guildhall/forms/form-data'
import { bindPage, type PageBinding, type ServerContext } from '@guildhall/journeys/binding'
import type { UploadedFile, UploadPage } from '../pages/upload-page.tsx'
import { mistake, type UploadPolicy } from '../policy.ts'
import type { Storage, StoredFile } from '../storage/storage.ts'

/**
 * Binds a page's files to it: what it lists, and what is stored as its facts.
 *
 * @param page of an item as it was written; give the binding the path `people/*\/photos` then
 */
export function bindUploads<Context>(
  page: UploadPage,
  storage: (context: Context) => Storage,
): PageBinding<Context> {
  const filesOf = async ({ context, instance, path }: ServerContext<Context>) =>
    (await storage(context).list(instance)).filter((file) => file.page === path).map(shown)
  return bindPage<
    Context,
    NonNullable<UploadPage['schema']>,
    NonNullable<UploadPage['facts']>,
    {
      files: readonly UploadedFile[]
    }
  >(page, {
    load: async (context) => ({ files: await filesOf(context) }),
    async submit(context) {
      const files = await filesOf(context)
      const error = countError(page.policy, page.field, files.length)
      return error ? { errors: [error] } : { facts: { files } }
    },
  })
}

function countError(policy: UploadPolicy, field: string, count: number): FieldError | undefined {
  if (count > policy.maxFiles) return mistake(policy, field, 'file.count')
  if (count >= policy.minFiles) return undefined
  if (policy.minFiles === 1) return mistake(policy, field, 'file.required')
  return { field, message: 'file.more', values: { minimum: policy.minFiles } }
}

function shown({ id, name, size, type }: StoredFile): UploadedFile {
  return { id, name, size, type }
}

/**
 * Whether the files that an answer names are still those that are kept; ask before you submit.
 *
 * @returns an issue to send the answer back with (`SubmissionRefused`) when they are not
 */
export async function changedFiles(
  storage: Storage,
  run: string,
  page: UploadPage,
  files: readonly UploadedFile[],
): Promise<readonly FieldError[]> {
  const kept = (await storage.list(run)).filter((file) => file.page === page.path)
  const isSame =
    kept.length === files.length && kept.every(({ id }) => files.some((file) => file.id === id))
  return isSame ? [] : [mistake(page.policy, page.field, 'file.changed')]
}
