import type { MeasureEvent } from './counts.ts'

/** GOV.UK's five points, best first; the form posts one of them as `satisfaction`. */
export const satisfactionAnswers = [
  'very-satisfied',
  'satisfied',
  'neither',
  'dissatisfied',
  'very-dissatisfied',
] as const

/** One of the five points. */
export type SatisfactionAnswer = (typeof satisfactionAnswers)[number]

/** The answer in a posted form; undefined when it holds none of the five. */
export function satisfactionIn(form: {
  get(name: string): unknown
}): SatisfactionAnswer | undefined {
  const given = form.get('satisfaction')
  return satisfactionAnswers.find((answer) => answer === given)
}

/** Tells of an answer, as a journey tells of what happens in it; nobody can tell whose it was. */
export function satisfactionEvent(
  answer: SatisfactionAnswer,
  about: Omit<MeasureEvent, 'name' | 'fields' | 'page'>,
): MeasureEvent & { readonly name: 'satisfaction' } {
  return { ...about, name: 'satisfaction', page: '', fields: [answer] }
}
