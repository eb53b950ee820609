import { StartButton } from '@guildhall/components/button'
import { SummaryList } from '@guildhall/components/summary-list'
import type { Language } from '@guildhall/standards/language'
import { council } from './council.ts'
import { homeHref } from './layout.tsx'
import { service } from './service.ts'
import { words } from './words.ts'

/** The page from which residents start. */
export function Home({ language }: { language: Language }) {
  const said = words[language]
  const { contact, name } = council
  const { journey, about } = service
  const prefix = homeHref(language).replace(/\/$/, '')
  return (
    <>
      <title>{`${journey.name[language]} – ${name[language]}`}</title>
      <h1 className="govuk-heading-xl">{journey.name[language]}</h1>
      <p className="govuk-body-l">{about[language]}</p>
      <StartButton href={`${prefix}/${journey.id}`}>{said.start}</StartButton>
      <h2 className="govuk-heading-m">{said.otherWays}</h2>
      <SummaryList
        rows={[
          { key: said.phone, value: contact.phone },
          { key: said.opening, value: contact.hours[language] },
          { key: said.email, value: contact.email },
          { key: said.visit, value: contact.address.join(', ') },
        ]}
      />
    </>
  )
}
