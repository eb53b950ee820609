import { z } from 'zod'

/** Schema of a person's name in one field; issue codes `name.required`, `name.length`. */
export const fullNameSchema = z.string().trim().min(1, 'name.required').max(200, 'name.length')

// Deliberately broad: GOV.UK Notify's own check, less its list of hosts. The real proof of an
// address is the message that arrives.
const emailPattern =
  /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/

function isEmail(text: string): boolean {
  return text.length <= 320 && !text.includes('..') && emailPattern.test(text)
}

/** Schema of an email address; issue codes `email.required`, `email.format`. */
export const emailSchema = z
  .string()
  .trim()
  .transform((text, context) => {
    if (isEmail(text)) return text
    context.addIssue({ code: 'custom', message: text === '' ? 'email.required' : 'email.format' })
    return z.NEVER
  })

/** Schema of an email address that may be left empty: text in, address or undefined out. */
export const optionalEmailSchema = z
  .string()
  .trim()
  .transform((text, context): string | undefined => {
    if (text === '') return undefined
    if (isEmail(text)) return text
    context.addIssue({ code: 'custom', message: 'email.format' })
    return z.NEVER
  })

/**
 * Schema of a UK telephone number as people write it, +44 or 0044 and brackets included;
 * issue codes `phone.required`, `phone.format`. Out comes what was typed, trimmed.
 */
export const ukPhoneSchema = z
  .string()
  .trim()
  .transform((text, context) => {
    const digits = text.replace(/[\s()\-.\u00A0]/g, '').replace(/^(?:\+44|0044)0?/, '0')
    if (/^0[1-9]\d{8,9}$/.test(digits)) return text
    context.addIssue({ code: 'custom', message: text === '' ? 'phone.required' : 'phone.format' })
    return z.NEVER
  })
