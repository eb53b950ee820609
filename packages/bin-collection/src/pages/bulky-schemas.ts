import { penceSchema } from '@guildhall/standards/pence'
import { emailSchema, fullNameSchema, ukPhoneSchema } from '@guildhall/standards/person'
import { plainDateSchema } from '@guildhall/standards/plain-date'
import { z } from 'zod'
import type { Quantities } from '../bulky/price.ts'
import { bilingualSchema } from '../collection.ts'
import { priceLinesSchema } from '../price/price-lines.ts'

/** Name of the field that says how many of an item. */
export function quantityName(id: string): string {
  return `quantity-${id}`
}

/**
 * Schema of the items page: `items` names what was ticked, `quantity-{id}` how many of each.
 *
 * Which items there are is the council's policy, so the server looks at that; a quantity of
 * something that isn't ticked is left alone.
 */
export const itemsSchema = z
  .looseObject({ items: z.unknown() })
  .transform((given, context): { quantities: Quantities } => {
    const ticked = [given.items].flat().filter((id): id is string => typeof id === 'string')
    if (ticked.length === 0) {
      context.addIssue({ code: 'custom', path: ['items'], message: 'required' })
    }
    const quantities = ticked.map((id): [string, number] => {
      const typed = given[quantityName(id)] ?? '1'
      const count = typeof typed === 'string' && /^\s*\d{1,3}\s*$/.test(typed) ? Number(typed) : 0
      if (count === 0) {
        const message = 'quantity.format'
        context.addIssue({ code: 'custom', path: [quantityName(id)], message })
      }
      return [id, count]
    })
    return { quantities: Object.fromEntries(quantities) }
  })

/** What the server makes of the items: what they are called and what they cost. */
export const itemsFactsSchema = z.object({
  items: z.array(z.object({ id: z.string(), name: bilingualSchema, quantity: z.int() })),
  lines: priceLinesSchema,
  total: penceSchema,
  /** Ids of what is taken off. */
  reductions: z.array(z.string()).default([]),
  /** Whether the price depends on a benefit, which is asked on a page of its own. */
  asksBenefit: z.boolean().default(false),
})

/** Schema of whether somebody in the home is on a benefit. */
export const benefitSchema = z.object({ benefit: z.enum(['yes', 'no'], 'required') })

/** What the server makes of it: the price; whether it was a yes stays in the answer. */
export const benefitFactsSchema = itemsFactsSchema.pick({
  lines: true,
  total: true,
  reductions: true,
})

/** What the server makes of the items; see {@link itemsFactsSchema}. */
export type ItemsFacts = z.output<typeof itemsFactsSchema>

/** Schema of the page that asks where the items will be; it may be left empty. */
export const whereSchema = z.object({
  location: z
    .string()
    .trim()
    .max(200, 'too-long')
    .transform((text) => (text === '' ? undefined : text)),
})

/** Schema of the page that asks for a day. */
export const daySchema = z.object({
  day: z.string().min(1, 'required').pipe(plainDateSchema),
})

/** What the server makes of the day: kept until an ISO 8601 instant. */
export const dayFactsSchema = z.object({ date: plainDateSchema, heldUntil: z.string() })

/** Schema of the contact details; the phone number may be left empty. */
export const contactSchema = z.object({
  name: fullNameSchema,
  email: emailSchema,
  phone: z
    .string()
    .default('')
    .transform((text, context): string | undefined => {
      if (text.trim() === '') return undefined
      const read = ukPhoneSchema.safeParse(text)
      if (read.success) return read.data
      context.addIssue({ code: 'custom', message: 'phone.format' })
      return z.NEVER
    }),
})

/** Who booked, to be told of it. */
export type BulkyContact = z.output<typeof contactSchema>
