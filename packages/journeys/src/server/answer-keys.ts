import { serverOnly } from '@guildhall/standards/server-only'

serverOnly('journeys/answer-keys')

/** Text as it is stored: readable without a key, or sealed with the named one. */
export interface Sealed {
  readonly text: string
  readonly keyId: string | null
}

/** Seals text for the database, and opens it again. */
export interface AnswerKeys {
  /** Id of the key that seals, the newest. */
  readonly keyId: string
  /** @param place where the text is stored; it opens nowhere else */
  seal(text: string, place: readonly string[]): Promise<Sealed>
  /** @throws AnswerKeyError when the key is not among these, or the text was changed or moved */
  open(sealed: Sealed, place: readonly string[]): Promise<string>
}

/** Why stored answers can't be opened, or keys can't be used; never holds a key or an answer. */
export class AnswerKeyError extends Error {
  override readonly name = 'AnswerKeyError'
}

const BYTES = 32
const IV_BYTES = 12

/**
 * Reads the keys that answers are sealed with (AES-256-GCM by WebCrypto).
 *
 * To rotate, put a new key before the old: what is written from then on is sealed with it, and what
 * the old one sealed is still read. `resealAnswers` seals the rest, after which the old one may go.
 *
 * @param text 32 random bytes in base64 each, parted by commas, newest first
 * @throws AnswerKeyError when there is none, or one isn't 32 bytes in base64
 */
export async function answerKeys(text: string): Promise<AnswerKeys> {
  const raw = text.split(',').map((part, index) => bytesOf(part.trim(), index + 1))
  const keys = new Map<string, CryptoKey>()
  for (const bytes of raw) {
    const key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, [
      'encrypt',
      'decrypt',
    ])
    keys.set(await idOf(bytes), key)
  }
  const [newest] = keys
  if (!newest) throw new AnswerKeyError('There is no key, so no answer could be sealed. Give one.')
  const [keyId, sealing] = newest

  return {
    keyId,
    async seal(plain, place) {
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
      const sealed = await crypto.subtle.encrypt(
        { name: 'AES-GCM', iv, additionalData: placeBytes(place) },
        sealing,
        new TextEncoder().encode(plain),
      )
      return { text: `${toBase64(iv)}.${toBase64(new Uint8Array(sealed))}`, keyId }
    },
    async open(stored, place) {
      if (stored.keyId === null) return stored.text
      const key = keys.get(stored.keyId)
      if (!key) {
        throw new AnswerKeyError(
          `Answers are sealed with key ${stored.keyId}, which is not among those given, so they can’t be read. ` +
            'Put that key back, after the newest.',
        )
      }
      const [iv = '', sealed = ''] = stored.text.split('.')
      try {
        const opened = await crypto.subtle.decrypt(
          { name: 'AES-GCM', iv: fromBase64(iv), additionalData: placeBytes(place) },
          key,
          fromBase64(sealed),
        )
        return new TextDecoder().decode(opened)
      } catch {
        throw new AnswerKeyError(
          `Answers that key ${stored.keyId} sealed were changed or moved since, so they can’t be trusted. ` +
            'Look for who writes to the table, and restore it from a backup.',
        )
      }
    },
  }
}

/** A new key, in base64. */
export function makeAnswerKey(): string {
  return toBase64(crypto.getRandomValues(new Uint8Array(BYTES)))
}

function bytesOf(text: string, position: number): Uint8Array<ArrayBuffer> {
  const isBase64 = /^[A-Za-z0-9+/_-]+={0,2}$/.test(text)
  const bytes = isBase64 ? fromBase64(text.replaceAll('-', '+').replaceAll('_', '/')) : undefined
  if (bytes?.length === BYTES) return bytes
  throw new AnswerKeyError(
    `Key ${position} of the answers’ keys is not 32 bytes in base64, so nothing could be sealed with it. ` +
      'Make one with: openssl rand -base64 32',
  )
}

async function idOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function placeBytes(place: readonly string[]): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(place))
}

function toBase64(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  let binary: string
  try {
    binary = atob(text)
  } catch {
    return new Uint8Array()
  }
  return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}
