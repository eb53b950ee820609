import type { ReactNode } from 'react'

/** Lets a wide table be scrolled on a narrow screen, by keyboard too. */
export function Scroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="guildhall-measures__scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
