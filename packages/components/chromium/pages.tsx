import type { ReactElement } from 'react'
import { Accordion } from '../src/accordion/index.ts'
import { Button } from '../src/button/index.ts'
import { CharacterCount } from '../src/character-count/index.ts'
import { Checkboxes } from '../src/checkboxes/index.ts'
import { DateInput } from '../src/date-input/index.ts'
import { ErrorSummary } from '../src/error-summary/index.ts'
import { ExitThisPage } from '../src/exit-this-page/index.ts'
import { FileDropZone, FileUpload } from '../src/file-upload/index.ts'
import { NotificationBanner } from '../src/notification-banner/index.ts'
import { PasswordInput } from '../src/password-input/index.ts'
import { Radios } from '../src/radios/index.ts'
import { ServiceNavigation } from '../src/service-navigation/index.ts'
import { SkipLink } from '../src/skip-link/index.ts'
import { Tabs } from '../src/tabs/index.ts'
import { TextInput } from '../src/text-input/index.ts'
import { cy } from '../src/words/index.ts'

/** A page for each behaviour, drawn on the server and in the browser alike. */
export const pages: Readonly<Record<string, ReactElement>> = {
  accordion: (
    <Accordion
      id="bins"
      items={[
        { heading: 'Recycling', summary: 'Blue lid', content: 'Every fortnight' },
        { heading: 'Garden', content: 'From March', expanded: true },
      ]}
    />
  ),
  button: (
    <form action="/sent" method="get">
      <Button preventDoubleClick>Pay</Button>
      <Button href="#started">Start</Button>
    </form>
  ),
  'character-count': <CharacterCount name="detail" label="Detail" limit={10} threshold={50} />,
  'character-count-welsh': (
    <div lang="cy">
      <CharacterCount
        name="detail"
        label="Manylion"
        limit={3}
        countType="words"
        {...cy.wordCount}
      />
    </div>
  ),
  checkboxes: (
    <Checkboxes
      name="needs"
      legend="What do you need?"
      items={[
        { value: 'help', label: 'Help', conditional: <TextInput name="why" label="Why?" /> },
        { value: 'key', label: 'A key' },
        { value: 'none', label: 'None of these', behaviour: 'exclusive' },
      ]}
    />
  ),
  'error-summary': (
    <>
      <ErrorSummary
        errors={[
          { href: '#name', text: 'Enter a name' },
          { href: '#where', text: 'Say where' },
          { href: '#moved-year', text: 'Enter a year' },
        ]}
      />
      <div style={{ height: 2000 }} />
      <TextInput name="name" label="Name" errorMessage="Enter a name" />
      <div style={{ height: 2000 }} />
      <Radios name="where" legend="Where?" items={[{ value: 'here', label: 'Here' }]} />
      <div style={{ height: 2000 }} />
      <DateInput name="moved" legend="When?" />
      <div style={{ height: 2000 }} />
    </>
  ),
  'exit-this-page': <ExitThisPage redirectUrl="/weather" />,
  'file-upload': <FileUpload name="photos" label="Photos" multiple dropZone={<FileDropZone />} />,
  'notification-banner': <NotificationBanner type="success">Done</NotificationBanner>,
  'password-input': (
    <form action="/sent" method="get">
      <PasswordInput name="password" label="Password" />
    </form>
  ),
  radios: (
    <Radios
      name="contact"
      legend="How may we reach you?"
      items={[
        { value: 'email', label: 'Email', conditional: <TextInput name="email" label="Address" /> },
        { value: 'phone', label: 'Phone' },
      ]}
    />
  ),
  'service-navigation': (
    <ServiceNavigation
      serviceName="Bins"
      navigation={[
        { href: '/a', text: 'Collections' },
        { href: '/b', text: 'Missed' },
      ]}
    />
  ),
  'skip-link': (
    <>
      <SkipLink />
      <main id="main-content">
        <a href="/a">Bins</a>
      </main>
    </>
  ),
  tabs: (
    <Tabs
      idPrefix="week"
      items={[
        { label: 'This week', content: 'Recycling' },
        { label: 'Next week', content: 'Rubbish' },
      ]}
    />
  ),
}
