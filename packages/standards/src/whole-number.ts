import { brokenLimit, type Limits } from './limits.ts'
import { refuse, textField } from './mistake.ts'

/**
 * Schema of a whole number as people type it, `1,200` and `−5` included: text in, number out.
 *
 * Issue codes `number.required`, `number.format` (no number at all), `number.whole`,
 * `number.minimum`, `number.maximum`, `number.between`.
 */
export function wholeNumber(limits: Limits = {}) {
  return textField((typed, context): number => {
    const text = typed.trim().replace(/^[\u2212\u2013]/, '-')
    if (text === '') return refuse(context, 'number.required')
    if (!/^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.test(text)) {
      return refuse(context, 'number.format')
    }
    // Adding nothing makes of -0 a 0.
    const value = Number(text.replaceAll(',', '')) + 0
    if (!Number.isInteger(value)) return refuse(context, 'number.whole')
    if (!Number.isSafeInteger(value)) return refuse(context, 'number.format')
    const broken = brokenLimit(value, limits, (limit) => limit.toLocaleString('en-GB'))
    return broken ? refuse(context, `number.${broken[0]}`, broken[1]) : value
  })
}
