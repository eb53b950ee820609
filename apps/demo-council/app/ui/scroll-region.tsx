import type { ReactNode } from 'react'

interface ScrollRegionProps {
  /** What a screen reader calls it. */
  readonly label: string
  readonly children: ReactNode
}

/** A part that scrolls sideways by itself where the screen is narrow. */
export function ScrollRegion({ label, children }: ScrollRegionProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard (WCAG 2.1.1)
    <section className="council-scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
