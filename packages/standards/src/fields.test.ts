import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accountNumberSchema, sortCodeSchema } from './bank-account.ts'
import { standardErrorWords } from './error-words.ts'
import { freeText, textLength } from './free-text.ts'
import { nationalInsuranceSchema } from './national-insurance.ts'
import { optionalAnswer } from './optional-answer.ts'
import { formatPence, pence } from './pence.ts'
import { phoneSchema, readPhone, ukPhoneSchema } from './phone.ts'
import { poundsField, readPounds } from './pounds.ts'
import { vehicleRegistrationSchema } from './vehicle-registration.ts'
import { wholeNumber } from './whole-number.ts'

interface TextSchema {
  safeParse(
    text: string,
  ): { success: true; data: unknown } | { success: false; error: { issues: { message: string }[] } }
}

/** What comes of a text: the value, or the code of what is wrong. */
function outcome(schema: TextSchema, text: string): unknown {
  const read = schema.safeParse(text)
  return read.success ? read.data : read.error.issues[0]?.message
}

describe('a phone number', () => {
  it.each([
    ['01632 960 001', '+441632960001'],
    ['07700 900 982', '+447700900982'],
    ['+44 7700 900982', '+447700900982'],
    ['+44 (0) 7700-900-982', '+447700900982'],
    ['0044 20 7946 0000', '+442079460000'],
    ['(020) 7946 0000', '+442079460000'],
    ['0800 1111 111', '+448001111111'],
    ['016977 3555', '+44169773555'],
    ['+33 1 23 45 67 89', '+33123456789'],
    ['00353 1 234 5678', '+35312345678'],
  ])('typed as %s is dialled as %s', (typed, dialled) => {
    expect(readPhone(typed)).toBe(dialled)
    expect(outcome(phoneSchema, ` ${typed} `)).toBe(typed)
  })

  it.each([
    '',
    '12345',
    '0632 960 001',
    '04632 960 001',
    '0770 900 982',
    '07700 900 9820',
    '+44 7700 900',
    '+1',
    '+0 123 456 789',
    '+1234567890123456',
    'phone me',
    '07700 900 982 ext 3',
  ])('can’t be %o', (typed) => {
    expect(readPhone(typed)).toBeUndefined()
  })

  it('of France is refused where only UK ones are taken', () => {
    expect(outcome(ukPhoneSchema, '+33 1 23 45 67 89')).toBe('phone.format')
    expect(outcome(ukPhoneSchema, '')).toBe('phone.required')
    expect(outcome(phoneSchema, '12')).toBe('phone.international')
  })
})

describe('a whole number', () => {
  it.each([
    ['30', 30],
    [' 1,200 ', 1200],
    ['-5', -5],
    ['\u22125', -5],
    ['16.0', 16],
    ['-0', 0],
    ['007', 7],
  ])('typed as %o is %d', (typed, value) => {
    expect(outcome(wholeNumber(), typed)).toBe(value)
  })

  it.each([
    ['', 'number.required'],
    ['two', 'number.format'],
    ['1,20', 'number.format'],
    ['1e3', 'number.format'],
    ['0x10', 'number.format'],
    ['1.5', 'number.whole'],
    ['99999999999999999999', 'number.format'],
  ])('typed as %o is refused with %s', (typed, code) => {
    expect(outcome(wholeNumber(), typed)).toBe(code)
  })

  it('outside its limits is told them', () => {
    expect(outcome(wholeNumber({ minimum: 16 }), '15')).toBe('number.minimum')
    expect(outcome(wholeNumber({ maximum: 5 }), '6')).toBe('number.maximum')
    const both = wholeNumber({ minimum: 1, maximum: 1000 }).safeParse('1001')
    expect(both.error?.issues[0]).toMatchObject({
      message: 'number.between',
      params: { values: { minimum: '1', maximum: '1,000' } },
    })
    expect(outcome(wholeNumber({ minimum: 1, maximum: 5 }), '5')).toBe(5)
  })
})

describe('an amount in pounds', () => {
  it.each([
    ['£1,234.50', 123_450],
    ['1234.5', 123_450],
    ['12', 1200],
    ['£ 12.05', 1205],
    ['.50', 50],
    ['0', 0],
    ['0.29', 29],
    ['1,000,000', 100_000_000],
  ])('typed as %s is %d pence', (typed, amount) => {
    expect(readPounds(typed)).toBe(amount)
  })

  it.each([
    ['', 'money.required'],
    ['12.345', 'money.pence'],
    ['£1,234.567', 'money.pence'],
    ['12.', 'money.format'],
    ['.', 'money.format'],
    ['£', 'money.format'],
    ['-5', 'money.format'],
    ['1,23', 'money.format'],
    ['$5', 'money.format'],
    ['five', 'money.format'],
    ['9007199254740993', 'money.format'],
  ])('typed as %o is refused with %s', (typed, code) => {
    expect(outcome(poundsField(), typed)).toBe(code)
  })

  it('outside its limits is told them in pounds', () => {
    const read = poundsField({ minimum: 500, maximum: 12_050 }).safeParse('120.51')
    expect(read.error?.issues[0]).toMatchObject({
      message: 'money.between',
      params: { values: { minimum: '£5', maximum: '£120.50' } },
    })
    expect(outcome(poundsField({ minimum: 500 }), '4.99')).toBe('money.minimum')
    expect(outcome(poundsField({ maximum: 500 }), '5.01')).toBe('money.maximum')
  })

  it('is read back to the penny from how we write it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), (amount) => {
        expect(readPounds(formatPence(pence(amount)))).toBe(amount)
      }),
    )
  })
})

describe('text with a limit', () => {
  it('is counted as the browser counts: a line end as one, an emoji as two', () => {
    expect(textLength('a\r\nb')).toBe(3)
    expect(textLength('a\rb')).toBe(3)
    expect(textLength('👍')).toBe(2)
    expect(outcome(freeText({ maximum: 3 }), 'a\r\nb')).toBe('a\nb')
    expect(outcome(freeText({ maximum: 3 }), '👍👍')).toBe('text.length')
  })

  it('that is too long is told the limit, and by how much it is exceeded', () => {
    const read = freeText({ maximum: 1000 }).safeParse('x'.repeat(1012))
    expect(read.error?.issues[0]).toMatchObject({
      message: 'text.length',
      params: { values: { maximum: '1,000', over: 12 } },
    })
  })

  it('may be blank only where it need not be given', () => {
    expect(outcome(freeText({ maximum: 5 }), ' \r\n ')).toBe('text.required')
    expect(outcome(freeText({ maximum: 5, isRequired: false }), '')).toBe('')
  })

  it('that just fits in a textarea always fits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const inTextarea = typed.replace(/\r\n?/g, '\n')
        const posted = inTextarea.replaceAll('\n', '\r\n')
        const schema = freeText({ maximum: inTextarea.length, isRequired: false })
        expect(outcome(schema, posted)).toBe(inTextarea)
      }),
    )
  })
})

describe('an answer that may be left empty', () => {
  it('is undefined when nothing was typed, and otherwise held to its schema', () => {
    const schema = optionalAnswer(wholeNumber({ maximum: 5 }))
    expect(schema.parse('  ')).toBeUndefined()
    expect(schema.parse(undefined)).toBeUndefined()
    expect(schema.parse('4')).toBe(4)
    expect(schema.safeParse('6').error?.issues[0]).toMatchObject({
      message: 'number.maximum',
      params: { values: { maximum: '5' } },
    })
  })
})

it('whatever is typed, every field reads it or refuses it in words of both languages', () => {
  const schemas: Record<string, TextSchema> = {
    phone: phoneSchema,
    ukPhone: ukPhoneSchema,
    number: wholeNumber({ minimum: -10, maximum: 10 }),
    money: poundsField({ minimum: 1, maximum: 100 }),
    vehicle: vehicleRegistrationSchema,
    nino: nationalInsuranceSchema,
    sortCode: sortCodeSchema,
    accountNumber: accountNumberSchema,
    text: freeText({ maximum: 10 }),
  }
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'0123456789 -+.,£ABab\u00A0') }),
  )
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(schemas)), typed, (name, text) => {
      const schema = schemas[name]
      const read = schema?.safeParse(text)
      if (read?.success) return
      const code = read?.error.issues[0]?.message ?? ''
      expect(standardErrorWords.en).toHaveProperty([code])
      expect(standardErrorWords.cy).toHaveProperty([code])
    }),
    { numRuns: 2000 },
  )
})
