import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type AnswerKeys, answerKeys, makeAnswerKey } from '@guildhall/journeys/answer-keys'

const OWNER_ONLY = 0o600

/**
 * The keys that residents' answers are sealed with: those of the environment, or one in a file of
 * the data folder that only the site's own user may read, made at the first start.
 *
 * @throws Error with a sentence when a key can't be used
 */
export async function readAnswerKeys(config: {
  answersKey: string | undefined
  dataFolder: string
}): Promise<AnswerKeys> {
  if (config.answersKey !== undefined) return answerKeys(config.answersKey)
  const file = join(config.dataFolder, 'answers.key')
  await mkdir(config.dataFolder, { recursive: true })
  try {
    await writeFile(file, `${makeAnswerKey()}\n`, { flag: 'wx', mode: OWNER_ONLY })
    // What the process masks is not what a key needs.
    await chmod(file, OWNER_ONLY)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return answerKeys((await readFile(file, 'utf8')).trim())
}
