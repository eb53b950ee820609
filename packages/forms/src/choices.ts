import { z } from 'zod'

/**
 * Schema of a group of checkboxes: nothing, one text or a list of them in, a list out.
 *
 * @param options.values what may be chosen; anything else is refused with code `choose`
 * @param options.atLeast how many must be chosen, otherwise code `choose`. Default 1
 * @param options.atMost how many may be chosen, otherwise code `too-many`
 */
export function choices<const Value extends string>(options: {
  values: readonly Value[]
  atLeast?: number
  atMost?: number
}) {
  const { values, atLeast = 1, atMost = values.length } = options
  return z.unknown().transform((given, context): Value[] => {
    const list = given === undefined ? [] : Array.isArray(given) ? given : [given]
    const chosen = values.filter((value) => list.includes(value))
    const isStrange = list.some((value) => !values.includes(value))
    const message =
      isStrange || chosen.length < atLeast ? 'choose' : chosen.length > atMost ? 'too-many' : ''
    if (message === '') return chosen
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })
}
