import type { ReactElement } from 'react'

/** Props that every component passes on to its control. */
export interface Passed {
  ref?: (element: Element | null) => void
  className?: string
  'data-passed'?: string
}

/** One component in a page where it is sensible, and the element that its `ref` is to reach. */
export interface Specimen {
  control: string
  page: (passed?: Passed) => ReactElement
}
