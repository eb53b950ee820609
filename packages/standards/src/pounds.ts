import { brokenLimit, type Limits } from './limits.ts'
import { refuse, textField } from './mistake.ts'
import { formatPence, type Pence, pence } from './pence.ts'

/**
 * Reads an amount in pounds as people write it: `£1,234.50`, `1234.5`, `12`, `.50`.
 *
 * Digits are read as text, never as a floating-point number, so that no penny is lost.
 *
 * @returns pence; undefined when it is no amount, is negative, or has parts of a penny
 */
export function readPounds(text: string): Pence | undefined {
  const typed = text.trim().replace(/^£\s*/, '')
  const match = /^(\d+|\d{1,3}(?:,\d{3})+)?(?:\.(\d{1,2}))?$/.exec(typed)
  if (!match || typed === '') return undefined
  const [, pounds = '0', rest = ''] = match
  const amount = Number(pounds.replaceAll(',', '')) * 100 + Number(rest.padEnd(2, '0'))
  return Number.isSafeInteger(amount) ? pence(amount) : undefined
}

/**
 * Schema of an amount in pounds: text in, {@link Pence} out; limits in pence.
 *
 * Issue codes `money.required`, `money.format`, `money.pence` (more than two digits after the
 * point), `money.minimum`, `money.maximum`, `money.between`.
 */
export function poundsField(limits: Limits = {}) {
  return textField((typed, context): Pence => {
    if (typed.trim() === '') return refuse(context, 'money.required')
    const amount = readPounds(typed)
    if (amount === undefined) {
      const hasPartsOfPenny = readPounds(typed.replace(/(\.\d\d)\d+\s*$/, '$1')) !== undefined
      return refuse(context, hasPartsOfPenny ? 'money.pence' : 'money.format')
    }
    const broken = brokenLimit(amount, limits, (limit) => formatPence(pence(limit)))
    return broken ? refuse(context, `money.${broken[0]}`, broken[1]) : amount
  })
}
