'use client'

import { useEffect, useState } from 'react'

/** Milliseconds without a change before it is said: a screen reader still says the keys until then. */
const PAUSE = 1000

/** Says a text politely to those who don't see the page, once it has stood for a moment. */
export function StatusMessage({ text }: { text: string }) {
  const [said, setSaid] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), text === '' ? 0 : PAUSE)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <div role="status" className="govuk-visually-hidden">
      {said}
    </div>
  )
}
