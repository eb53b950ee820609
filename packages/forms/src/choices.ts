import { refuse } from '@guildhall/standards/mistake'
import * as z from 'zod/mini'

/** What a browser posts of one or several controls of a name: nothing, a text, or a list. */
type Posted = string | readonly string[]

function listOf(given: Posted | undefined): readonly unknown[] {
  return given === undefined ? [] : Array.isArray(given) ? given : [given]
}

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
  return z.pipe(
    z.optional(z.custom<Posted>()),
    z.transform((given: Posted | undefined, context): Value[] => {
      const list = listOf(given)
      const chosen = values.filter((value) => list.includes(value))
      const isStrange = list.some((value) => !(values as readonly unknown[]).includes(value))
      if (isStrange || chosen.length < atLeast) return refuse(context, 'choose')
      if (chosen.length > atMost) {
        return refuse(context, 'too-many', { values: { maximum: atMost } })
      }
      return chosen
    }),
  )
}

/** Schema of one checkbox that may be left unticked: true when it was ticked. Anything posted but its value is refused with `choose`. */
export function checkbox(value = 'yes') {
  return z.pipe(
    z.optional(z.custom<string>()),
    z.transform((given: string | undefined, context): boolean => {
      if (given === undefined || given === value) return given === value
      return refuse(context, 'choose')
    }),
  )
}

/** Schema of one checkbox that must be ticked, such as a declaration; issue code `agree`. */
export function agreement(value = 'yes') {
  return z.pipe(
    z.optional(z.custom<string>()),
    z.transform(
      (given: string | undefined, context): true => given === value || refuse(context, 'agree'),
    ),
  )
}
