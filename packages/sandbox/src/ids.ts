import { randomInt } from 'node:crypto'

/** Gives numbers from 0 up to, but not including, 1. */
export type Random = () => number

/** Numbers that can't be guessed, for ids and single-use links. */
export const secureRandom: Random = () => randomInt(2 ** 32) / 2 ** 32

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** A run of lower-case letters and digits, as GOV.UK Pay's ids are (26 of them). */
export function idOf(random: Random, length = 26): string {
  return Array.from({ length }, () => letters[Math.floor(random() * letters.length)]).join('')
}

/** A version 4 UUID made from `random`. */
export function uuidOf(random: Random): string {
  const hex = Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16))
  hex[12] = '4'
  hex[16] = (8 + Math.floor(random() * 4)).toString(16)
  const text = hex.join('')
  return [
    text.slice(0, 8),
    text.slice(8, 12),
    text.slice(12, 16),
    text.slice(16, 20),
    text.slice(20),
  ].join('-')
}

/** Whether a text has the shape of a UUID. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}
