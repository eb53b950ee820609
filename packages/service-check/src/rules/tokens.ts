import type { Field } from '../observation.ts'

/** Autofill tokens. Source: HTML, section 4.10.18.7. */
export const TOKENS: ReadonlySet<string> = new Set(
  'name honorific-prefix given-name additional-name family-name honorific-suffix nickname username new-password current-password one-time-code organization-title organization street-address address-line1 address-line2 address-line3 address-level4 address-level3 address-level2 address-level1 country country-name postal-code cc-name cc-given-name cc-additional-name cc-family-name cc-number cc-exp cc-exp-month cc-exp-year cc-csc cc-type transaction-currency transaction-amount language bday bday-day bday-month bday-year sex url photo tel tel-country-code tel-national tel-area-code tel-local tel-local-prefix tel-local-suffix tel-extension email impp'.split(
    ' ',
  ),
)

/** What a field is called where it asks for something of the person who fills it in. */
const PURPOSES: readonly [RegExp, readonly string[]][] = [
  [/\b(e-?mail)( address)?\b|\be-?bost\b/i, ['email', 'username']],
  [
    /\b(tele)?phone\b|\bmobile( number)?\b|\bcontact number\b|\bffôn\b|\bffon\b|\bsymudol\b/i,
    ['tel', 'tel-national'],
  ],
  [/\bpost ?code\b|\bcod post\b/i, ['postal-code']],
  [
    /\b(address line 1|first line of (your|the) address|building and street|house (number|name)( and street)?|street address)\b|llinell (gyfeiriad )?1|llinell gyntaf/i,
    ['address-line1', 'street-address'],
  ],
  [/\baddress line 2\b|llinell (gyfeiriad )?2/i, ['address-line2']],
  [/\baddress line 3\b|llinell (gyfeiriad )?3/i, ['address-line3']],
  [
    /^(your )?(home |postal |full )?address$|^(eich )?cyfeiriad$/i,
    ['street-address', 'address-line1'],
  ],
  [/\b(town|city)\b|^(tref|dinas)\b|tref neu ddinas/i, ['address-level2']],
  [/^(your )?(first|given) names?\b|\benw(au)? cyntaf\b/i, ['given-name', 'name']],
  [/^(your )?middle names?\b|\benw(au)? canol\b/i, ['additional-name']],
  [/^(your )?(last|family) name\b|^(your )?surname\b|\bcyfenw\b|enw olaf/i, ['family-name']],
  [
    /^(your )?full name\b|^(your )?name$|^what is your (full )?name|\benw llawn\b|^(eich )?enw$|beth yw eich enw/i,
    ['name'],
  ],
  [/^(your )?title$|^teitl$/i, ['honorific-prefix']],
  [/\b(new|choose a|create a|confirm) password\b|cyfrinair newydd/i, ['new-password']],
  [/\bpassword\b|\bcyfrinair\b/i, ['current-password', 'new-password']],
  [/\buser ?name\b|\bsign in name\b|enw defnyddiwr/i, ['username', 'email']],
  [/\b(security|one.time|verification|access) code\b|cod (diogelwch|dilysu)/i, ['one-time-code']],
  [/^(your )?(organi[sz]ation|company|business)( name)?$|^sefydliad$/i, ['organization']],
  [/^(your )?country$|^gwlad$/i, ['country-name', 'country']],
  [/^(your )?date of birth$|^dyddiad geni$/i, ['bday']],
]

/** About somebody or something else than the person who fills it in. */
const OTHERS =
  /\b(child|children|pupil|school|deceased|landlord|owner|neighbou?r|partner|spouse|company|business|premises|employer|witness|reporter|other person|someone|their|his|her|venue|event|road|street light|pothole|where|site|location|search|find|property|area|delivery|emergency|next of kin|carer|doctor|gp|agent|applicant 2|second applicant|joint|plentyn|ysgol|chwilio|busnes|lleoliad|eiddo)\b/i

const BIRTH = /date of birth|\bborn\b|birthday|dyddiad geni/i

/**
 * The tokens that fit a field that asks for something of the person who fills it in; the first is
 * the one to use. Empty for any other field.
 *
 * Source: WCAG 2.2, section 7 (input purposes for user interface components).
 */
export function tokensFor({
  label,
  name,
  shownLabel,
  type,
  placeholder,
}: Field): readonly string[] {
  const called = clean(shownLabel || label || placeholder)
  const whole = clean(`${called} ${label}`)
  if (BIRTH.test(label) && !OTHERS.test(label)) {
    const part = /\b(day|month|year|diwrnod|mis|blwyddyn)\b/i.exec(shownLabel)?.[1]?.toLowerCase()
    const token = {
      day: 'bday-day',
      diwrnod: 'bday-day',
      month: 'bday-month',
      mis: 'bday-month',
      year: 'bday-year',
      blwyddyn: 'bday-year',
    }[part ?? '']
    if (token !== undefined) return [token]
  }
  if (OTHERS.test(whole)) return []
  const found = PURPOSES.find(([pattern]) => pattern.test(called))
  if (found) return found[1]
  if (type === 'email') return ['email', 'username']
  if (type === 'password') return ['current-password', 'new-password']
  if (type === 'tel' && /phone|tel|mobile/i.test(name)) return ['tel', 'tel-national']
  return []
}

function clean(label: string): string {
  return label
    .replace(/\((optional|dewisol)\)|\boptional\b|[*:?]/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
