import { inWords } from '@guildhall/forms/errors'
import { describe, expect, it } from 'vitest'
import { uploadErrorWords } from './content/index.ts'
import { acceptOf, mistake, mistakesOf, sizeInWords, uploadPolicy } from './policy.ts'
import { errorsFrom, errorsHeader } from './upload-errors.ts'

const policy = uploadPolicy({ types: ['jpeg', 'png'], maxBytes: 10_000_000, maxFiles: 2 })

describe('what a page takes', () => {
  it.each([
    [
      'file.type',
      'The selected file must be a JPG or PNG',
      'Y ffeil a ddewiswyd: rhaid iddi fod yn JPG neu PNG',
    ],
    [
      'file.size',
      'The selected file must be smaller than 10MB',
      'Y ffeil a ddewiswyd: rhaid iddi fod yn llai na 10MB',
    ],
    ['file.empty', 'The selected file is empty', 'Y ffeil a ddewiswyd: mae’n wag'],
    [
      'file.virus',
      'The selected file contains a virus',
      'Y ffeil a ddewiswyd: mae’n cynnwys feirws',
    ],
    [
      'file.count',
      'You can only select up to 2 files at the same time',
      'Dim ond hyd at 2 ffeil y gallwch eu dewis ar yr un pryd',
    ],
    [
      'file.failed',
      'The selected file could not be uploaded – try again',
      'Y ffeil a ddewiswyd: nid oedd modd ei huwchlwytho – rhowch gynnig arall arni',
    ],
  ])('says of %s, as GOV.UK does: %s', (code, english, welsh) => {
    const errors = [mistake(policy, 'files', code)]
    expect(inWords(errors, 'en', uploadErrorWords)[0]?.message).toBe(english)
    expect(inWords(errors, 'cy', uploadErrorWords)[0]?.message).toBe(welsh)
  })

  it('names the file where there are several', () => {
    const wrong = mistakesOf(
      policy,
      'files',
      [
        { name: 'a.jpg', size: 0 },
        { name: 'b.pdf', size: 5 },
      ],
      [],
    )
    expect(inWords(wrong, 'en', uploadErrorWords).map(({ message }) => message)).toEqual([
      'a.jpg is empty',
      'b.pdf must be a JPG or PNG',
    ])
  })

  it('counts what is there already', () => {
    const file = { name: 'a.jpg', size: 5 }
    expect(mistakesOf(policy, 'files', [file], [file])).toEqual([])
    expect(mistakesOf(policy, 'files', [file], [file, file])).toMatchObject([
      { message: 'file.count' },
    ])
  })

  it('tells a script what was wrong in a header, and fits in one', () => {
    const many = Array.from({ length: 50 }, (_, index) =>
      mistake(policy, 'files', 'file.empty', `${index}${'ŵ'.repeat(200)}.jpg`),
    )
    const header = errorsHeader(many)
    expect(header.length).toBeLessThan(4000)
    expect(new Headers({ x: header }).get('x')).toBe(header)
    expect(errorsFrom(header, policy, 'files')).toHaveLength(5)
    const one = [mistake(policy, 'files', 'file.size')]
    expect(errorsFrom(errorsHeader(one), policy, 'files')).toEqual(one)
    expect(errorsFrom(null, policy, 'files')).toEqual([])
    expect(errorsFrom('{"x":1}', policy, 'files')).toEqual([])
  })

  it('offers a browser the ends of names and media types', () => {
    expect(acceptOf(policy)).toBe('.jpg,.jpeg,.jfif,image/jpeg,.png,image/png')
  })

  it.each([
    [10_000_000, '10MB'],
    [1_440_000, '1.4MB'],
    [999_999, '1000KB'],
    [12, '1KB'],
  ])('writes %i bytes as %s', (bytes, words) => {
    expect(sizeInWords(bytes)).toBe(words)
  })

  it.each([{ types: [] }, { maxFiles: 0 }, { minFiles: 3, maxFiles: 2 }, { maxBytes: 0.5 }])(
    'refuses a policy that nobody could keep to: %j',
    (changes) => {
      expect(() => uploadPolicy({ types: ['pdf'], ...changes })).toThrow(RangeError)
    },
  )
})
