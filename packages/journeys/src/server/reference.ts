// No vowels, so that no word comes about; nothing that sounds or looks like another over the phone:
// B D E G P T V and M N and S F X share sounds, 0 1 O I L share looks.
const letters = '23456789CHJKQRWY'

/**
 * A reference that is short, clear when read aloud, and says nothing of how many there are:
 * `K7Q-4RW-29H`, 36 bits.
 *
 * @param random gives so many random bytes
 */
export function makeReference(random: (bytes: number) => Uint8Array): string {
  const text = Array.from(random(9), (byte) => letters[byte % letters.length]).join('')
  return `${text.slice(0, 3)}-${text.slice(3, 6)}-${text.slice(6)}`
}

/** Random bytes from WebCrypto. */
export function cryptoRandom(bytes: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(bytes))
}

/** 128 random bits as hexadecimal: a cookie's secret, or a run's key. */
export function makeId(random: (bytes: number) => Uint8Array): string {
  return Array.from(random(16), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
