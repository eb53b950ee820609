import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeAnswerKey } from '@guildhall/journeys/answer-keys'
import {
  BankDetails,
  openBankDetails,
  sealBankDetails,
} from '@guildhall/payments/direct-debit/bank-details'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readSecrets } from './secrets.server.ts'

describe('the key that residents’ answers are sealed with', () => {
  let dataFolder = ''
  beforeEach(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'guildhall-keys-'))
  })
  afterEach(() => rm(dataFolder, { recursive: true }))

  it('is made at the first start, readable by the site alone, and kept', async () => {
    const first = await readSecrets({ answersKey: undefined, dataFolder })
    const again = await readSecrets({ answersKey: undefined, dataFolder })
    expect(again.answers.keyId).toBe(first.answers.keyId)
    expect(again.visitors).toBe(first.visitors)
    expect((await stat(join(dataFolder, 'answers.key'))).mode & 0o777).toBe(0o600)
  })

  it('gives keys for bank details that open what they sealed after the key was changed', async () => {
    const [old, newer] = [makeAnswerKey(), makeAnswerKey()]
    const before = await readSecrets({ answersKey: old, dataFolder })
    const after = await readSecrets({ answersKey: `${newer},${old}`, dataFolder })
    const details = new BankDetails({
      holder: 'A Resident',
      sortCode: '089999',
      accountNumber: '66374958',
    })
    const sealed = sealBankDetails(details, before.bankDetails, 'mandate')
    expect(openBankDetails(sealed, after.bankDetails, 'mandate')?.ending).toBe('58')
    const resealed = sealBankDetails(details, after.bankDetails, 'mandate')
    expect(openBankDetails(resealed, before.bankDetails, 'mandate')).toBeUndefined()
  })

  it('comes from the environment where it is set, and no file is made', async () => {
    const key = makeAnswerKey()
    await readSecrets({ answersKey: `${key},${makeAnswerKey()}`, dataFolder })
    await expect(readFile(join(dataFolder, 'answers.key'))).rejects.toThrow('ENOENT')
  })
})
