import type { Alternative } from '@guildhall/council/decision'
import type { Bilingual } from '@guildhall/standards/language'
import { formatDate, formatTime, type PlainDate } from '@guildhall/standards/plain-date'
import { inWelshSentence, softened } from '../content/welsh-day.ts'
import type { ScheduledCollection } from '../schedule/schedule.ts'

/** How to reach the council another way. */
export interface MissedContact {
  readonly phone: string
  /** Web address of another way, such as a contact form. */
  readonly href?: string
}

/** In Welsh as it stands after *ar*. */
const day = (date: PlainDate): Bilingual => ({
  en: formatDate(date, 'en', 'day'),
  cy: softened(formatDate(date, 'cy', 'day')),
})

/** In Welsh as it stands after *diwedd* or *tua*. */
const plainDay = (date: PlainDate): Bilingual => ({
  en: formatDate(date, 'en', 'day'),
  cy: inWelshSentence(formatDate(date, 'cy', 'day')),
})

/** The sentences of every decision on a missed collection, in both languages. */
export function missedReasons(service: Bilingual, { phone, href }: MissedContact) {
  const contact: Alternative = {
    text: { en: `Call us on ${phone}.`, cy: `Ffoniwch ni ar ${phone}.` },
    ...(href !== undefined && { href }),
  }
  return {
    contact,
    notReportable: {
      en: `${service.en} can’t be reported online.`,
      cy: `Ni ellir rhoi gwybod am ${service.cy} ar-lein.`,
    },
    noCollectionYet(next?: PlainDate): Bilingual {
      const then = next && day(next)
      return {
        en: `We have no record of a recent collection.${then ? ` The next one is due on ${then.en}.` : ''}`,
        cy: `Nid oes gennym gofnod o gasgliad diweddar.${then ? ` Mae’r nesaf i fod ar ${then.cy}.` : ''}`,
      }
    },
    alreadyReported(reported: PlainDate, reference: string): Bilingual {
      const when = day(reported)
      return {
        en: `It was reported on ${when.en}, reference ${reference}. We are dealing with it.`,
        cy: `Rhoddwyd gwybod amdano ar ${when.cy}, cyfeirnod ${reference}. Rydym yn delio ag ef.`,
      }
    },
    inProgress(until: string): Bilingual {
      return {
        en: `Today’s collection is still in progress. Crews can come until ${formatTime(until, 'en')}.`,
        cy: `Mae casgliad heddiw yn dal ar y gweill. Gall criwiau ddod tan ${formatTime(until, 'cy')}.`,
      }
    },
    waitForCrew: {
      text: {
        en: 'Leave your container out. If it has not been emptied by then, come back and report it.',
        cy: 'Gadewch eich cynhwysydd allan. Os nad yw wedi’i wagio erbyn hynny, dewch yn ôl i roi gwybod.',
      },
    } satisfies Alternative,
    notCompleted(crew?: Bilingual): Bilingual {
      return {
        en: `The crew could not empty it.${crew ? ` They told us: ${crew.en}` : ''}`,
        cy: `Ni allai’r criw ei wagio.${crew ? ` Dywedasant: ${crew.cy}` : ''}`,
      }
    },
    excessWaste(crew?: Bilingual): Bilingual {
      return {
        en: `More was put out than the crew takes.${crew ? ` They told us: ${crew.en}` : ''}`,
        cy: `Rhoddwyd mwy allan nag y mae’r criw yn ei gymryd.${crew ? ` Dywedasant: ${crew.cy}` : ''}`,
      }
    },
    completed: {
      en: 'The crew logged that it emptied it.',
      cy: 'Cofnododd y criw ei fod wedi’i wagio.',
    },
    toBeConfirmed(date: PlainDate, why?: Bilingual): Bilingual {
      const when = plainDay(date)
      return {
        en: `The collection around ${when.en} is not confirmed${why ? ` (${why.en})` : ''}, so we can’t tell yet whether it was missed.`,
        cy: `Nid yw’r casgliad tua ${when.cy} wedi’i gadarnhau${why ? ` (${why.cy})` : ''}, felly ni allwn ddweud eto a gafodd ei fethu.`,
      }
    },
    tooLate(date: PlainDate, lastDay: PlainDate): Bilingual {
      const [due, until] = [day(date), plainDay(lastDay)]
      return {
        en: `The last collection was on ${due.en}. It could be reported until the end of ${until.en}.`,
        cy: `Roedd y casgliad diwethaf ar ${due.cy}. Gellid rhoi gwybod amdano tan ddiwedd ${until.cy}.`,
      }
    },
    nextOrContact(next?: ScheduledCollection): Alternative {
      if (!next || next.certainty === 'to-be-confirmed') return contact
      const when = day(next.date)
      return {
        ...contact,
        text: {
          en: `Put it out for the next collection on ${when.en}, or call us on ${phone}.`,
          cy: `Rhowch ef allan ar gyfer y casgliad nesaf ar ${when.cy}, neu ffoniwch ni ar ${phone}.`,
        },
      }
    },
    mayReport(date: PlainDate, lastDay: PlainDate): Bilingual {
      const [due, until] = [day(date), plainDay(lastDay)]
      return {
        en: `Due on ${due.en}. You can report it until the end of ${until.en}.`,
        cy: `I fod ar ${due.cy}. Gallwch roi gwybod amdano tan ddiwedd ${until.cy}.`,
      }
    },
  }
}
