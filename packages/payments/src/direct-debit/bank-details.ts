import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { serverOnly } from '@guildhall/standards/server-only'

serverOnly('payments/bank-details')

/** Whose account it is, and which. */
export interface AccountFields {
  holder: string
  /** Six digits. */
  sortCode: string
  /** Eight digits. */
  accountNumber: string
}

/**
 * Bank details that no log can show: as text, as JSON or inspected they are a few dots and two digits.
 *
 * `reveal` is the one way to them, for whoever sets the instruction up with the bank.
 */
export class BankDetails {
  readonly #fields: AccountFields

  constructor(fields: AccountFields) {
    this.#fields = { ...fields }
  }

  /** The last two digits of the account, by which its holder knows it. */
  get ending(): string {
    return this.#fields.accountNumber.slice(-2)
  }

  /** The name on the account, for its holder's own check page. */
  get holder(): string {
    return this.#fields.holder
  }

  reveal(): AccountFields {
    return { ...this.#fields }
  }

  toString(): string {
    return `bank account ending ${this.ending}`
  }

  toJSON(): string {
    return this.toString()
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString()
  }
}

/** A key that seals bank details: 32 bytes, base64, from the environment. */
export interface SealingKey {
  /** Names the key in what it sealed, so that it can be changed. */
  id: string
  key: string
}

function bytesOf({ id, key }: SealingKey): Buffer {
  const bytes = Buffer.from(key, 'base64')
  if (bytes.length === 32 && /^[\w-]{1,40}$/.test(id)) return bytes
  throw new Error(
    'A key for bank details is 32 bytes in base64, with an id of letters, digits and hyphens. Without one no details can be kept: make one with “openssl rand -base64 32”.',
  )
}

/**
 * Seals bank details: AES-256-GCM, bound to what they are for, so that they can't be put elsewhere.
 *
 * @param keys the first seals; all open
 * @param purpose such as the council and the subject
 */
export function sealBankDetails(
  details: BankDetails,
  keys: readonly SealingKey[],
  purpose: string,
): string {
  const [current] = keys
  if (current === undefined) {
    throw new Error(
      'No key for bank details was given, and they are never kept in the clear. Give one from the environment.',
    )
  }
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', bytesOf(current), nonce).setAAD(Buffer.from(purpose))
  const sealed = Buffer.concat([
    cipher.update(JSON.stringify(details.reveal()), 'utf8'),
    cipher.final(),
  ])
  const parts = [nonce, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url'))
  return [current.id, ...parts].join('.')
}

/** Opens what was sealed for the same purpose; undefined when it was changed, or no key fits. */
export function openBankDetails(
  text: string,
  keys: readonly SealingKey[],
  purpose: string,
): BankDetails | undefined {
  const [id, ...parts] = text.split('.')
  const key = keys.find((one) => one.id === id)
  const [nonce, tag, sealed] = parts.map((part) => Buffer.from(part, 'base64url'))
  if (!key || nonce?.length !== 12 || tag?.length !== 16 || !sealed) return undefined
  try {
    const decipher = createDecipheriv('aes-256-gcm', bytesOf(key), nonce)
      .setAAD(Buffer.from(purpose))
      .setAuthTag(tag)
    const opened = Buffer.concat([decipher.update(sealed), decipher.final()]).toString('utf8')
    return new BankDetails(JSON.parse(opened) as AccountFields)
  } catch {
    return undefined
  }
}
