import { BackLink } from '@guildhall/components/back-link'
import { JourneyPage } from '@guildhall/journeys/journey-page'
import type { PageModel } from '@guildhall/journeys/page-model'
import { type SyntheticEvent, useCallback, useEffect, useState } from 'react'
import { report, siteName } from '../report/report.ts'
import { ask } from './api.ts'

const words = {
  en: { back: 'Back', failed: 'Sorry, that did not work. Call 01632 960 100.' },
  cy: { back: 'Yn ôl', failed: 'Mae’n ddrwg gennym, ni weithiodd hynny. Ffoniwch 01632 960 100.' },
}

/** One page of the journey at a time, got from the server as data and drawn here. */
export function App() {
  const [model, setModel] = useState<PageModel>()
  const [hasFailed, setHasFailed] = useState(false)

  const show = useCallback(async (address: string, form?: FormData) => {
    try {
      const answer = await ask(address, form)
      if (location.pathname + location.search !== answer.address) {
        history.pushState(null, '', answer.address)
        scrollTo(0, 0)
      }
      document.documentElement.lang = answer.model.language
      setModel(answer.model)
    } catch {
      setHasFailed(true)
    }
  }, [])

  useEffect(() => {
    const here = () => void show(location.pathname + location.search)
    here()
    addEventListener('popstate', here)
    return () => removeEventListener('popstate', here)
  }, [show])

  function follow(event: SyntheticEvent<HTMLElement, MouseEvent>) {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const isOwn = link?.origin === location.origin && !link.getAttribute('href')?.startsWith('#')
    const isPlain = event.nativeEvent.button === 0 && !event.nativeEvent.ctrlKey
    if (!isOwn || !isPlain) return
    event.preventDefault()
    void show(link.pathname + link.search)
  }

  function send(event: SyntheticEvent<HTMLElement, SubmitEvent>) {
    // What the form itself found wrong is shown already.
    if (event.defaultPrevented || !(event.target instanceof HTMLFormElement)) return
    event.preventDefault()
    const form = new FormData(event.target, event.nativeEvent.submitter)
    void show(location.pathname + location.search, form)
  }

  const language = location.pathname.startsWith('/cy') ? 'cy' : 'en'
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears what the links and forms inside it are told
    // biome-ignore lint/a11y/useKeyWithClickEvents: a link that is pressed by keyboard is clicked
    <div className="govuk-width-container" onClick={follow} onSubmit={send}>
      {model?.backHref === undefined ? null : (
        <BackLink href={model.backHref}>{words[language].back}</BackLink>
      )}
      <main className="govuk-main-wrapper" id="main-content">
        {hasFailed ? <p className="govuk-body">{words[language].failed}</p> : null}
        {model ? (
          <JourneyPage journey={report.journey} model={model} siteName={siteName[language]} />
        ) : null}
      </main>
    </div>
  )
}
