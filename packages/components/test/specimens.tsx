import { Accordion } from '../src/accordion/index.ts'
import { AlertBanner } from '../src/alert-banner/index.ts'
import { BackLink } from '../src/back-link/index.ts'
import { Breadcrumbs } from '../src/breadcrumbs/index.ts'
import { CookieBanner } from '../src/cookie-banner/index.ts'
import { CouncilFooter } from '../src/council-footer/index.ts'
import { CouncilHeader } from '../src/council-header/index.ts'
import { Details } from '../src/details/index.ts'
import { ExitThisPage } from '../src/exit-this-page/index.ts'
import { Feedback } from '../src/feedback/index.ts'
import { Footer } from '../src/footer/index.ts'
import { GenericHeader } from '../src/generic-header/index.ts'
import { Header } from '../src/header/index.ts'
import { InsetText } from '../src/inset-text/index.ts'
import { LanguageNavigation } from '../src/language-navigation/index.ts'
import { NotificationBanner } from '../src/notification-banner/index.ts'
import { Pagination } from '../src/pagination/index.ts'
import { Panel } from '../src/panel/index.ts'
import { PhaseBanner } from '../src/phase-banner/index.ts'
import { ServiceNavigation } from '../src/service-navigation/index.ts'
import { SkipLink } from '../src/skip-link/index.ts'
import { SummaryList } from '../src/summary-list/index.ts'
import { Table } from '../src/table/index.ts'
import { Tabs } from '../src/tabs/index.ts'
import { Tag } from '../src/tag/index.ts'
import { TaskList } from '../src/task-list/index.ts'
import { WarningText } from '../src/warning-text/index.ts'
import type { Specimen } from './specimen.ts'
import { specimensThatAsk } from './specimens-that-ask.tsx'

/** Every component, by the folder that it is imported from. */
export const specimens: Readonly<Record<string, Specimen>> = {
  ...specimensThatAsk,
  accordion: {
    control: '.govuk-accordion',
    page: (p) => <Accordion {...p} id="a" items={[{ heading: 'A', summary: 's', content: 'b' }]} />,
  },
  'alert-banner': {
    control: 'section',
    page: (p) => (
      <AlertBanner
        {...p}
        alerts={[{ id: 'a', severity: 'major', heading: 'Flood', text: 'Keep away' }]}
      />
    ),
  },
  'back-link': { control: 'a', page: (p) => <BackLink {...p} href="/" /> },
  breadcrumbs: {
    control: 'nav',
    page: (p) => <Breadcrumbs {...p} items={[{ href: '/', text: 'Home' }, { text: 'Bins' }]} />,
  },
  'cookie-banner': {
    control: '.govuk-cookie-banner',
    page: (p) => (
      <CookieBanner
        {...p}
        messages={[{ heading: 'Cookies', text: 'May we?', actions: [{ text: 'Yes' }] }]}
      />
    ),
  },
  'council-footer': {
    control: '.govuk-footer',
    page: (p) => (
      <CouncilFooter {...p} links={[{ href: '/p', text: 'Privacy' }]} copyright="© Wenlow">
        Contains OS data
      </CouncilFooter>
    ),
  },
  'council-header': {
    control: '.govuk-generic-header',
    page: (p) => <CouncilHeader {...p} name="Wenlow Council" />,
  },
  details: {
    control: 'details',
    page: (p) => (
      <Details {...p} summary="Help">
        Text
      </Details>
    ),
  },
  'exit-this-page': { control: '.govuk-exit-this-page', page: (p) => <ExitThisPage {...p} /> },
  feedback: {
    control: '.govuk-feedback',
    page: (p) => (
      <Feedback {...p} title="Was this useful?">
        Tell us
      </Feedback>
    ),
  },
  footer: { control: '.govuk-footer', page: (p) => <Footer {...p} /> },
  'generic-header': {
    control: '.govuk-generic-header',
    page: (p) => <GenericHeader {...p}>Wenlow</GenericHeader>,
  },
  header: { control: '.govuk-header', page: (p) => <Header {...p} logo="Logo" productName="P" /> },
  'inset-text': { control: '.govuk-inset-text', page: (p) => <InsetText {...p}>Text</InsetText> },
  'language-navigation': {
    control: 'nav',
    page: (p) => (
      <LanguageNavigation
        {...p}
        items={[
          { text: 'English', lang: 'en' },
          { text: 'Cymraeg', lang: 'cy', href: '/cy' },
        ]}
      />
    ),
  },
  'notification-banner': {
    control: '.govuk-notification-banner',
    page: (p) => (
      <NotificationBanner {...p} type="success">
        Done
      </NotificationBanner>
    ),
  },
  pagination: {
    control: 'nav',
    page: (p) => (
      <Pagination
        {...p}
        previous={{ href: '?1' }}
        items={[
          { number: 1, href: '?1' },
          { ellipsis: true },
          { number: 9, href: '?9', current: true },
        ]}
      />
    ),
  },
  panel: {
    control: '.govuk-panel',
    page: (p) => (
      <Panel {...p} title="Done">
        Your reference
      </Panel>
    ),
  },
  'phase-banner': {
    control: '.govuk-phase-banner',
    page: (p) => (
      <PhaseBanner {...p} tag="Beta">
        New
      </PhaseBanner>
    ),
  },
  'service-navigation': {
    control: 'section',
    page: (p) => (
      <ServiceNavigation
        {...p}
        serviceName="Bins"
        navigation={[
          { href: '/a', text: 'A', current: true },
          { href: '/b', text: 'B' },
        ]}
      />
    ),
  },
  'skip-link': {
    control: 'a',
    page: (p) => (
      <>
        <SkipLink {...p} />
        <main id="main-content">Content</main>
      </>
    ),
  },
  'summary-list': {
    control: 'dl',
    page: (p) => (
      <SummaryList
        {...p}
        rows={[{ key: 'Name', value: 'Sarah', actions: [{ href: '/name', text: 'Change' }] }]}
      />
    ),
  },
  table: {
    control: 'table',
    page: (p) => <Table {...p} caption="Bins" head={['Bin', 'Day']} rows={[['Blue', 'Monday']]} />,
  },
  tabs: {
    control: '.govuk-tabs',
    page: (p) => (
      <Tabs
        {...p}
        idPrefix="tab"
        items={[
          { label: 'A', content: 'a' },
          { label: 'B', content: 'b' },
        ]}
      />
    ),
  },
  tag: { control: 'strong', page: (p) => <Tag {...p}>Paid</Tag> },
  'task-list': {
    control: 'ul',
    page: (p) => (
      <TaskList
        {...p}
        items={[{ title: 'Address', href: '/', hint: 'A hint', status: <Tag>To do</Tag> }]}
      />
    ),
  },
  'warning-text': {
    control: '.govuk-warning-text',
    page: (p) => <WarningText {...p}>Fines apply</WarningText>,
  },
}
