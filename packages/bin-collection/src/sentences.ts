import type { Decision } from '@guildhall/council/decision'
import { fill } from '@guildhall/standards/language'
import { formatDate, londonDate } from '@guildhall/standards/plain-date'
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { bilingualSchema } from './collection.ts'
import { softened } from './content/welsh-day.ts'
import { field } from './policy-field.ts'

/** What a council says in its own words, by the code of the decision. */
export const sentencesField = field(z.record(z.string(), bilingualSchema).default({}), {
  is: 'The council’s own sentence for a decision, by its code, in the place of ours; {opens} and {closes} are the days on which it opens and closes, {sentence} is ours',
  example: {
    'too-late': {
      en: '{sentence} You can still take it to a tip.',
      cy: '{sentence} Gallwch fynd ag ef i domen o hyd.',
    },
  },
})

/** A decision with the council's own sentence, where its policy has one for the code; pure. */
export function inOwnWords<Made extends Decision | undefined>(
  decision: Made,
  { sentences }: { readonly sentences: z.output<typeof sentencesField> },
): Made {
  if (!decision || !Object.hasOwn(sentences, decision.code)) return decision
  const own = sentences[decision.code]
  if (!own) return decision
  const days = (language: 'en' | 'cy') => {
    const opens = 'opensAt' in decision ? decision.opensAt : undefined
    return {
      sentence: decision.reason[language],
      opens: dayOf(opens, language),
      closes: dayOf(decision.closesAt, language),
    }
  }
  return { ...decision, reason: { en: fill(own.en, days('en')), cy: fill(own.cy, days('cy')) } }
}

function dayOf(instant: string | undefined, language: 'en' | 'cy'): string {
  if (instant === undefined) return ''
  const day = formatDate(londonDate(Temporal.Instant.from(instant)), language, 'day')
  return language === 'cy' ? softened(day) : day
}
