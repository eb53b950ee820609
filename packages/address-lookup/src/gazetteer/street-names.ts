import type { Bilingual } from '@guildhall/standards/language'

const kinds: readonly Bilingual[] = [
  { en: 'Street', cy: 'Stryd' },
  { en: 'Road', cy: 'Heol' },
  { en: 'Lane', cy: 'Lôn' },
  { en: 'Close', cy: 'Clos' },
  { en: 'Terrace', cy: 'Teras' },
  { en: 'Avenue', cy: 'Rhodfa' },
  { en: 'Way', cy: 'Ffordd' },
]

const places: readonly Bilingual[] = [
  { en: 'Church', cy: 'yr Eglwys' },
  { en: 'School', cy: 'yr Ysgol' },
  { en: 'Bridge', cy: 'y Bont' },
  { en: 'Chapel', cy: 'y Capel' },
  { en: 'Well', cy: 'y Ffynnon' },
  { en: 'Castle', cy: 'y Castell' },
  { en: 'River', cy: 'yr Afon' },
  { en: 'Park', cy: 'y Parc' },
  { en: 'Station', cy: 'yr Orsaf' },
  { en: 'Market', cy: 'y Farchnad' },
  { en: 'Forge', cy: 'yr Efail' },
  { en: 'Sea', cy: 'y Môr' },
  { en: 'Hill', cy: 'y Bryn' },
  { en: 'Valley', cy: 'y Cwm' },
  { en: 'Wood', cy: 'y Coed' },
  { en: 'Meadow', cy: 'y Ddôl' },
  { en: 'Farm', cy: 'y Fferm' },
  { en: 'Quarry', cy: 'y Chwarel' },
  { en: 'Lake', cy: 'y Llyn' },
  { en: 'Orchard', cy: 'y Berllan' },
  { en: 'Garden', cy: 'yr Ardd' },
  { en: 'Spring', cy: 'y Gwanwyn' },
  { en: 'Alder', cy: 'y Wernen' },
  { en: 'Oak', cy: 'y Dderwen' },
  { en: 'Ash', cy: 'yr Onnen' },
]

/** The street name of a number: all pairs in turn, then again with a 2, a 3 … */
export function streetName(at: number): Bilingual {
  const kind = kinds[at % kinds.length]
  const place = places[Math.floor(at / kinds.length) % places.length]
  if (!kind || !place) throw new RangeError('A street is numbered from 0.')
  const round = Math.floor(at / (kinds.length * places.length))
  const again = round === 0 ? '' : ` ${round + 1}`
  return {
    en: `${place.en} ${kind.en}${again}`,
    cy: `${kind.cy} ${place.cy}${again}`,
  }
}

/** Names of houses, in both languages. */
export const houseNames: readonly Bilingual[] = [
  { en: 'Rose Cottage', cy: 'Bwthyn Rhosyn' },
  { en: 'The Old Bakery', cy: 'Yr Hen Bopty' },
  { en: 'Mill House', cy: 'Tŷ’r Felin' },
  { en: 'The Lodge', cy: 'Y Porthdy' },
  { en: 'Hillside', cy: 'Min y Bryn' },
  { en: 'The Old Rectory', cy: 'Yr Hen Reithordy' },
  { en: 'Fairview', cy: 'Golygfa Deg' },
  { en: 'Orchard End', cy: 'Pen y Berllan' },
  { en: 'Meadow View', cy: 'Trem y Ddôl' },
  { en: 'Bramley', cy: 'Afallon' },
]

/** Names of blocks of flats, in both languages. */
export const blockNames: readonly Bilingual[] = [
  { en: 'Alder Court', cy: 'Llys y Wernen' },
  { en: 'Riverside House', cy: 'Tŷ Glan yr Afon' },
  { en: 'Station Court', cy: 'Llys yr Orsaf' },
  { en: 'Chapel House', cy: 'Tŷ’r Capel' },
  { en: 'Castle Court', cy: 'Llys y Castell' },
]
