import { describe, expect, it } from 'vitest'
import { errorHref, inWords } from './errors.ts'

describe('a mistake in words', () => {
  const missing = { field: 'born', message: 'date.missing-month', parts: ['month'] }

  it('is the standard sentence, about the thing that the page names', () => {
    expect(inWords([missing], 'en')).toEqual([
      { field: 'born', message: 'Date must include a month', parts: ['month'] },
    ])
    const words = {
      en: { 'born.label': 'Date of birth' },
      cy: { 'born.label': 'Dyddiad geni' },
    }
    expect(inWords([missing], 'en', words)[0]?.message).toBe('Date of birth must include a month')
    expect(inWords([missing], 'cy', words)[0]?.message).toBe('Dyddiad geni: rhaid cynnwys mis')
  })

  it('gives way to the page’s words for the field, then for the code', () => {
    const words = {
      en: { 'born.date.missing-month': 'Which month?', 'date.missing-month': 'A month' },
      cy: {},
    }
    expect(inWords([missing], 'en', words)[0]?.message).toBe('Which month?')
    expect(inWords([{ ...missing, field: 'moved' }], 'en', words)[0]?.message).toBe('A month')
  })

  it('says limits and days in the page’s language', () => {
    const late = {
      field: 'moved',
      message: 'date.after',
      values: { after: { en: '1 March 2026', cy: '1 Mawrth 2026' } },
    }
    expect(inWords([late], 'en')).toEqual([
      { field: 'moved', message: 'Date must be after 1 March 2026' },
    ])
    expect(inWords([late], 'cy')[0]?.message).toBe('Dyddiad: rhaid iddo fod ar ôl 1 Mawrth 2026')
    const many = { field: 'count', message: 'number.maximum', values: { maximum: '1,000' } }
    expect(inWords([many], 'en')[0]?.message).toBe('Number must be 1,000 or fewer')
  })

  it('of a list needs no words for each place in it', () => {
    const words = { en: { 'items.name.name.required': 'Enter what it is' }, cy: {} }
    expect(inWords([{ field: 'items.3.name', message: 'name.required' }], 'en', words)).toEqual([
      { field: 'items.3.name', message: 'Enter what it is' },
    ])
  })

  it('that is a sentence already stays as it is', () => {
    const sentence = 'The 9am slot {soon} has gone'
    expect(inWords([{ field: 'slot', message: sentence }], 'en')).toEqual([
      { field: 'slot', message: sentence },
    ])
  })
})

describe('the summary leads', () => {
  it.each([
    [{ field: 'name', message: '' }, {}, '#name'],
    [{ field: 'address.town', message: '' }, {}, '#address.town'],
    [{ field: 'born', message: '', parts: ['month', 'year'] }, {}, '#born-month'],
    [{ field: 'born', message: '' }, { 'born-day': '', 'born-month': '' }, '#born-day'],
    [{ field: 'born', message: '' }, { 'born-month': '', 'born-year': '' }, '#born-month'],
    [{ field: '', message: '' }, {}, undefined],
  ])('for $0 to $2', (error, values, href) => {
    expect(errorHref(error, values)).toBe(href)
  })
})
