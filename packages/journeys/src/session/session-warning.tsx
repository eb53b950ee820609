'use client'

import { Button } from '@guildhall/components/button'
import { fill, plural } from '@guildhall/standards/language'
import { useCallback, useEffect, useId, useRef, useState } from 'react'
import { journeysContent } from '../content/index.ts'
import type { PageModel, SessionEnd } from '../page-model.ts'
import { type TabChannel, watchSession } from './watch.ts'

/** As WCAG 2.2.1 asks for at least 20 seconds, and a screen reader's user needs more. */
const WARN_SECONDS = 120

const ENDS_HEADER = 'guildhall-session-ends'

/**
 * Says until when answers are kept; with a script, warns in a dialog before they are deleted.
 *
 * The dialog is the browser's own, so that focus stays in it and the page behind is inert. Escape
 * and its button both keep the answers, in every tab.
 */
export function SessionWarning({ model }: { model: PageModel }) {
  const { session } = model
  if (!session) return null
  return <Watched key={session.channel} session={session} language={model.language} />
}

function Watched({ session, language }: { session: SessionEnd; language: PageModel['language'] }) {
  const words = journeysContent[language]
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const watch = useRef<ReturnType<typeof watchSession>>(undefined)
  const [at, setAt] = useState(session.at)
  const [minutesLeft, setMinutesLeft] = useState<number>()
  const [hasFailed, setHasFailed] = useState(false)
  const { secondsLeft, minutes, channel, endedHref } = session

  useEffect(() => {
    const watching = watchSession({
      secondsLeft,
      at: session.at,
      warnSeconds: Math.min(WARN_SECONDS, minutes * 30),
      channel: openChannel(channel),
      nowMs: Date.now,
      onTick(left) {
        setAt(left.at)
        setMinutesLeft(left.isWarning ? Math.ceil(left.seconds / 60) : undefined)
      },
      onEnd: () => window.location.assign(endedHref),
    })
    watch.current = watching
    // A page that comes back from the browser's cache has slept, and its timers with it.
    const wake = () => watching.tick()
    window.addEventListener('pageshow', wake)
    document.addEventListener('visibilitychange', wake)
    return () => {
      window.removeEventListener('pageshow', wake)
      document.removeEventListener('visibilitychange', wake)
      watching.stop()
    }
  }, [secondsLeft, session.at, minutes, channel, endedHref])

  const isWarning = minutesLeft !== undefined
  useEffect(() => {
    if (isWarning && !dialog.current?.open) dialog.current?.showModal?.()
    if (!isWarning && dialog.current?.open) dialog.current.close()
  }, [isWarning])

  const stay = useCallback(async () => {
    setHasFailed(false)
    try {
      // The page's own address, without its body: to ask for it is to do something.
      const response = await fetch(window.location.href, { method: 'HEAD', cache: 'no-store' })
      const until = response.headers.get(ENDS_HEADER)
      if (until === null) window.location.assign(endedHref)
      else watch.current?.extend(minutes * 60, until)
    } catch {
      setHasFailed(true)
    }
  }, [minutes, endedHref])

  return (
    <>
      <p className="govuk-body-s govuk-!-margin-top-6">{fill(words.sessionEnds, { time: at })}</p>
      <dialog
        ref={dialog}
        role="alertdialog"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
        onCancel={(event) => {
          event.preventDefault()
          void stay()
        }}
      >
        <h2 className="govuk-heading-m" id={`${id}-title`}>
          {words.sessionWarningTitle}
        </h2>
        <p className="govuk-body" id={`${id}-text`} aria-live="polite">
          {minutesLeft === undefined ? null : plural(language, minutesLeft, words.sessionWarning)}
        </p>
        {hasFailed ? (
          <p className="govuk-error-message" role="alert">
            {words.sessionStayFailed}
          </p>
        ) : null}
        <Button type="button" onClick={() => void stay()}>
          {words.sessionStay}
        </Button>
      </dialog>
    </>
  )
}

function openChannel(name: string): TabChannel | undefined {
  if (typeof BroadcastChannel === 'undefined') return undefined
  return new BroadcastChannel(`guildhall-session ${name}`)
}
