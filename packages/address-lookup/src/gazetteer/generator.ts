import type { Bilingual } from '@guildhall/standards/language'
import { type GazetteerPlan, presets } from './presets.ts'
import { type Random, randomFrom } from './random.ts'
import { blockNames, houseNames, streetName } from './street-names.ts'
import { GazetteerWriter, type WrittenAddress, type WrittenProperty } from './writer.ts'

export { alderbrook, dyffrynGwern, type GazetteerPlan, presets } from './presets.ts'

type Dwelling = Omit<WrittenProperty, 'postcode' | 'town'>

const none = { en: {}, cy: {} }
const flat = (name: string | number): Bilingual<{ saoText: string }> => ({
  en: { saoText: `Flat ${name}` },
  cy: { saoText: `Fflat ${name}` },
})

function house(number: number, suffix = ''): Dwelling {
  return { classification: 'RD04', addresses: [{ ...none, number, suffix }] }
}

function named(name: Bilingual): Dwelling {
  const addresses = [{ en: { paoText: name.en }, cy: { paoText: name.cy } }]
  return { classification: 'RD02', addresses }
}

function shop(organisation: string, number: number, end: number): Dwelling {
  return { classification: 'CR08', organisation, addresses: [{ ...none, number, end }] }
}

/** The building itself, which gets no post, and its flats. */
function flats(block: Bilingual | undefined, number: number, names: readonly Bilingual[]) {
  const building = (language: 'en' | 'cy') => (block ? { paoText: block[language] } : {})
  const shell: WrittenAddress = { en: building('en'), cy: building('cy'), number, postal: 'N' }
  return [
    { classification: 'PP', addresses: [shell] },
    ...names.map((name) => ({
      classification: 'RD06',
      addresses: [
        {
          en: { ...building('en'), saoText: name.en },
          cy: { ...building('cy'), saoText: name.cy },
          number,
        },
      ],
    })),
  ] satisfies Dwelling[]
}

function flatNames(count: number): Bilingual[] {
  return Array.from({ length: count }, (_, at) => {
    const { en, cy } = flat(at + 1)
    return { en: en.saoText, cy: cy.saoText }
  })
}

function demolished(number: number): Dwelling {
  return { classification: 'RD04', status: 8, addresses: [{ ...none, number, status: 8 }] }
}

/** Adds a name by which a property was known or is also known. */
function alsoKnownAs(dwelling: Dwelling, name: Bilingual, status: 3 | 8): Dwelling {
  const other = { en: { paoText: name.en }, cy: { paoText: name.cy }, status }
  return { ...dwelling, addresses: [...dwelling.addresses, other] }
}

/** The twelve addresses at district 1, 2AB, that tests and demonstrations rely on. */
function hallStreet(plan: GazetteerPlan): Dwelling[] {
  return [
    alsoKnownAs(house(1), { en: 'The Registry', cy: 'Y Gofrestrfa' }, 3),
    house(2),
    house(3),
    house(9),
    house(9, 'A'),
    shop('The Corner Bakery', 10, 12),
    ...flats(
      plan.hallCourt,
      14,
      [1, 2, 10].map((n) => ({ en: `Flat ${n}`, cy: `Fflat ${n}` })),
    ),
    ...flats(undefined, 16, [
      { en: 'Ground Floor Flat', cy: 'Fflat Llawr Gwaelod' },
      { en: 'First Floor Flat', cy: 'Fflat Llawr Cyntaf' },
    ]),
    named({ en: 'The Old Library', cy: 'Yr Hen Lyfrgell' }),
    demolished(5),
  ]
}

/** Sixty addresses at district 2, 4XY: enough to be narrowed down. */
function millLane(plan: GazetteerPlan): Dwelling[] {
  return [
    ...Array.from({ length: 36 }, (_, at) => house(at + 1)),
    ...flats(plan.millHouse, 40, flatNames(24)),
  ]
}

/** What stands at one number: most often a house, sometimes what makes an address list hard. */
function plot(random: Random, number: number, step: number): Dwelling {
  const kind = random.below(100)
  if (kind < 4) return demolished(number)
  if (kind < 8) return shop('Village Stores', number, number + step)
  if (kind < 13) return alsoKnownAs(house(number), random.pick(houseNames), 3)
  if (kind < 17) return alsoKnownAs(house(number), random.pick(houseNames), 8)
  return house(number)
}

/** The dwellings of one street, as streets are. */
function dwellings(random: Random): Dwelling[] {
  const all: Dwelling[] = []
  const step = random.chance(60) ? 2 : 1
  const houses = 6 + random.below(16)
  for (let at = 0, number = 1; at < houses; at += 1, number += step) {
    all.push(plot(random, number, step))
    if (random.chance(5)) all.push(house(number, 'A'))
  }
  const next = houses * step + 1
  if (random.chance(30)) all.push(...flats(random.pick(blockNames), next, flatNames(12)))
  if (random.chance(40)) all.push(named(random.pick(houseNames)))
  if (random.chance(10)) {
    const addresses = [{ en: { paoText: 'Garages' }, cy: { paoText: 'Garejis' }, postal: 'N' }]
    all.push({ classification: 'CR', addresses } as Dwelling)
  }
  return all
}

function letter(at: number): string {
  return 'ABDEFGHJLNPQRSTUWXYZ'[at % 20] ?? 'A'
}

/** Postcodes one after another, spread over the districts; those kept for the known streets are left out. */
function* postcodes(plan: GazetteerPlan): Generator<string> {
  const kept = new Set(['2AB', '4XY', '9ZZ'])
  const most = Math.max(...plan.districts)
  for (let round = 0; ; round += 1) {
    const districts = plan.districts.map((district) => district + round * most)
    for (let unit = 0; unit < 4000; unit += 1) {
      const inward = `${unit % 10}${letter(Math.floor(unit / 10))}${letter(Math.floor(unit / 200))}`
      if (kept.has(inward)) continue
      for (const district of districts) yield `${plan.area}${district} ${inward}`
    }
  }
}

function addressed(all: readonly Dwelling[]): number {
  return all.filter(
    ({ status = 1, addresses }) => status === 1 && addresses.some(({ postal }) => postal !== 'N'),
  ).length
}

/**
 * A full gazetteer of an invented council in DTF 7.3, record by record; the same for the same plan.
 *
 * Known addresses: see `hallStreet` (district 1, 2AB), `millLane` (district 2, 4XY); the last
 * district's 9ZZ is a postcode without addresses.
 */
export function* generateGazetteer(plan: GazetteerPlan): Generator<string> {
  const writer = new GazetteerWriter(plan)
  const random = randomFrom(plan.seed)
  let count = 0
  function* street(name: Bilingual, town: Bilingual, postcode: string, all: readonly Dwelling[]) {
    const { usrn, lines } = writer.street(name, town)
    yield* lines
    for (const one of all) yield* writer.property(usrn, { ...one, postcode, town })
    count += addressed(all)
  }
  const [first, second] = [plan.districts[0] ?? 1, plan.districts[1] ?? 2]
  const town = plan.towns[0] ?? { en: 'Town', cy: 'Tref' }
  yield writer.header()
  yield* street(plan.hallStreet, town, `${plan.area}${first} 2AB`, hallStreet(plan))
  yield* street(plan.millLane, town, `${plan.area}${second} 4XY`, millLane(plan))
  let at = 0
  for (const postcode of postcodes(plan)) {
    if (count >= plan.addresses) break
    const where = plan.towns[at % plan.towns.length] ?? town
    yield* street(
      streetName(Math.floor(at / plan.towns.length)),
      where,
      postcode,
      dwellings(random),
    )
    at += 1
  }
  yield writer.trailer()
}

/** A preset's file as bytes, for an importer that takes a stream. */
export function presetGazetteer(name: keyof typeof presets): () => AsyncIterable<Uint8Array> {
  return () => inChunks(generateGazetteer(presets[name]))
}

/** Texts as UTF-8, some tens of kilobytes at once. */
export async function* inChunks(texts: Iterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  let waiting = ''
  for (const text of texts) {
    waiting += text
    if (waiting.length < 50_000) continue
    yield encoder.encode(waiting)
    waiting = ''
  }
  if (waiting !== '') yield encoder.encode(waiting)
}
