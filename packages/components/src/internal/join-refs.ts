import type { Ref, RefCallback, RefObject } from 'react'

/** Lets a component and its caller hold the same node. */
export function joinRefs<Element>(
  own: RefObject<Element | null>,
  given: Ref<Element> | undefined,
): RefCallback<Element> | RefObject<Element | null> {
  if (!given) return own
  return (node) => {
    own.current = node
    if (typeof given === 'function') {
      const cleanUp = given(node)
      return () => {
        own.current = null
        if (typeof cleanUp === 'function') cleanUp()
        else given(null)
      }
    }
    given.current = node
    return () => {
      own.current = null
      given.current = null
    }
  }
}
