import { Panel, PanelActions } from '@guildhall/components/panel'
import { Form } from '@guildhall/forms/form'
import type { Bilingual } from '@guildhall/standards/language'
import { journeysContent } from '../content/index.ts'
import { type Answers, type Page, page, type ViewProps } from '../journey.ts'

/** Words of an interruption. */
export interface InterruptionWords {
  readonly title: string
  /** A paragraph each. */
  readonly text: readonly string[]
  /** What the button that goes on says. Default “Continue”. */
  readonly continue?: string
  /** What the link to `back` says. */
  readonly back?: string
}

/**
 * A page that a resident must stop at, and go on from, before what comes after it.
 *
 * @param options.back path of the page that they may go back to instead
 * @param options.dependsOn paths of pages whose change makes them stop again
 */
export function interruption(options: {
  path: string
  content: Bilingual<InterruptionWords>
  back?: string
  dependsOn?: readonly string[]
  when?(answers: Answers): boolean
}): Page {
  const { path, content, back, dependsOn = [] } = options
  return page({
    path,
    kind: 'interruption',
    dependsOn,
    when: (answers) => options.when?.(answers) ?? true,
    title: ({ language }) => content[language].title,
    view({ language, href }: ViewProps) {
      const words = content[language]
      const text = words.continue ?? journeysContent[language].continue
      const isWayBack = back !== undefined && words.back !== undefined
      return (
        <Form>
          <Panel
            variant="interruption"
            title={words.title}
            actions={
              <PanelActions
                items={[
                  { text, type: 'submit' },
                  ...(isWayBack ? [{ text: words.back ?? '', href: href(back) }] : []),
                ]}
              />
            }
          >
            {words.text.map((paragraph) => (
              <p className="govuk-body" key={paragraph}>
                {paragraph}
              </p>
            ))}
          </Panel>
        </Form>
      )
    },
  })
}
