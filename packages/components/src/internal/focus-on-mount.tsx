'use client'

import { type ComponentProps, useEffect, useRef } from 'react'
import { joinRefs } from './join-refs.ts'
import { setFocus } from './set-focus.ts'

/** A block that takes the focus when it appears, so that it is read out first. */
export function FocusOnMount({ ref, ...rest }: ComponentProps<'div'>) {
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (root.current) setFocus(root.current)
  }, [])
  return <div {...rest} ref={joinRefs(root, ref)} />
}
