import { isUuid } from '../ids.ts'
import { isObject, type JsonObject } from '../json.ts'

/** What a service asks to send. */
export type SendRequest = {
  to: string
  templateId: string
  personalisation: JsonObject
  reference: string | null
  unsubscribeUrl: string | null
}

/** One thing wrong, in GOV.UK Notify's form. Callers branch on `error`, never on `message`. */
export type NotifyFault = { error: 'ValidationError' | 'BadRequestError'; message: string }

/** Reads the body of "Send an email" or "Send a text message" as GOV.UK Notify does. */
export function readSendRequest(
  type: 'email' | 'sms',
  body: JsonObject,
): { request: SendRequest } | { faults: NotifyFault[] } {
  const recipient = type === 'email' ? 'email_address' : 'phone_number'
  const known = [
    recipient,
    'template_id',
    'personalisation',
    'reference',
    'scheduled_for',
    ...(type === 'email'
      ? ['email_reply_to_id', 'one_click_unsubscribe_url', 'sanitise_content_for']
      : ['sms_sender_id']),
  ]
  const messages: string[] = []
  const to = body[recipient]
  if (to === undefined) messages.push(`${recipient} is a required property`)
  else if (typeof to !== 'string') messages.push(`${recipient} ${String(to)} is not of type string`)
  else if (type === 'email' ? !isEmail(to) : !isPhone(to)) {
    messages.push(
      `${recipient} ${type === 'email' ? 'Not a valid email address' : 'Not a valid phone number'}`,
    )
  }
  const { template_id: templateId, personalisation, reference } = body
  if (templateId === undefined) messages.push('template_id is a required property')
  else if (typeof templateId !== 'string' || !isUuid(templateId)) {
    messages.push('template_id is not a valid UUID')
  }
  if (personalisation !== undefined && !isObject(personalisation)) {
    messages.push('personalisation should contain key value pairs')
  }
  if (reference !== undefined && reference !== null) {
    if (typeof reference !== 'string') messages.push('reference is not of type string')
    else if (reference.length > 1000) messages.push('reference is too long')
  }
  const unsubscribeUrl = body.one_click_unsubscribe_url
  if (unsubscribeUrl !== undefined && unsubscribeUrl !== null) {
    const text = String(unsubscribeUrl)
    if (!URL.canParse(text) || !/^https:\/\//i.test(text)) {
      messages.push('one_click_unsubscribe_url is not a valid https url')
    }
  }
  const extra = Object.keys(body).filter((name) => !known.includes(name))
  if (extra.length > 0) {
    messages.push(
      `Additional properties are not allowed (${extra.slice(0, 5).join(', ').slice(0, 200)} was unexpected)`,
    )
  }
  if (messages.length > 0) {
    return { faults: messages.map((message) => ({ error: 'ValidationError', message })) }
  }
  return {
    request: {
      to: String(to),
      templateId: String(templateId).toLowerCase(),
      personalisation: isObject(personalisation) ? personalisation : {},
      reference: typeof reference === 'string' ? reference : null,
      unsubscribeUrl: typeof unsubscribeUrl === 'string' ? unsubscribeUrl : null,
    },
  }
}

function isEmail(text: string): boolean {
  return text.length <= 320 && /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/.test(text.trim())
}

function isPhone(text: string): boolean {
  return /^(\+|00)?\d{10,15}$/.test(text.replace(/[\s()-]/g, ''))
}
