import type { Bilingual } from '@guildhall/standards/language'

/** An invented council's gazetteer, as {@link generateGazetteer} makes it. */
export interface GazetteerPlan {
  readonly councilName: string
  /** Custodian code, four digits; UPRNs and USRNs begin with it. */
  readonly custodianCode: number
  /** Postcode area, `GH`. */
  readonly area: string
  /** Postcode districts, `[1, 2, 3, 4]` for GH1 to GH4; more follow when these are full. */
  readonly districts: readonly number[]
  readonly towns: readonly Bilingual[]
  /** Languages of its records; with `cy`, every address has a Welsh record beside its English one. */
  readonly languages: readonly ('en' | 'cy')[]
  /** How many properties get an address, at least; a postcode that is begun is finished. */
  readonly addresses: number
  readonly seed: number
  /** Day on which the file says that it was made, `YYYY-MM-DD`. */
  readonly date: string
  /** A corner of its land in metres of the National Grid. */
  readonly origin: { readonly easting: number; readonly northing: number }
  /** The street of the known addresses at district 1, `2AB`. */
  readonly hallStreet: Bilingual
  readonly hallCourt: Bilingual
  /** The street of the many addresses at district 2, `4XY`. */
  readonly millLane: Bilingual
  readonly millHouse: Bilingual
}

/** Alderbrook, an invented English council of three towns. */
export const alderbrook: GazetteerPlan = {
  councilName: 'Alderbrook Borough Council',
  custodianCode: 9901,
  area: 'GH',
  districts: [1, 2, 3, 4],
  towns: [
    { en: 'Alderbrook', cy: 'Alderbrook' },
    { en: 'Netherby', cy: 'Netherby' },
    { en: 'Oxley Green', cy: 'Oxley Green' },
  ],
  languages: ['en'],
  addresses: 4000,
  seed: 9901,
  date: '2026-01-05',
  origin: { easting: 432_000, northing: 287_000 },
  hallStreet: { en: 'Guildhall Street', cy: 'Stryd Neuadd y Dref' },
  hallCourt: { en: 'Guildhall Court', cy: 'Llys Neuadd y Dref' },
  millLane: { en: 'Mill Lane', cy: 'Lôn y Felin' },
  millHouse: { en: 'Mill House', cy: 'Tŷ’r Felin' },
}

/** Dyffryn Gwern, an invented Welsh council whose records are in Welsh and English. */
export const dyffrynGwern: GazetteerPlan = {
  councilName: 'Cyngor Dyffryn Gwern',
  custodianCode: 9902,
  area: 'DF',
  districts: [1, 2, 3, 4, 5],
  towns: [
    { en: 'Gwern Bridge', cy: 'Pont-y-wern' },
    { en: 'Alder Wells', cy: 'Ffynhonnau Gwern' },
    { en: 'New Quarry', cy: 'Chwarel Newydd' },
    { en: 'Valley Mouth', cy: 'Aber-y-cwm' },
  ],
  languages: ['en', 'cy'],
  addresses: 3000,
  seed: 9902,
  date: '2026-01-05',
  origin: { easting: 262_000, northing: 248_000 },
  hallStreet: { en: 'Hall Road', cy: 'Heol y Neuadd' },
  hallCourt: { en: 'Hall Court', cy: 'Llys y Neuadd' },
  millLane: { en: 'Mill Lane', cy: 'Lôn y Felin' },
  millHouse: { en: 'Mill House', cy: 'Tŷ’r Felin' },
}

/** Kinlarroch, an invented Scottish council of small towns. */
export const kinlarroch: GazetteerPlan = {
  councilName: 'Kinlarroch Council',
  custodianCode: 9903,
  area: 'KL',
  districts: [1, 2, 3],
  towns: [
    { en: 'Kinlarroch', cy: 'Kinlarroch' },
    { en: 'Port Garrow', cy: 'Port Garrow' },
    { en: 'Birk of Annis', cy: 'Birk of Annis' },
  ],
  languages: ['en'],
  addresses: 1500,
  seed: 9903,
  date: '2026-01-05',
  origin: { easting: 296_000, northing: 604_000 },
  hallStreet: { en: 'Tolbooth Wynd', cy: 'Tolbooth Wynd' },
  hallCourt: { en: 'Tolbooth Court', cy: 'Tolbooth Court' },
  millLane: { en: 'Mill Brae', cy: 'Mill Brae' },
  millHouse: { en: 'Mill House', cy: 'Mill House' },
}

/** The presets by the names that the command line takes. */
export const presets = { alderbrook, 'dyffryn-gwern': dyffrynGwern, kinlarroch } as const
