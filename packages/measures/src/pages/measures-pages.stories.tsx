import type { Language } from '@guildhall/standards/language'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { count, month, period, policy, service } from '../../test/sample.ts'
import { byDay, measureService } from '../measure.ts'
import '../measures.css'
import { DailyPage } from './daily-page.tsx'
import { PerformancePage } from './performance-page.tsx'
import { SatisfactionPage, SatisfactionThanks } from './satisfaction-page.tsx'
import { SummaryPage } from './summary-page.tsx'

/**
 * How a service does: for everyone, for the staff who run it day by day, in a page of plain words
 * for a councillor; and the one question at the end. The figures are made up.
 */
const meta: Meta = { title: 'Patterns/Measures/Pages' }
export default meta
type Story = StoryObj

const names = {
  en: { service: 'Report a missed collection', council: 'Wenlow Council' },
  cy: { service: 'Rhoi gwybod am gasgliad a fethwyd', council: 'Cyngor Wenlow' },
}
const pages: Record<string, Record<Language, string>> = {
  postcode: { en: 'What is your postcode?', cy: 'Beth yw eich cod post?' },
  'which-bin': { en: 'Which bin was missed?', cy: 'Pa fin a fethwyd?' },
}
const fields: Record<string, Record<Language, string>> = {
  postcode: { en: 'Postcode', cy: 'Cod post' },
  service: { en: 'Bin', cy: 'Bin' },
}
const named = (language: Language) => ({
  name: names[language].service,
  council: names[language].council,
  language,
  invented: true,
  pageName: (page: string) => pages[page]?.[language] ?? page,
  fieldName: (_page: string, field: string) => fields[field]?.[language] ?? field,
})
const inWelsh = { globals: { language: 'cy' } }
const few = [count({ times: 7 }), count({ name: 'abandoned', page: 'postcode', times: 8 })]

export const Performance: Story = {
  render: (_, { globals }) => (
    <PerformancePage
      {...named(globals.language)}
      service={{
        ...service(),
        policy: 'https://wenlow.example/decisions',
        patterns: [{ name: '@guildhall/bin-collection', version: '1.0.0' }],
      }}
      csvHref="#csv"
    />
  ),
}
export const PerformanceInWelsh: Story = { ...Performance, ...inWelsh }
export const PerformanceOfFew: Story = {
  render: (_, { globals }) => (
    <PerformancePage {...named(globals.language)} service={service(few)} />
  ),
}
export const PerformanceWithoutData: Story = {
  render: (_, { globals }) => (
    <PerformancePage {...named(globals.language)} service={service([])} />
  ),
}

const daily = (counts: typeof month): Story => ({
  render: (_, { globals }) => {
    const options = {
      journey: 'missed-collection',
      period: { from: '2026-10-01', to: '2026-10-07' },
      policy,
    }
    return (
      <DailyPage
        {...named(globals.language)}
        measures={measureService(counts, options)}
        days={byDay(counts, options)}
      />
    )
  },
})
export const Daily: Story = daily(month)
export const DailyInWelsh: Story = { ...Daily, ...inWelsh }
export const DailyOfFew: Story = daily(few)
export const DailyWithoutData: Story = daily([])

const before = { ...service(), completion: { count: 810, of: 1000 }, period }
export const Summary: Story = {
  render: (_, { globals }) => (
    <SummaryPage {...named(globals.language)} service={service()} before={before} />
  ),
}
export const SummaryInWelsh: Story = { ...Summary, ...inWelsh }
export const SummaryOfFew: Story = {
  render: (_, { globals }) => <SummaryPage {...named(globals.language)} service={service(few)} />,
}

export const Satisfaction: Story = {
  render: (_, { globals }) => <SatisfactionPage language={globals.language} />,
}
export const SatisfactionInWelsh: Story = { ...Satisfaction, ...inWelsh }
export const SatisfactionMissing: Story = {
  render: (_, { globals }) => <SatisfactionPage language={globals.language} isMissing />,
}
export const SatisfactionAnswered: Story = {
  render: (_, { globals }) => <SatisfactionThanks language={globals.language} />,
}
