import { useEffect, useState } from 'react'
import { Frame } from '../frame.tsx'
import { useToolbar } from '../globals.ts'
import { WalkedPage } from '../site.tsx'
import type { Walk } from '../walks/walk.ts'
import { type Script, type Seen, walked } from '../walks/walked.ts'

interface ScreensProps {
  walk: Walk
  script: Script
  /** Only the last page; all by default. */
  last?: boolean
  /** What the last page shows, above it. */
  title?: string
}

/** The pages of a journey one after another, walked with prepared answers, as the server sends them. */
export function Screens({ walk, script, last = false, title }: ScreensProps) {
  const toolbar = useToolbar()
  const { language, brand } = toolbar
  const [seen, setSeen] = useState<readonly Seen[]>([])
  const [problem, setProblem] = useState<string>()
  useEffect(() => {
    walked(walk, script, language).then(setSeen, (error) => setProblem(String(error)))
  }, [walk, script, language])
  if (problem) return <p className="govuk-error-message">{problem}</p>
  const shown = last ? seen.slice(-1) : seen
  return (
    <ol className="workshop-screens">
      {shown.map(({ model }, at) => {
        const page = walk.journey.pages.find(({ path }) => path === model.path)
        const heading = title ?? page?.title({ language, data: model.data }) ?? model.path
        return (
          <li key={at} className="workshop-screen">
            <p className="workshop-screen__name">
              <b>
                {last ? null : `${at + 1}. `}
                <span lang={title === undefined ? language : 'en'}>{heading}</span>
              </b>{' '}
              <code>{model.path}</code>
            </p>
            <Frame title={heading} toolbar={toolbar}>
              <WalkedPage journey={walk.journey} model={model} brand={brand} />
            </Frame>
          </li>
        )
      })}
    </ol>
  )
}
