import { act, type ReactNode, StrictMode } from 'react'
import { hydrateRoot, type Root } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { onTestFinished } from 'vitest'

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean
}

/**
 * Draws a page on the server and hydrates it in StrictMode, as a host would.
 *
 * @param onServerHtml what a person does between the two, before the script has run
 */
export async function hydrate(
  page: ReactNode,
  onServerHtml: (container: HTMLElement) => void = () => {},
) {
  globalThis.IS_REACT_ACT_ENVIRONMENT = true
  const container = document.createElement('div')
  const html = renderToString(page)
  container.innerHTML = html
  document.body.append(container)
  onServerHtml(container)
  let root: Root | undefined
  await act(async () => {
    root = hydrateRoot(container, <StrictMode>{page}</StrictMode>, {
      onRecoverableError: (error) => console.error(error),
    })
  })
  const unmount = async () => act(async () => root?.unmount())
  onTestFinished(unmount)
  return {
    container,
    html,
    unmount,
    rerender: async (next: ReactNode) =>
      act(async () => root?.render(<StrictMode>{next}</StrictMode>)),
  }
}
