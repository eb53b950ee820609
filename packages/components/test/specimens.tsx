import type { ReactElement } from 'react'
import { Accordion } from '../src/accordion/index.ts'
import { AlertBanner } from '../src/alert-banner/index.ts'
import { BackLink } from '../src/back-link/index.ts'
import { Breadcrumbs } from '../src/breadcrumbs/index.ts'
import { Button } from '../src/button/index.ts'
import { CharacterCount } from '../src/character-count/index.ts'
import { Checkboxes } from '../src/checkboxes/index.ts'
import { CookieBanner } from '../src/cookie-banner/index.ts'
import { CouncilFooter } from '../src/council-footer/index.ts'
import { CouncilHeader } from '../src/council-header/index.ts'
import { DateInput } from '../src/date-input/index.ts'
import { Details } from '../src/details/index.ts'
import { ErrorMessage } from '../src/error-message/index.ts'
import { ErrorSummary } from '../src/error-summary/index.ts'
import { ExitThisPage } from '../src/exit-this-page/index.ts'
import { Feedback } from '../src/feedback/index.ts'
import { Fieldset, Legend } from '../src/fieldset/index.ts'
import { FileDropZone, FileUpload } from '../src/file-upload/index.ts'
import { Footer } from '../src/footer/index.ts'
import { FormGroup } from '../src/form-group/index.ts'
import { GenericHeader } from '../src/generic-header/index.ts'
import { Header } from '../src/header/index.ts'
import { Hint } from '../src/hint/index.ts'
import { InsetText } from '../src/inset-text/index.ts'
import { Label } from '../src/label/index.ts'
import { LanguageNavigation } from '../src/language-navigation/index.ts'
import { NotificationBanner } from '../src/notification-banner/index.ts'
import { Pagination } from '../src/pagination/index.ts'
import { Panel } from '../src/panel/index.ts'
import { PasswordInput } from '../src/password-input/index.ts'
import { PhaseBanner } from '../src/phase-banner/index.ts'
import { Radios } from '../src/radios/index.ts'
import { Select } from '../src/select/index.ts'
import { ServiceNavigation } from '../src/service-navigation/index.ts'
import { SkipLink } from '../src/skip-link/index.ts'
import { SummaryList } from '../src/summary-list/index.ts'
import { Table } from '../src/table/index.ts'
import { Tabs } from '../src/tabs/index.ts'
import { Tag } from '../src/tag/index.ts'
import { TaskList } from '../src/task-list/index.ts'
import { TextInput } from '../src/text-input/index.ts'
import { Textarea } from '../src/textarea/index.ts'
import { WarningText } from '../src/warning-text/index.ts'

/** Props that every component passes on to its control. */
export interface Passed {
  ref?: (element: Element | null) => void
  className?: string
  'data-passed'?: string
}

/** One component in a page where it is sensible, and the element that its `ref` is to reach. */
export interface Specimen {
  control: string
  page: (passed?: Passed) => ReactElement
}

const yesAndNo = [
  { value: 'yes', label: 'Yes', conditional: <TextInput name="why" label="Why?" /> },
  { value: 'no', label: 'No', hint: 'Not at all' },
]
const field = { name: 'field', label: 'Field', hint: 'A hint', errorMessage: 'An error' }
const group = { name: 'group', legend: 'Group?', hint: 'A hint', errorMessage: 'An error' }

/** Every component, by the folder that it is imported from. */
export const specimens: Readonly<Record<string, Specimen>> = {
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
  button: {
    control: 'button',
    page: (p) => (
      <Button {...p} preventDoubleClick>
        Save
      </Button>
    ),
  },
  'character-count': {
    control: 'textarea',
    page: (p) => <CharacterCount {...p} {...field} limit={10} />,
  },
  checkboxes: {
    control: '.govuk-checkboxes',
    page: (p) => <Checkboxes {...p} {...group} items={yesAndNo} />,
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
  'date-input': { control: '#group', page: (p) => <DateInput {...p} {...group} /> },
  details: {
    control: 'details',
    page: (p) => (
      <Details {...p} summary="Help">
        Text
      </Details>
    ),
  },
  'error-message': { control: 'p', page: (p) => <ErrorMessage {...p}>Wrong</ErrorMessage> },
  'error-summary': {
    control: '.govuk-error-summary',
    page: (p) => (
      <>
        <ErrorSummary {...p} errors={[{ href: '#field', text: 'An error' }]} />
        <TextInput {...field} />
      </>
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
  fieldset: {
    control: 'fieldset',
    page: (p) => (
      <Fieldset {...p} legend={<Legend size="m">Address</Legend>}>
        <TextInput {...field} />
      </Fieldset>
    ),
  },
  'file-upload': {
    control: 'input',
    page: (p) => <FileUpload {...p} {...field} dropZone={<FileDropZone />} />,
  },
  footer: { control: '.govuk-footer', page: (p) => <Footer {...p} /> },
  'form-group': {
    control: '.govuk-form-group',
    page: (p) => <FormGroup {...p}>Anything</FormGroup>,
  },
  'generic-header': {
    control: '.govuk-generic-header',
    page: (p) => <GenericHeader {...p}>Wenlow</GenericHeader>,
  },
  header: { control: '.govuk-header', page: (p) => <Header {...p} logo="Logo" productName="P" /> },
  hint: { control: '.govuk-hint', page: (p) => <Hint {...p}>A hint</Hint> },
  'inset-text': { control: '.govuk-inset-text', page: (p) => <InsetText {...p}>Text</InsetText> },
  label: {
    control: 'label',
    page: (p) => (
      <>
        <Label {...p} htmlFor="plain">
          Name
        </Label>
        <input id="plain" />
      </>
    ),
  },
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
  'password-input': { control: 'input', page: (p) => <PasswordInput {...p} {...field} /> },
  'phase-banner': {
    control: '.govuk-phase-banner',
    page: (p) => (
      <PhaseBanner {...p} tag="Beta">
        New
      </PhaseBanner>
    ),
  },
  radios: { control: '.govuk-radios', page: (p) => <Radios {...p} {...group} items={yesAndNo} /> },
  select: {
    control: 'select',
    page: (p) => (
      <Select {...p} {...field}>
        <option value="a">A</option>
      </Select>
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
  'text-input': { control: 'input', page: (p) => <TextInput {...p} {...field} prefix="£" /> },
  textarea: { control: 'textarea', page: (p) => <Textarea {...p} {...field} /> },
  'warning-text': {
    control: '.govuk-warning-text',
    page: (p) => <WarningText {...p}>Fines apply</WarningText>,
  },
}
