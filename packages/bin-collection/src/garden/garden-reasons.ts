import type { Alternative } from '@guildhall/council/decision'
import type { Bilingual } from '@guildhall/standards/language'
import { longDate, type PlainDate } from '@guildhall/standards/plain-date'
import type { Term } from './term.ts'

const day = (date: PlainDate): Bilingual => ({ en: longDate(date, 'en'), cy: longDate(date, 'cy') })

/** The sentences of every decision on garden waste, in both languages. */
export function gardenWords(phone: string) {
  return {
    call: {
      text: { en: `Call us on ${phone}.`, cy: `Ffoniwch ni ar ${phone}.` },
    } satisfies Alternative,
    renewOrCall: {
      text: {
        en: `Choose to renew or change a subscription instead, or call us on ${phone}.`,
        cy: `Dewiswch adnewyddu neu newid tanysgrifiad yn lle hynny, neu ffoniwch ni ar ${phone}.`,
      },
    } satisfies Alternative,
    joinInstead: {
      text: {
        en: `Choose to start a subscription instead, or call us on ${phone}.`,
        cy: `Dewiswch ddechrau tanysgrifiad yn lle hynny, neu ffoniwch ni ar ${phone}.`,
      },
    } satisfies Alternative,
    alreadySubscribed: {
      en: 'A new subscription can’t be started for this address at the moment.',
      cy: 'Ni ellir dechrau tanysgrifiad newydd ar gyfer y cyfeiriad hwn ar hyn o bryd.',
    },
    outOfSeason: (starts: PlainDate): Bilingual => ({
      en: `Garden waste is collected again from ${day(starts).en}.`,
      cy: `Bydd gwastraff gardd yn cael ei gasglu eto o ${day(starts).cy}.`,
    }),
    mayJoin: ({ starts, ends }: Term): Bilingual => ({
      en: `Your subscription will run from ${day(starts).en} to ${day(ends).en}.`,
      cy: `Bydd eich tanysgrifiad yn rhedeg o ${day(starts).cy} i ${day(ends).cy}.`,
    }),
    noSubscription: {
      en: 'There is no subscription at this address to do this with.',
      cy: 'Nid oes tanysgrifiad yn y cyfeiriad hwn i wneud hyn ag ef.',
    },
    tooEarly: (ends: PlainDate): Bilingual => ({
      en: `Your subscription runs to ${day(ends).en}. It is too early to renew it.`,
      cy: `Mae eich tanysgrifiad yn rhedeg i ${day(ends).cy}. Mae’n rhy gynnar i’w adnewyddu.`,
    }),
    tooLate: (ends: PlainDate): Bilingual => ({
      en: `Your subscription ended on ${day(ends).en}. It is too late to renew it.`,
      cy: `Daeth eich tanysgrifiad i ben ar ${day(ends).cy}. Mae’n rhy hwyr i’w adnewyddu.`,
    }),
    mayRenew: ({ starts, ends }: Term): Bilingual => ({
      en: `Your new term will run from ${day(starts).en} to ${day(ends).en}.`,
      cy: `Bydd eich tymor newydd yn rhedeg o ${day(starts).cy} i ${day(ends).cy}.`,
    }),
    ended: (ends: PlainDate): Bilingual => ({
      en: `Your subscription ended on ${day(ends).en}.`,
      cy: `Daeth eich tanysgrifiad i ben ar ${day(ends).cy}.`,
    }),
    notMidway: {
      en: 'Bins can’t be added or taken away in the middle of a term. You can change how many you have when you renew.',
      cy: 'Ni ellir ychwanegu na thynnu biniau ar ganol tymor. Gallwch newid faint sydd gennych pan fyddwch yn adnewyddu.',
    },
    mayChange: (ends: PlainDate): Bilingual => ({
      en: `Your subscription runs to ${day(ends).en}. A bin that you add is charged for the time that is left.`,
      cy: `Mae eich tanysgrifiad yn rhedeg i ${day(ends).cy}. Codir tâl am fin ychwanegol am yr amser sy’n weddill.`,
    }),
    notOnline: {
      en: 'A subscription can’t be ended online.',
      cy: 'Ni ellir dod â thanysgrifiad i ben ar-lein.',
    },
    mayCancel: (ends: PlainDate): Bilingual => ({
      en: `Your subscription would run to ${day(ends).en}. What you have paid is not paid back.`,
      cy: `Byddai eich tanysgrifiad yn rhedeg i ${day(ends).cy}. Ni chaiff yr hyn a dalwyd gennych ei ad-dalu.`,
    }),
  }
}
