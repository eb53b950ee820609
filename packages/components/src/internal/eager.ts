import type { ReactElement } from 'react'

/**
 * A function that a page runs as soon as it has its script. By the parentheses that `satisfies` and
 * `as` need, a browser knows to compile it while the script is still loading, beside the main
 * thread; else it does so at the first call, one function after the other, while a person waits.
 */
export type Eager = (...given: never[]) => unknown

/** The same for a component. Storybook reads props through `as`, not through `satisfies`. */
export type EagerComponent<Props> = (props: Props) => ReactElement
