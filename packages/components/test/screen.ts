import { act } from 'react'

let isSmall = false
const queries = new Set<EventTarget>()

/** jsdom has no screen: this one is wide until a test turns it. */
export function installScreen(): void {
  isSmall = false
  queries.clear()
  window.matchMedia = () => {
    const query = new EventTarget()
    queries.add(query)
    Object.defineProperty(query, 'matches', { get: () => !isSmall })
    return query as MediaQueryList
  }
}

/** Makes the screen as small as a phone's, or as wide as a desk's. */
export function turnScreen(small: boolean): void {
  isSmall = small
  act(() => {
    for (const query of queries) query.dispatchEvent(new Event('change'))
  })
}
