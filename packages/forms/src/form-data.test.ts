import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import * as mini from 'zod/mini'
import { choices } from './choices.ts'
import { parseFields, readFields } from './form-data.ts'

function form(...entries: [string, string][]): FormData {
  const data = new FormData()
  for (const [name, value] of entries) data.append(name, value)
  return data
}

describe('a posted form', () => {
  it('keeps every value of a name that came more than once', () => {
    expect(readFields(form(['a', '1'], ['a', '2'], ['a', '3'], ['b', 'x']))).toEqual({
      a: ['1', '2', '3'],
      b: 'x',
    })
  })

  it('can’t reach into an object’s prototype, nor bring what a database can’t hold', () => {
    const values = readFields(form(['__proto__', 'x'], ['constructor', 'y'], ['a', 'b\0c']))
    expect(values).toEqual({ a: 'bc' })
    expect(Object.getPrototypeOf(values)).toBe(Object.prototype)
  })

  it('counts a line end as one character, as the browser does', () => {
    expect(readFields(form(['note', 'a\r\nb']))).toEqual({ note: 'a\nb' })
  })

  it('with a file in a text field’s place has no value there', () => {
    const data = form(['name', 'x'])
    data.append('photo', new File(['x'], 'x.png'))
    expect(readFields(data)).toEqual({ name: 'x' })
  })

  it('of any names and values is read or refused, never a crash', () => {
    const schema = z.object({
      street: z.string().min(1, 'required'),
      items: choices({ values: ['a'] }),
    })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.oneof(fc.string(), fc.constantFrom('street', 'items')), fc.string())),
        (entries) => {
          const read = parseFields(schema, readFields(form(...entries)))
          if (!read.ok) expect(read.errors.length).toBeGreaterThan(0)
          else expect(typeof read.value.street).toBe('string')
        },
      ),
    )
  })
})

describe('mistakes', () => {
  it('come one a field, in the order of the schema', () => {
    const schema = z.object({
      first: z.string().min(3, 'short').regex(/x/, 'no-x'),
      second: z.enum(['a', 'b']),
      third: z.string(),
    })
    expect(parseFields(schema, { first: 'a' })).toEqual({
      ok: false,
      errors: [
        { field: 'first', message: 'short', values: { minimum: '3' } },
        { field: 'second', message: 'choose' },
        { field: 'third', message: 'required' },
      ],
    })
  })

  it('tells of a choice that was not made in the schema’s own code, where it has one', () => {
    const schema = z.object({
      own: z.enum(['a'], 'required'),
      mini: mini.enum(['a'], 'required'),
      plain: mini.enum(['a']),
    })
    expect(parseFields(schema, {})).toEqual({
      ok: false,
      errors: [
        { field: 'own', message: 'required' },
        { field: 'mini', message: 'required' },
        { field: 'plain', message: 'choose' },
      ],
    })
  })
})

describe('checkboxes', () => {
  const schema = choices({ values: ['a', 'b', 'c'], atMost: 2 })
  it.each([
    [undefined, 'choose'],
    ['', 'choose'],
    ['z', 'choose'],
    [['a', 'z'], 'choose'],
    [['a', 'b', 'c'], 'too-many'],
  ])('refuse %o with %s', (given, code) => {
    expect(schema.safeParse(given).error?.issues[0]?.message).toBe(code)
  })
  it('take one or several, each once, in their own order', () => {
    expect(schema.parse('b')).toEqual(['b'])
    expect(schema.parse(['b', 'a', 'b'])).toEqual(['a', 'b'])
  })
})
