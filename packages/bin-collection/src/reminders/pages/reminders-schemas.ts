import { emailSchema, ukPhoneSchema } from '@guildhall/standards/person'
import { readPhone } from '@guildhall/standards/phone'
import { z } from 'zod'

/** How a resident is reached: what is typed for the way that was not chosen is left alone. */
export type How = { readonly kind: 'email' | 'sms'; readonly to: string }

const text = z.string().optional()

/** Schema of the page that asks how to be reminded; out comes the way and where it leads. */
export const howSchema = z
  .object({ how: text, email: text, phone: text })
  .transform(({ how, email = '', phone = '' }, context): How => {
    const refuse = (name: string, message: string): never => {
      context.addIssue({ code: 'custom', path: [name], message })
      return z.NEVER
    }
    if (how === 'email') {
      const read = emailSchema.safeParse(email)
      return read.success
        ? { kind: 'email', to: read.data }
        : refuse('email', email.trim() === '' ? 'email.required' : 'email.format')
    }
    if (how !== 'sms') return refuse('how', 'required')
    if (!ukPhoneSchema.safeParse(phone).success) {
      return refuse('phone', phone.trim() === '' ? 'phone.required' : 'phone.format')
    }
    const number = readPhone(phone) ?? ''
    return number.startsWith('+447') ? { kind: 'sms', to: number } : refuse('phone', 'phone.mobile')
  })
