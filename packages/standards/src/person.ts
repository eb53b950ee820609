import * as z from 'zod/mini'
import { refuse, textField } from './mistake.ts'

export { ukPhoneSchema } from './phone.ts'

/** Schema of a person's name in one field; issue codes `name.required`, `name.length`. */
export const fullNameSchema = /* @__PURE__ */ z
  .string()
  .check(
    /* @__PURE__ */ z.trim(),
    /* @__PURE__ */ z.minLength(1, 'name.required'),
    /* @__PURE__ */ z.maxLength(200, 'name.length'),
  )

// Deliberately broad: GOV.UK Notify's own check, less its list of hosts. The real proof of an
// address is the message that arrives.
const emailPattern =
  /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/

function isEmail(text: string): boolean {
  return text.length <= 320 && !text.includes('..') && emailPattern.test(text)
}

/** Schema of an email address; issue codes `email.required`, `email.format`. */
export const emailSchema = /* @__PURE__ */ textField((typed, context): string => {
  const text = typed.trim()
  if (isEmail(text)) return text
  return refuse(context, text === '' ? 'email.required' : 'email.format')
})

/** Schema of an email address that may be left empty: text in, address or undefined out. */
export const optionalEmailSchema = /* @__PURE__ */ textField(
  (typed, context): string | undefined => {
    const text = typed.trim()
    if (text === '') return undefined
    return isEmail(text) ? text : refuse(context, 'email.format')
  },
)
