import { dateField } from '@guildhall/standards/date-field'
import { fullNameSchema } from '@guildhall/standards/person'
import { wholeNumber } from '@guildhall/standards/whole-number'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { checkbox } from './choices.ts'
import { files } from './files.ts'
import { parseFields, readFields, readFiles } from './form-data.ts'
import { nest } from './nest.ts'

function posted(entries: Readonly<Record<string, string | readonly string[] | File>>): FormData {
  const data = new FormData()
  for (const [name, given] of Object.entries(entries)) {
    if (given instanceof File) data.append(name, given)
    else for (const value of [given].flat()) data.append(name, value)
  }
  return data
}

describe('posted names', () => {
  it('become what the schema describes: parts, lists, dates', () => {
    expect(
      nest({
        name: 'Ceri',
        'address.town': 'Wenlow',
        'address.lines.0': '1 High Street',
        'items.1.name': 'bed',
        'items.0.name': 'sofa',
        'moved-day': '31',
        'moved-month': '3',
        'moved-year': '2025',
        'people.0.born-month': '4',
        'people.0.born-year': '1980',
      }),
    ).toEqual({
      name: 'Ceri',
      address: { town: 'Wenlow', lines: ['1 High Street'] },
      items: [{ name: 'sofa' }, { name: 'bed' }],
      moved: { day: '31', month: '3', year: '2025' },
      people: [{ born: { day: undefined, month: '4', year: '1980' } }],
    })
  })

  it('that only look like a date’s stay as they are', () => {
    expect(nest({ 'collection-day': 'monday' })).toEqual({ 'collection-day': 'monday' })
    expect(nest({ moved: 'x', 'moved-day': '1', 'moved-month': '2' })).toEqual({
      moved: 'x',
      'moved-day': '1',
      'moved-month': '2',
    })
  })

  it('that contradict one another keep the plain one, whichever came first', () => {
    expect(nest({ 'a.b': '1', a: '2', 'a.b.c': '3' })).toEqual({ a: '2' })
    expect(nest({ 'a.b.c': '3', 'a.b': '1' })).toEqual({ a: { b: '1' } })
  })

  it('can’t make a list that costs memory', () => {
    const names = Array.from({ length: 2000 }, (_, index) => [`a${index}.999.b`, 'x'])
    const nested = nest(Object.fromEntries(names))
    const lists = Object.values(nested).filter((value) => Array.isArray(value))
    expect(lists.length).toBeLessThan(3)
    expect(nest({ 'a.9999999999.b': 'x' })).toEqual({ a: { '9999999999': { b: 'x' } } })
  })

  it('of very many parts are no form’s, and left out', () => {
    expect(readFields(posted({ ['a.'.repeat(100_000)]: 'x', 'a.b.c.d.e.f.g.h': 'y' }))).toEqual({
      'a.b.c.d.e.f.g.h': 'y',
    })
  })

  it('never reach into a prototype', () => {
    const names = [
      '__proto__.a',
      'a.__proto__.b',
      'constructor.prototype.c',
      'a.constructor',
      'name.length.toString',
      'name.length.toString-day',
      'name.length.toString-month',
    ]
    const values = readFields(posted(Object.fromEntries(names.map((name) => [name, 'x']))))
    expect(values).toEqual({})
    expect(({} as Record<string, unknown>).b).toBeUndefined()
  })

  it('of any kind are read or refused, never a crash', () => {
    const schema = z.object({
      name: fullNameSchema,
      address: z.object({ town: fullNameSchema }),
      items: z.array(z.object({ name: fullNameSchema })),
      moved: dateField(),
    })
    const segment = fc.oneof(
      fc.constantFrom('name', 'address', 'town', 'items', 'moved', '0', '1', '99', '', '-1'),
      fc.constantFrom('moved-day', 'moved-month', '__proto__', 'toString', 'length', 'constructor'),
      fc.constantFrom('toString-day', 'toString-month', 'valueOf-year', '__proto__-day'),
      fc.string({ maxLength: 3 }),
    )
    const name = fc.array(segment, { minLength: 1, maxLength: 5 }).map((path) => path.join('.'))
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.string())), (entries) => {
        const data = new FormData()
        for (const [key, value] of entries) data.append(key, value)
        const read = parseFields(schema, readFields(data), readFiles(data))
        if (!read.ok) expect(read.errors.length).toBeGreaterThan(0)
        expect(Object.getPrototypeOf({})).toBe(Object.prototype)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a mistake', () => {
  const schema = z.object({
    person: z.object({ name: fullNameSchema, kind: z.enum(['owner', 'tenant']) }),
    items: z.array(z.object({ name: fullNameSchema, count: wholeNumber({ maximum: 5 }) })),
    moved: dateField(),
  })

  it('is told under the name that was posted', () => {
    const read = parseFields(schema, {
      'person.name': '',
      'items.0.name': 'sofa',
      'items.0.count': '6',
      'moved-day': '31',
      'moved-month': '',
      'moved-year': '2025',
    })
    expect(read).toEqual({
      ok: false,
      errors: [
        { field: 'person.name', message: 'name.required', values: { minimum: '1' } },
        { field: 'person.kind', message: 'choose' },
        { field: 'items.0.count', message: 'number.maximum', values: { maximum: '5' } },
        { field: 'moved', message: 'date.missing-month', parts: ['month'] },
      ],
    })
  })

  it('is each field’s own, even where nothing at all was posted', () => {
    const read = parseFields(schema, {})
    expect(read.ok ? [] : read.errors.map(({ field }) => field)).toEqual([
      'person.name',
      'person.kind',
      'items',
      'moved',
    ])
  })

  it('in one of several answers of a name belongs to that name', () => {
    const list = z.object({ bins: z.array(z.enum(['food', 'garden'])) })
    expect(parseFields(list, { bins: ['food', 'gold'] })).toEqual({
      ok: false,
      errors: [{ field: 'bins', message: 'choose' }],
    })
  })
})

describe('files', () => {
  const png = (name: string, bytes: number, type = 'image/png') =>
    new File([new Uint8Array(bytes)], name, { type })
  const schema = z.object({
    photo: files({
      atMost: 2,
      maximumBytes: 2_000_000,
      types: { '.png': 'image/png', '.jpg': 'image/jpeg' },
      typesInWords: { en: 'PNG or JPG', cy: 'PNG neu JPG' },
    }),
  })

  function told(...given: File[]) {
    const data = new FormData()
    for (const file of given) data.append('photo', file)
    const read = parseFields(schema, readFields(data), readFiles(data))
    return read.ok ? read.value.photo.map(({ name }) => name) : read.errors[0]
  }

  it('are handed out by name, apart from the texts', () => {
    const data = posted({ name: 'Ceri', photo: png('a.png', 3) })
    expect(readFields(data)).toEqual({ name: 'Ceri' })
    expect(readFiles(data).photo?.map(({ name, size }) => [name, size])).toEqual([['a.png', 3]])
  })

  it('left empty post a file without a name, which is none', () => {
    const data = posted({ photo: new File([], '') })
    expect(readFiles(data)).toEqual({ photo: [] })
  })

  it('that fit are taken', () => {
    expect(told(png('a.png', 3), png('B.JPG', 3, 'image/jpeg'))).toEqual(['a.png', 'B.JPG'])
    expect(told(png('a.png', 3, ''))).toEqual(['a.png'])
  })

  it.each([
    ['file.required', []],
    ['file.required', [new File([], '')]],
    ['file.empty', [png('a.png', 0)]],
    ['file.size', [png('a.png', 2_000_001)]],
    ['file.type', [png('a.pdf', 3, 'application/pdf')]],
    ['file.type', [png('a.png', 3, 'image/jpeg')]],
    ['file.type', [png('a.png.exe', 3)]],
    ['file.count', [png('a.png', 1), png('b.png', 1), png('c.png', 1)]],
  ])('are refused with %s', (code, given) => {
    expect(told(...given)).toMatchObject({ field: 'photo', message: code })
  })

  it('too large are told how large they may be', () => {
    expect(told(png('a.png', 2_000_001))).toMatchObject({ values: { maximum: '2MB' } })
  })

  it('kept elsewhere are held to the schema by what is known of them', () => {
    const kept = { photo: [{ name: 'a.png', size: 10, type: 'image/png' }] }
    expect(parseFields(schema, {}, kept).ok).toBe(true)
  })
})

it('a checkbox that may be left alone is false then, and true when it was ticked', () => {
  const schema = z.object({ reminders: checkbox() })
  expect(parseFields(schema, {})).toEqual({ ok: true, value: { reminders: false } })
  expect(parseFields(schema, { reminders: 'yes' })).toEqual({
    ok: true,
    value: { reminders: true },
  })
  expect(parseFields(schema, { reminders: ['yes', 'yes'] }).ok).toBe(false)
})
