import { Button } from '@guildhall/components/button'
import { Form } from '@guildhall/forms/form'
import { page, type ViewProps } from '@guildhall/journeys/journey'
import type { Bilingual } from '@guildhall/standards/language'
import type { AddressContent } from '../content/index.ts'
import { AddressAttribution } from './address-attribution.tsx'
import type { ChoosePage } from './choose-page.tsx'
import type { Decided } from './decided.ts'
import type { PostcodePage } from './postcode-page.tsx'

/** What the server gives the page. */
export interface ConfirmData {
  /** The chosen address as an envelope has it. */
  readonly lines: readonly string[]
  readonly attribution: readonly Bilingual[]
  /** Whether it was chosen from suggestions, so that there is no list to go back to. */
  readonly isPicked?: boolean
}

/** Shows the chosen address once more, for services where a wrong one costs much. */
export function confirmPage(options: {
  content: Bilingual<AddressContent>
  postcode: PostcodePage
  choose: ChoosePage
  decided: Decided
}) {
  const { content, postcode, choose, decided } = options
  return page({
    path: 'confirm-address',
    kind: 'information',
    dependsOn: [postcode.path, choose.path],
    when: (answers) => decided(answers)?.outcome === 'served',
    title: ({ language }: { language: 'en' | 'cy'; data: ConfirmData }) =>
      content[language].confirm.title,
    view({ language, data, href }: ViewProps<ConfirmData>) {
      const words = content[language].confirm
      return (
        <>
          <h1 className="govuk-heading-l">{words.title}</h1>
          <address className="govuk-inset-text govuk-!-font-weight-bold">
            {data.lines.map((line, at) => (
              <span key={line}>
                {at > 0 && <br />}
                {line}
              </span>
            ))}
          </address>
          <Form>
            <Button>{words.yes}</Button>
          </Form>
          <p className="govuk-body">
            <a className="govuk-link" href={href(data.isPicked ? postcode.path : choose.path)}>
              {words.no}
            </a>
          </p>
          <AddressAttribution lines={data.attribution} language={language} />
        </>
      )
    },
  })
}
