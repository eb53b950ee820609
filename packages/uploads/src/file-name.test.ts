import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanFileName, nameApart, nameFor } from './file-name.ts'
import { uploadPolicy } from './policy.ts'

const policy = uploadPolicy({ types: ['jpeg', 'png', 'pdf'] })

describe('the name of a file', () => {
  it.each([
    ['C:\\Users\\Sam\\photo.jpg', 'photo.jpg'],
    ['../../etc/passwd', 'passwd'],
    ['..', 'file'],
    ['.htaccess', 'htaccess'],
    ['', 'file'],
    ['ph\0oto\r\n.jpg', 'photo.jpg'],
    ['photo\u202Egpj.exe', 'photogpj.exe'],
    ['con.pdf', '_con.pdf'],
    ['LPT1', '_LPT1'],
    ['what? a "name": <b>.pdf', 'what- a -name-- -b-.pdf'],
    ['cafe\u0301.pdf', 'café.pdf'],
    ['  llun o’r biniau .png', 'llun o’r biniau.png'],
    ['photo.jpg.', 'photo.jpg'],
  ])('%j becomes %j', (given, clean) => {
    expect(cleanFileName(given)).toBe(clean)
  })

  it('keeps its end when it is cut', () => {
    const clean = cleanFileName(`${'ŵ'.repeat(500)}.pdf`)
    expect(clean).toMatch(/^ŵ+\.pdf$/)
    expect(Buffer.byteLength(clean)).toBeLessThanOrEqual(150)
  })

  it('is safe on any computer, whatever was given, and clean when cleaned again', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc
        .array(
          fc.constantFrom(
            '..',
            '/',
            '\\',
            '\0',
            '\u202E',
            '\uD800',
            'con',
            '.',
            ' ',
            '\u0301',
            'é',
            '%2e',
            '🏴󠁧󠁢󠁷󠁬󠁳󠁿',
            '.pdf',
          ),
          { maxLength: 80 },
        )
        .map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(hostile, (given) => {
        const clean = cleanFileName(given)
        expect(clean).not.toBe('')
        expect(clean).not.toMatch(/[/\\<>:"|?*\p{C}\p{Zl}\p{Zp}]/u)
        expect(clean).not.toMatch(/^[. ]|[. ]$/)
        expect(clean).not.toMatch(/^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i)
        expect(clean.normalize('NFC')).toBe(clean)
        expect(Buffer.byteLength(clean)).toBeLessThanOrEqual(160)
        expect(cleanFileName(clean)).toBe(clean)
      }),
      { numRuns: 1500 },
    )
  })

  it('is told apart from those that are there, without regard to capitals', () => {
    expect(nameApart('bin.jpg', ['Bin.JPG', 'bin (2).jpg'])).toBe('bin (3).jpg')
    expect(nameApart('bin.jpg', [])).toBe('bin.jpg')
  })

  it('ends as what the file holds does, since phones say otherwise', () => {
    expect(nameFor(policy, 'jpeg', 'photo.png')).toBe('photo.jpg')
    expect(nameFor(policy, 'jpeg', 'photo.JPEG')).toBe('photo.JPEG')
    expect(nameFor(policy, 'pdf', 'letter')).toBe('letter.pdf')
  })
})
