import type { Alternative } from '@guildhall/council/decision'
import { type Bilingual, plural } from '@guildhall/standards/language'
import { formatDate, type PlainDate } from '@guildhall/standards/plain-date'
import { inWelshSentence } from '../content/welsh-day.ts'
import type { ContainerReason, ContainerToAskFor } from './containers-policy.ts'

const day = (date: PlainDate): Bilingual => ({
  en: formatDate(date, 'en', 'day'),
  cy: inWelshSentence(formatDate(date, 'cy', 'day')),
})

const why: Record<ContainerReason, Bilingual> = {
  new: { en: 'for a home that has none', cy: 'ar gyfer cartref heb un' },
  damaged: { en: 'because it is damaged', cy: 'am ei fod wedi’i ddifrodi' },
  missing: { en: 'because it is missing', cy: 'am ei fod ar goll' },
  extra: { en: 'for more room', cy: 'er mwyn cael mwy o le' },
}

/** The sentences of every decision on a container, in both languages. */
export function containerWords({ name, limit }: ContainerToAskFor, phone: string) {
  return {
    call: {
      text: { en: `Call us on ${phone}.`, cy: `Ffoniwch ni ar ${phone}.` },
    } satisfies Alternative,
    callAbout: {
      text: {
        en: `If it has not come by then, call us on ${phone}.`,
        cy: `Os nad yw wedi cyrraedd erbyn hynny, ffoniwch ni ar ${phone}.`,
      },
    } satisfies Alternative,
    makeRoom: {
      text: {
        en: `Recycle as much as you can, take what is left to a recycling centre, or call us on ${phone}.`,
        cy: `Ailgylchwch gymaint ag y gallwch, ewch â’r gweddill i ganolfan ailgylchu, neu ffoniwch ni ar ${phone}.`,
      },
    } satisfies Alternative,
    notOffered: (reason: ContainerReason): Bilingual => ({
      en: `${name.en}: this can’t be asked for online ${why[reason].en}.`,
      cy: `${name.cy}: ni ellir gofyn am hwn ar-lein ${why[reason].cy}.`,
    }),
    alreadyRequested(open: { reference: string; dueBy: PlainDate }): Bilingual {
      const by = day(open.dueBy)
      return {
        en: `One is on its way already, by the end of ${by.en}. Your reference is ${open.reference}.`,
        cy: `Mae un ar ei ffordd eisoes, erbyn diwedd ${by.cy}. Eich cyfeirnod yw ${open.reference}.`,
      }
    },
    atLimit: (has: number): Bilingual => ({
      en: plural('en', has, {
        one: 'You have {count} already, which is the most that a home like yours can have.',
        other: 'You have {count} already, which is the most that a home like yours can have.',
      }),
      cy: `Mae gennych ${has} eisoes, sef y nifer fwyaf y gall cartref fel eich un chi ei chael.`,
    }),
    tooSmall: (large: { people: number; limit: number }): Bilingual => ({
      en: `A home can have ${limit}. One with ${large.people} people or more can have ${large.limit}.`,
      cy: `Gall cartref gael ${limit}. Gall un â ${large.people} neu fwy o bobl gael ${large.limit}.`,
    }),
    mayRequest(tasks: readonly string[], dueBy: PlainDate): Bilingual {
      const by = day(dueBy)
      return tasks.includes('collect')
        ? {
            en: `We will take the old one away and bring another by the end of ${by.en}.`,
            cy: `Byddwn yn mynd â’r hen un i ffwrdd ac yn dod ag un arall erbyn diwedd ${by.cy}.`,
          }
        : {
            en: `We will bring it by the end of ${by.en}.`,
            cy: `Byddwn yn dod ag ef erbyn diwedd ${by.cy}.`,
          }
    },
  }
}
