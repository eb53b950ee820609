import { createHmac } from 'node:crypto'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type AnswerKeys, answerKeys, makeAnswerKey } from '@guildhall/journeys/answer-keys'
import type { SealingKey } from '@guildhall/payments/direct-debit/bank-details'

const OWNER_ONLY = 0o600

/** What the site keeps secret. */
export interface SiteSecrets {
  /** Seals residents' answers. */
  readonly answers: AnswerKeys
  /** Hashes what tells visitors apart; the same on all servers that are given the same keys. */
  readonly visitors: string
  /** Signs links in messages. */
  readonly links: string
  /** Seal the bank details of direct debits, the newest first. */
  readonly bankDetails: readonly SealingKey[]
}

/**
 * The keys that residents' answers are sealed with, and what follows from them: those of the environment, or one in a file of
 * the data folder that only the site's own user may read, made at the first start.
 *
 * @throws Error with a sentence when a key can't be used
 */
export async function readSecrets(config: {
  answersKey: string | undefined
  dataFolder: string
}): Promise<SiteSecrets> {
  if (config.answersKey !== undefined) return secretsOf(config.answersKey)
  const file = join(config.dataFolder, 'answers.key')
  await mkdir(config.dataFolder, { recursive: true })
  try {
    await writeFile(file, `${makeAnswerKey()}\n`, { flag: 'wx', mode: OWNER_ONLY })
    // What the process masks is not what a key needs.
    await chmod(file, OWNER_ONLY)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return secretsOf((await readFile(file, 'utf8')).trim())
}

async function secretsOf(text: string): Promise<SiteSecrets> {
  const answers = await answerKeys(text)
  const keys = text.split(',')
  const made = (use: string, key = keys.at(-1) ?? '', as: 'base64url' | 'base64' = 'base64url') =>
    createHmac('sha256', key).update(use).digest(as)
  const bankDetails = keys.map((key) => ({
    id: made('bank-details-id', key).slice(0, 12),
    key: made('bank-details', key, 'base64'),
  }))
  return { answers, visitors: made('visitors'), links: made('links'), bankDetails }
}
