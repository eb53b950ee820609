import type { Link } from '../observation.ts'
import type { Draft, Rule } from './rule.ts'

const STATEMENT = /accessib|hygyrch|so-ruigsinn|ruigsinneachd/i
const CONTACT =
  /contact|cysyllt|get in touch|help and support|ask for help|call us|write to us|customer services|cymorth|fios thugainn/i
const PRIVACY = /privacy|preifatrwydd|data protection|diogelu data|how we use your/i

/** Links that a page owes to everybody. */
export const links: Rule = ({ document: { links: all, fields, passages } }) => {
  const has = (pattern: RegExp) => all.some((link) => isTo(link, pattern))
  const found: Draft[] = []
  if (!has(STATEMENT)) found.push({ kind: 'no-statement-link' })
  const isReached =
    has(CONTACT) ||
    all.some(({ href }) => /^(mailto|tel|sms):/i.test(href)) ||
    passages.some(({ text }) =>
      /\b0\d{2,4}[\s-]?\d{3}[\s-]?\d{3,4}\b|[\w.]+@[\w-]+\.\w+/.test(text),
    )
  if (!isReached) found.push({ kind: 'no-contact-link' })
  if (fields.length > 1 && !has(PRIVACY)) found.push({ kind: 'no-privacy-link' })
  return found
}

function isTo({ text, href }: Link, pattern: RegExp): boolean {
  if (pattern.test(text)) return true
  const isAddress = URL.canParse(href) && !href.startsWith('javascript:')
  return isAddress && pattern.test(decodeURI(new URL(href).pathname).replaceAll('-', ' '))
}
