import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type AnswerKeys, answerKeys, makeAnswerKey } from '@guildhall/journeys/answer-keys'
import type { Config } from './config.ts'

const OWNER_ONLY = 0o600

/**
 * The keys that answers are sealed with: the environment's, or in development one that is made at the
 * first start and kept beside the database.
 */
export async function readKeys({ answersKey, dataFolder }: Config): Promise<AnswerKeys> {
  if (answersKey !== undefined) return answerKeys(answersKey)
  if (dataFolder === undefined) return answerKeys(makeAnswerKey())
  const file = join(dataFolder, 'answers.key')
  await mkdir(dataFolder, { recursive: true })
  try {
    await writeFile(file, `${makeAnswerKey()}\n`, { flag: 'wx', mode: OWNER_ONLY })
    await chmod(file, OWNER_ONLY)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return answerKeys((await readFile(file, 'utf8')).trim())
}
