import type { Bilingual } from '@guildhall/standards/language'

/**
 * The definitions' version: figures of different versions are never compared. It changes when a
 * definition does, whatever becomes of this package's.
 */
export const DEFINITIONS = 1

/** The four measures, in the order that they are shown. */
export const measureNames = ['completion', 'digital', 'satisfaction', 'cost'] as const

/** `completion`, `digital`, `satisfaction` or `cost`. */
export type MeasureName = (typeof measureNames)[number]

/** What a measure is, and where the definition is from. */
export interface Definition {
  readonly name: Bilingual
  /** How it is worked out, in a sentence. */
  readonly is: Bilingual
  readonly source: string
}

const manual = 'https://www.gov.uk/service-manual/measuring-success/'

/**
 * The measures' definitions, from the GOV.UK Service Manual, with what it leaves open decided.
 *
 * Digital take-up differs from the manual's: there a form that staff fill in with a resident counts
 * as digital, here it counts as assisted, since a council asks how many manage alone.
 */
export const definitions: Readonly<Record<MeasureName, Definition>> = {
  completion: {
    name: { en: 'Completion rate', cy: 'Cyfradd gwblhau' },
    is: {
      en: 'Of all forms that were begun and have ended in the period, those that were sent. A form ends when it is sent, or when the time to finish it runs out. Where a service only tells something, a visit that ended on the page with the answer counts as sent.',
      cy: 'O’r holl ffurflenni a gychwynnwyd ac a ddaeth i ben yn y cyfnod, y rhai a anfonwyd. Daw ffurflen i ben pan gaiff ei hanfon, neu pan ddaw’r amser i’w gorffen i ben. Lle nad yw gwasanaeth ond yn rhoi gwybodaeth, mae ymweliad a ddaeth i ben ar y dudalen â’r ateb yn cyfrif fel un a anfonwyd.',
    },
    source: `${manual}measuring-completion-rate`,
  },
  digital: {
    name: { en: 'Digital take-up', cy: 'Defnydd digidol' },
    is: {
      en: 'Of all forms that were sent, those that residents sent online by themselves. The rest were filled in by staff for a resident.',
      cy: 'O’r holl ffurflenni a anfonwyd, y rhai a anfonodd preswylwyr ar-lein ar eu pen eu hunain. Llenwyd y gweddill gan staff ar ran preswylydd.',
    },
    source: `${manual}measuring-digital-take-up`,
  },
  satisfaction: {
    name: { en: 'User satisfaction', cy: 'Boddhad defnyddwyr' },
    is: {
      en: 'Of all who answered the question at the end, those who were satisfied or very satisfied, on a scale of five.',
      cy: 'O bawb a atebodd y cwestiwn ar y diwedd, y rhai a oedd yn fodlon neu’n fodlon iawn, ar raddfa o bump.',
    },
    source: `${manual}measuring-user-satisfaction`,
  },
  cost: {
    name: { en: 'Cost per transaction', cy: 'Cost fesul trafodiad' },
    is: {
      en: 'What the service cost the council in the period, divided by the forms that were sent. The council works out its own costs, so councils may count differently.',
      cy: 'Yr hyn a gostiodd y gwasanaeth i’r cyngor yn y cyfnod, wedi’i rannu â’r ffurflenni a anfonwyd. Mae’r cyngor yn cyfrifo ei gostau ei hun, felly gall cynghorau gyfrif yn wahanol.',
    },
    source: `${manual}measuring-cost-per-transaction`,
  },
}
