import { type FormEvent, type MouseEvent, useEffect, useRef, useState } from 'react'
import type { PageModel } from '../../packages/journeys/src/page-model.ts'
import { Frame } from '../frame.tsx'
import type { Toolbar } from '../globals.ts'
import { WalkedPage } from '../site.tsx'
import { BASE_PATH, follow, modelOf, type Place, post, start, type Walk } from './walk.ts'

interface Shown {
  readonly place: Place
  readonly model: PageModel
  /** Counts the pages, so that each is drawn anew, as after a load. */
  readonly count: number
}

/**
 * A journey to walk from start to end without a server: what a form posts is answered in memory.
 *
 * With JavaScript off each page is the server's HTML in a frame without scripts.
 */
export function JourneyWalk({ walk, toolbar }: { walk: Walk; toolbar: Toolbar }) {
  const { language, brand, isScriptOff } = toolbar
  const [shown, setShown] = useState<Shown>()
  const first = useRef(true)

  async function go(to: Place | Promise<Place>) {
    const place = await to
    const model = await modelOf(walk, place, language)
    setShown((before) => ({ place, model, count: (before?.count ?? 0) + 1 }))
  }

  // The same place is drawn again in another language, answers kept.
  useEffect(() => {
    go(shown?.place ?? start(walk))
  }, [walk, language])

  // As a browser after a load: from the top of the page, once somebody has begun.
  useEffect(() => {
    if (shown === undefined) return
    if (!first.current) globalThis.scrollTo?.({ top: 0 })
    first.current = false
  }, [shown?.count])

  if (!shown) return <p className="govuk-body">…</p>
  const { place, model, count } = shown
  const onPost = (form: FormData) => void go(post(walk, place, language, form))
  const onFollow = (href: string) => {
    if (href.startsWith(BASE_PATH)) void go(follow(walk, place, href))
  }
  const page = (
    <WalkedPage key={`${count} ${language}`} journey={walk.journey} model={model} brand={brand} />
  )
  if (isScriptOff) {
    return (
      <Frame
        title={walk.journey.name[language]}
        toolbar={toolbar}
        onPost={onPost}
        onFollow={onFollow}
      >
        {page}
      </Frame>
    )
  }

  function onSubmit(event: FormEvent<HTMLDivElement>) {
    if (event.defaultPrevented) return
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    onPost(new FormData(event.target as HTMLFormElement, submitter))
  }
  // Files are sent by a script of the page's own, to a server that isn't there.
  function onSubmitCapture(event: FormEvent<HTMLDivElement>) {
    event.stopPropagation()
    onSubmit(event)
  }
  function onClick(event: MouseEvent<HTMLDivElement>) {
    const href = (event.target as Element).closest('a')?.getAttribute('href')
    if (!href?.startsWith(BASE_PATH)) return
    event.preventDefault()
    onFollow(href)
  }
  return (
    // biome-ignore lint/a11y: it stands in for a server; what is operated is the page in it
    <div {...(walk.take ? { onSubmitCapture } : { onSubmit })} onClick={onClick}>
      {page}
    </div>
  )
}
