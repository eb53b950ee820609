import { describe, expect, it } from 'vitest'
import { accountNumberSchema, sortCodeSchema } from './bank-account.ts'
import {
  formatNationalInsuranceNumber,
  nationalInsuranceSchema,
  readNationalInsuranceNumber,
} from './national-insurance.ts'
import { readVehicleRegistration, vehicleRegistrationSchema } from './vehicle-registration.ts'

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

describe('a vehicle registration number', () => {
  it.each([
    ['ab12 cde', 'AB12CDE'],
    ['LA76 XYZ', 'LA76XYZ'],
    ['A123 BCD', 'A123BCD'],
    ['A1 BCD', 'A1BCD'],
    ['Q123 ABC', 'Q123ABC'],
    ['ABC 123D', 'ABC123D'],
    ['ABC 123', 'ABC123'],
    ['123 ABC', '123ABC'],
    ['A 1', 'A1'],
    ['1 A', '1A'],
    ['1234 AB', '1234AB'],
    ['AIZ 1234', 'AIZ1234'],
    ['101 D 123', '101D123'],
    ['AI12 CDE', undefined],
    ['AB12 CDI', undefined],
    ['AB01 CDE', undefined],
    ['ZA12 CDE', undefined],
    ['AB123 CDE', undefined],
    ['ABCDEFG', undefined],
    ['1234567', undefined],
    ['', undefined],
  ])('%s is %s', (typed, read) => {
    expect(readVehicleRegistration(typed)).toBe(read)
  })

  it('is asked for, or asked for again', () => {
    expect(outcome(vehicleRegistrationSchema, ' ')).toBe('vehicle.required')
    expect(outcome(vehicleRegistrationSchema, 'AB1')).toBe('AB1')
    expect(outcome(vehicleRegistrationSchema, 'AB12CD')).toBe('vehicle.format')
  })
})

describe('a National Insurance number', () => {
  it.each(['AB123456C', 'ab 12 34 56 c', 'AB-12-34-56-A', 'JG103759A', 'AP019283D'])(
    'may be %s',
    (typed) => {
      expect(readNationalInsuranceNumber(typed)).toMatch(/^[A-Z]{2}\d{6}[A-D]$/)
    },
  )
  it.each([
    'QQ123456C',
    'AO123456C',
    'DA123456C',
    'AV123456C',
    'BG123456A',
    'GB123456A',
    'KN123456A',
    'NK123456A',
    'NT123456A',
    'TN123456A',
    'ZZ123456A',
    'AB123456E',
    'AB123456',
    'AB12345C',
    'A1123456C',
  ])('is never %s', (typed) => {
    expect(outcome(nationalInsuranceSchema, typed)).toBe('nino.format')
  })
  it('is asked for when nothing was typed', () => {
    expect(outcome(nationalInsuranceSchema, '  ')).toBe('nino.required')
  })
})

describe('bank details', () => {
  it.each([
    ['30-94-30', '309430'],
    ['30 94 30', '309430'],
    ['309430', '309430'],
    ['', 'sort-code.required'],
    ['3094', 'sort-code.format'],
    ['30943a', 'sort-code.format'],
  ])('with sort code %o give %s', (typed, given) => {
    expect(outcome(sortCodeSchema, typed)).toBe(given)
  })
  it.each([
    ['00733445', '00733445'],
    ['733445', '00733445'],
    ['0733 445', '00733445'],
    ['', 'account-number.required'],
    ['12345', 'account-number.length'],
    ['123456789', 'account-number.length'],
    ['1234567x', 'account-number.format'],
  ])('with account number %o give %s', (typed, given) => {
    expect(outcome(accountNumberSchema, typed)).toBe(given)
  })
})

it('a National Insurance number is shown in pairs', () => {
  const number = nationalInsuranceSchema.parse('ab123456c')
  expect(formatNationalInsuranceNumber(number)).toBe('AB 12 34 56 C')
})
