import { addressOnOneLine } from '@guildhall/standards/address'
import type { Language } from '@guildhall/standards/language'
import { plainDate } from '@guildhall/standards/plain-date'
import { readAloud } from '@guildhall/tooling/screen-reader'
import { cleanup, render } from '@testing-library/react'
import { Temporal } from 'temporal-polyfill'
import { afterEach, describe, expect, it } from 'vitest'
import { policyOf } from '../../test/councils.ts'
import { simulatedCouncils } from '../../test/simulated-councils.ts'
import { StoryPage, storyAddress } from '../../test/story.tsx'
import { schedule } from '../schedule/schedule.ts'
import { PolicySimulator } from '../simulator/policy-simulator.tsx'
import { binDaysPages } from './bin-days.tsx'

afterEach(cleanup)

const today = plainDate('2026-11-24')
const { pages } = binDaysPages({ address: () => storyAddress, missedHref: () => '#missed' })

/** Two containers, one of which has moved, as a screen reader reads the page. */
function binDays(language: Language): Promise<string[]> {
  const collections = [
    { service: 'recycling', originalDate: plainDate('2026-11-25'), date: plainDate('2026-11-25') },
    {
      service: 'refuse',
      originalDate: plainDate('2026-11-26'),
      date: plainDate('2026-11-27'),
      movedBecause: { en: 'Snow on the roads', cy: 'Eira ar y ffyrdd' },
    },
  ]
  const data = {
    state: 'days',
    today,
    address: addressOnOneLine(storyAddress),
    services: schedule({ collections, policy: policyOf(), today }).services,
    putOutBy: '06:30',
    feedHref: 'https://alderbrook.example/bin-days/calendar/10009990001.ics',
  }
  const page = render(<StoryPage pages={pages} path="bin-days" data={data} language={language} />)
  return readAloud(page.container)
}

/** The head and first row of what the simulator says of missed collections once one is reported. */
async function simulator(language: Language): Promise<string[]> {
  const page = render(
    <PolicySimulator
      councils={simulatedCouncils}
      query={{ history: 'reported', property: 'house-1' }}
      now={Temporal.Instant.from('2026-11-24T09:00:00Z')}
      language={language}
    />,
  )
  const table = page.container.querySelector('table')
  if (!table) throw new Error('The simulator has no table.')
  const spoken = await readAloud(table)
  const [, , second = spoken.length] = spoken.flatMap((phrase, at) =>
    phrase.startsWith('row,') ? [at] : [],
  )
  return spoken.slice(0, second)
}

describe('what a screen reader says of the bin days', () => {
  it('in English is each container, its day, why it moved, and what to put out', async () => {
    expect((await binDays('en')).join('\n')).toMatchInlineSnapshot(`
      "main
      heading, Your bin days, level 1
      1 Guildhall Street, Alderbrook, GH1 2AB
      Put containers out by 6:30am on the day.
      heading, Recycling, level 2
      Next collection
      Tomorrow, Wednesday 25 November
      What to put out
      Black bin with a blue lid
      heading, Rubbish, level 2
      Next collection
      Friday 27 November
      Moved from Thursday 26 November: Snow on the roads
      What to put out
      Black bin
      heading, Add bin days to your calendar, level 2
      Your calendar then keeps itself up to date, and reminds you on the evening before.
      link, Subscribe on an Apple device or in Outlook
      link, Address to add in Google Calendar
      heading, If your bin was not emptied, level 2
      link, Report a missed collection"
    `)
  })

  it('in Welsh is in Welsh', async () => {
    expect((await binDays('cy')).join('\n')).toMatchInlineSnapshot(`
      "main
      heading, Eich diwrnodau bin, level 1
      1 Guildhall Street, Alderbrook, GH1 2AB
      Rhowch gynwysyddion allan erbyn 6:30yb ar y diwrnod.
      heading, Ailgylchu, level 2
      Casgliad nesaf
      Yfory, dydd Mercher 25 Tachwedd
      Beth i’w roi allan
      Bin du â chaead glas
      heading, Sbwriel, level 2
      Casgliad nesaf
      Dydd Gwener 27 Tachwedd
      Wedi symud o ddydd Iau 26 Tachwedd: Eira ar y ffyrdd
      Beth i’w roi allan
      Bin du
      heading, Ychwanegwch ddiwrnodau bin at eich calendr, level 2
      Bydd eich calendr wedyn yn ei ddiweddaru ei hun, ac yn eich atgoffa y noson cynt.
      link, Tanysgrifiwch ar ddyfais Apple neu yn Outlook
      link, Cyfeiriad i’w ychwanegu yn Google Calendar
      heading, Os na chafodd eich bin ei wagio, level 2
      link, Rhowch wybod am gasgliad a fethwyd"
    `)
  })
})

describe('what a screen reader says of the policy simulator', () => {
  it('in English is a table in which each action is allowed or refused in words, with why', async () => {
    expect((await simulator('en')).join('\n')).toMatchInlineSnapshot(`
      "table, Report a missed collection
      caption, Report a missed collection
      row, What Answer and why
      columnheader, What
      columnheader, Answer and why
      row, Rubbish Refused It was reported on Tuesday 24 November, reference MC-2K7T. We are dealing with it. Call us on 01632 960 100. already-reported
      rowheader, Rubbish
      cell, Refused It was reported on Tuesday 24 November, reference MC-2K7T. We are dealing with it. Call us on 01632 960 100. already-reported
      Refused
      It was reported on Tuesday 24 November, reference MC-2K7T. We are dealing with it. Call us on 01632 960 100.
      code
      already-reported"
    `)
  })

  it('in Welsh is in Welsh', async () => {
    expect((await simulator('cy')).join('\n')).toMatchInlineSnapshot(`
      "table, Rhoi gwybod am gasgliad a fethwyd
      caption, Rhoi gwybod am gasgliad a fethwyd
      row, Beth Ateb a pham
      columnheader, Beth
      columnheader, Ateb a pham
      row, Sbwriel Gwrthodir Rhoddwyd gwybod amdano ar ddydd Mawrth 24 Tachwedd, cyfeirnod MC-2K7T. Rydym yn delio ag ef. Ffoniwch ni ar 01632 960 100. already-reported
      rowheader, Sbwriel
      cell, Gwrthodir Rhoddwyd gwybod amdano ar ddydd Mawrth 24 Tachwedd, cyfeirnod MC-2K7T. Rydym yn delio ag ef. Ffoniwch ni ar 01632 960 100. already-reported
      Gwrthodir
      Rhoddwyd gwybod amdano ar ddydd Mawrth 24 Tachwedd, cyfeirnod MC-2K7T. Rydym yn delio ag ef. Ffoniwch ni ar 01632 960 100.
      code
      already-reported"
    `)
  })
})
