import type { ComponentProps } from 'react'
import { countEvents } from '../../packages/measures/src/counts.ts'
import { serviceCsv } from '../../packages/measures/src/csv.ts'
import { feedService } from '../../packages/measures/src/feed-service.ts'
import { byDay, measureService } from '../../packages/measures/src/measure.ts'
import { DailyPage } from '../../packages/measures/src/pages/daily-page.tsx'
import { PerformancePage } from '../../packages/measures/src/pages/performance-page.tsx'
import { SummaryPage } from '../../packages/measures/src/pages/summary-page.tsx'
import type { ServiceMeasuresPolicy } from '../../packages/measures/src/policy.ts'
import type { Bilingual, Language } from '../../packages/standards/src/language.ts'
import '../../packages/measures/src/measures.css'
import type { Still } from '../blocks/stills.tsx'
import type { Toolbar } from '../globals.ts'
import { councilOf, SitePage } from '../site.tsx'
import { inventedEvents, inventedJourney, inventedMonth } from './invented-events.ts'

type Shown = Pick<Toolbar, 'language' | 'brand'>

/** The policy's own example of unit costs, in pence. */
const costs = { yearly: 1_200_000, online: 45, assisted: 510 }

const words: Readonly<Record<string, Bilingual>> = {
  service: { en: 'Report a missed collection', cy: 'Rhoi gwybod am gasgliad a fethwyd' },
  'page postcode': { en: 'What is your postcode?', cy: 'Beth yw eich cod post?' },
  'page which-bin': { en: 'Which bin was missed?', cy: 'Pa fin a fethwyd?' },
  'field postcode': { en: 'Postcode', cy: 'Cod post' },
  'field service': { en: 'Missed bin', cy: 'Y bin a fethwyd' },
}

const said = (key: string, language: Language) => words[key]?.[language] ?? key

const named = ({ language, brand }: Shown) => ({
  name: said('service', language),
  council: councilOf(brand),
  language,
  invented: true,
  pageName: (page: string) => said(`page ${page}`, language),
  fieldName: (_page: string, field: string) => said(`field ${field}`, language),
})

const countsOf = (residents: number) =>
  countEvents(inventedEvents(residents), (at) => at.slice(0, 10))
const options = (policy: Partial<ServiceMeasuresPolicy>, period: Period = inventedMonth) => ({
  journey: inventedJourney,
  period,
  policy: { completesAt: [], ...policy },
})
type Period = Readonly<Record<'from' | 'to', string>>

/** What so many invented residents come to, counted, measured and made fit to be published. */
export function published(
  residents: number,
  policy: Partial<ServiceMeasuresPolicy> = { costs },
): ComponentProps<typeof PerformancePage>['service'] {
  const about = { name: said('service', 'en'), lgsl: 524, interaction: 'report' } as const
  return feedService(measureService(countsOf(residents), options(policy)), about)
}

const month = {
  ...published(1400),
  policy: 'https://alderbrook.example/performance/missed-collection/decisions',
  patterns: [{ name: '@guildhall/bin-collection', version: '1.0.0' }],
}

/** The same figures for a spreadsheet. */
export const csv = serviceCsv(month)

/** How a service does, for everyone. */
export function Performance({
  toolbar,
  service = month,
}: {
  toolbar: Shown
  service?: ReturnType<typeof published>
}) {
  const isMonth = service === month
  return (
    <SitePage {...toolbar} isWide>
      <PerformancePage
        {...named(toolbar)}
        service={service}
        {...(isMonth && { csvHref: `data:text/csv;charset=utf-8,${encodeURIComponent(csv)}` })}
      />
    </SitePage>
  )
}

const week = { from: '2026-10-25', to: '2026-10-31' }

/** The pages that figures of a service are shown on, each for other readers. */
export const performancePages: readonly Still[] = [
  {
    title: 'For everyone',
    path: 'performance/missed-collection',
    page: (toolbar) => <Performance toolbar={toolbar} />,
  },
  {
    title: 'For a councillor, in sentences',
    path: 'performance/missed-collection/summary',
    page: (toolbar) => (
      <SitePage {...shownIn(toolbar)}>
        <SummaryPage {...named(toolbar)} service={month} />
      </SitePage>
    ),
  },
  {
    title: 'For the staff who run it, exact, not for the public',
    path: 'staff/performance/missed-collection',
    page: (toolbar) => (
      <SitePage {...shownIn(toolbar)} isWide>
        <DailyPage
          {...named(toolbar)}
          measures={measureService(countsOf(1400), options({ costs }, week))}
          days={byDay(countsOf(1400), options({ costs }, week))}
        />
      </SitePage>
    ),
  },
]

const shownIn = ({ language, brand }: Shown) => ({ language, brand })

const trouble = (title: string, service: ReturnType<typeof published>): Still => ({
  title,
  path: 'performance/missed-collection',
  page: (toolbar) => <Performance toolbar={shownIn(toolbar)} service={service} />,
})

/** What can go wrong with figures, each on the page that everyone reads. */
export const performanceTroubles: readonly Still[] = [
  trouble('Nobody has used it yet', published(0)),
  trouble('Fewer than ten people used it', published(8)),
  trouble('Few people used it, so that the likely ranges are wide', published(60)),
  trouble('The council has not worked out its costs', published(1400, {})),
]
