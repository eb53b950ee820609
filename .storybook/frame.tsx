import { type ReactNode, useEffect, useRef, useState } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { brandCss } from './brands.ts'
import { imitateForcedColours } from './forced-colours.ts'
import type { Toolbar } from './globals.ts'

export interface FrameProps {
  /** What the frame shows, for those who hear it. */
  title: string
  toolbar: Pick<Toolbar, 'language' | 'brand'> & Partial<Toolbar>
  /** CSS pixels; as wide as there is room by default. */
  width?: number | undefined
  /** What is drawn; the server's HTML of it. */
  children: ReactNode
  /** Told of a form that is sent in the frame. */
  onPost?(form: FormData): void
  /** Told of a link that is followed in the frame. */
  onFollow?(href: string): void
}

/**
 * The server's HTML of a page in a frame in which no script runs; no React, no handler, nothing
 * but what a plain browser does.
 *
 * A form or link in it is taken up out here, as a server would.
 */
export function Frame({ title, toolbar, width, children, onPost, onFollow }: FrameProps) {
  const frame = useRef<HTMLIFrameElement>(null)
  const { language, brand, isLargeText = false, isForcedColours = false } = toolbar
  const [source, setSource] = useState<string>()
  const [height, setHeight] = useState(320)

  useEffect(() => {
    const body = renderToStaticMarkup(children)
    // A page has a title of its own; a part of one is called what its frame is.
    const named = body.includes('<title>') ? '' : renderToStaticMarkup(<title>{title}</title>)
    setSource(
      `<!doctype html><html lang="${language}" class="govuk-template"${isLargeText ? ' style="font-size:200%"' : ''}>` +
        `<head><meta name="viewport" content="width=device-width, initial-scale=1">${named}${styles()}` +
        `<style>${brandCss(brand)}</style></head>` +
        `<body class="govuk-template__body">${body}</body></html>`,
    )
  }, [children, title, language, brand, isLargeText])

  // A frame that is there already changes with the toolbar; one that loads does below.
  useEffect(() => {
    const page = frame.current?.contentDocument
    if (page?.body) imitateForcedColours(page, isForcedColours)
  }, [isForcedColours])

  function onLoad() {
    const page = frame.current?.contentDocument
    if (!page?.body) return
    imitateForcedColours(page, isForcedColours)
    const measure = () => setHeight(Math.ceil(page.body.getBoundingClientRect().height) + 2)
    measure()
    // Observed from out here, since nothing runs in there.
    new ResizeObserver(measure).observe(page.body)
    page.addEventListener('submit', (event) => {
      event.preventDefault()
      const { target, submitter } = event as SubmitEvent
      onPost?.(new FormData(target as HTMLFormElement, submitter))
    })
    page.addEventListener('click', (event) => {
      const link = (event.target as Element).closest('a')
      if (!link || link.getAttribute('href')?.startsWith('#')) return
      event.preventDefault()
      onFollow?.(link.getAttribute('href') ?? '')
    })
  }

  return (
    <iframe
      ref={frame}
      className="workshop-frame"
      title={title}
      sandbox="allow-same-origin allow-forms"
      srcDoc={source}
      onLoad={onLoad}
      style={{ height, ...(width !== undefined && { maxWidth: width }) }}
    />
  )
}

/** The stylesheets that the page out here has, Storybook's own left out; links once it is built. */
function styles(): string {
  return [...document.head.querySelectorAll<HTMLElement>('style, link[rel="stylesheet"]')]
    .filter(
      (sheet) => sheet.matches('link') || /govuk|guildhall|year/.test(sheet.textContent ?? ''),
    )
    .map((sheet) => sheet.outerHTML)
    .join('')
}
