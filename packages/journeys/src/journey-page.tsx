'use client'

import { InsetText } from '@guildhall/components/inset-text'
import { FormProvider } from '@guildhall/forms/form'
import { journeysContent } from './content/index.ts'
import { hrefOf } from './href.ts'
import { findPage } from './items.ts'
import type { Journey, Page } from './journey.ts'
import type { PageModel } from './page-model.ts'
import { SessionWarning } from './session/session-warning.tsx'
import { useTellsOfJavaScript } from './session/tells-of-javascript.ts'

/**
 * Draws one page of a journey from its model; the same on the server and in the browser.
 *
 * The host draws what stands around `<main>`: header, back link (`model.backHref`), footer.
 *
 * @param siteName goes at the end of the document's title
 */
export function JourneyPage({
  journey,
  model,
  siteName,
}: {
  journey: Journey
  model: PageModel
  siteName: string
}) {
  useTellsOfJavaScript()
  const page = findPage(journey.pages, model.path)
  if (!page) {
    throw new Error(
      `Journey “${journey.id}” has no page “${model.path}”, so there is nothing to show. ` +
        'Give the browser the same journey as the server.',
    )
  }
  const { language, item } = model
  return (
    <FormProvider
      key={model.path}
      schema={page.schema}
      language={language}
      errorWords={page.errorWords}
      values={model.values}
      errors={model.errors}
      title={`${page.title({ language, data: model.data, ...(item ? { item } : {}) })} – ${journey.name[language]} – ${siteName}`}
    >
      {model.isAskedForChange ? <InsetText>{journeysContent[language].changed}</InsetText> : null}
      <PageView journey={journey} page={page} model={model} />
      {model.saveHref === undefined ? null : (
        <p className="govuk-body">
          <a className="govuk-link" href={model.saveHref}>
            {journeysContent[language].save}
          </a>
        </p>
      )}
      <SessionWarning model={model} />
    </FormProvider>
  )
}

function PageView({ journey, page, model }: { journey: Journey; page: Page; model: PageModel }) {
  return page.view({
    language: model.language,
    path: model.path,
    data: model.data,
    values: model.values,
    href: (path) => hrefOf(journey, model.basePath, path, model.isChanging === true),
    homeHref: model.homeHref,
    ...(model.reference === undefined ? {} : { reference: model.reference }),
    ...(model.item ? { item: model.item } : {}),
  })
}
