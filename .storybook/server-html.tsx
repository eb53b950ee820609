import type { ReactNode } from 'react'
import { Frame } from './frame.tsx'
import type { Toolbar } from './globals.ts'

/** Any story as a server would send it, in a frame in which no script runs. */
export function ServerHtml({ toolbar, children }: { toolbar: Toolbar; children: ReactNode }) {
  const title =
    toolbar.language === 'cy' ? 'HTML y gweinydd, heb sgriptiau' : 'The server’s HTML, no scripts'
  return (
    <Frame title={title} toolbar={toolbar}>
      {children}
    </Frame>
  )
}
