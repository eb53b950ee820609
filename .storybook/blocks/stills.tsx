import type { ReactNode } from 'react'
import { Frame } from '../frame.tsx'
import { type Toolbar, useToolbar } from '../globals.ts'

/** A page that stands by itself, as the server sends it. */
export interface Still {
  /** What it shows, in English; where there is none its path says enough. */
  readonly title?: string
  readonly path: string
  page(toolbar: Toolbar): ReactNode
}

/** Pages that no journey leads through, one after another. */
export function Stills({ stills }: { stills: readonly Still[] }) {
  const toolbar = useToolbar()
  return (
    <ol className="workshop-screens">
      {stills.map(({ title, path, page }) => (
        <li key={title ?? path} className="workshop-screen">
          <p className="workshop-screen__name">
            {title === undefined ? null : <b>{title}</b>} <code>{path}</code>
          </p>
          <Frame title={title ?? path} toolbar={toolbar}>
            {page(toolbar)}
          </Frame>
        </li>
      ))}
    </ol>
  )
}
