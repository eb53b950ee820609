import { readFile, stat } from 'node:fs/promises'
import { type ModulusTable, readModulusTable } from '@guildhall/standards/modulus-table'
import { serverOnly } from '@guildhall/standards/server-only'

serverOnly('payments/modulus-file')

/**
 * The modulus weight tables, from the text files that a council puts into a folder of its own and
 * replaces when new ones come out: they are read again when they have changed, without a restart.
 *
 * A file that can't be read leaves the last good table in use, and `onProblem` is told.
 */
export function modulusFiles(options: {
  /** Path of `valacdos.txt`. */
  weights: string
  /** Path of `scsubtab.txt`, where there is one. */
  substitutes?: string
  onProblem(problem: unknown): void
}): () => Promise<ModulusTable | undefined> {
  const { weights, substitutes, onProblem } = options
  const paths = [weights, ...(substitutes === undefined ? [] : [substitutes])]
  let table: ModulusTable | undefined
  let readAt = ''
  return async () => {
    try {
      const changed = await Promise.all(
        paths.map(async (path) => {
          const { mtimeMs, size } = await stat(path)
          return `${mtimeMs} ${size}`
        }),
      )
      if (changed.join() === readAt) return table
      // Noted first: a bad file is told of once, and not at every form.
      readAt = changed.join()
      const [first = '', second] = await Promise.all(paths.map((path) => readFile(path, 'utf8')))
      table = readModulusTable(first, second)
    } catch (problem) {
      onProblem(problem)
    }
    return table
  }
}
