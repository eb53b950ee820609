import { isValidElement, type ReactElement, type ReactNode } from 'react'
import type { Eager } from './eager.ts'

interface PartProps {
  children?: ReactNode
  className?: string | undefined
}

/**
 * Renders a part of a component: text as it is, or an element of the part's own component, to which
 * the parent adds what only it knows (an id, a `for`).
 *
 * The part is called as a function, not mounted: on a server each mounted component costs more than
 * the HTML it writes. So a part may use no hooks.
 *
 * @param Part the component that draws the part
 * @param given what the caller passed: text, a node, or `<Part …>`
 * @param own props that the parent decides, and that win
 * @returns null when nothing was given
 */
export function part<Props extends PartProps>(
  Part: (props: Props) => ReactElement | null,
  given: ReactNode,
  own: Props,
): ReactElement | null {
  if (isEmpty(given)) return null
  return isPart(given, Part) ? Part(merge(given.props, own)) : Part({ ...own, children: given })
}

function merge<Props extends PartProps>(given: Props, own: Props): Props {
  const merged = { ...given, ...own }
  if (own.className && given.className) merged.className = `${own.className} ${given.className}`
  return merged
}

export const isEmpty = ((given: ReactNode): given is null | undefined | boolean | '' =>
  given === undefined ||
  given === null ||
  typeof given === 'boolean' ||
  given === '') satisfies Eager

export function isPart<Props>(
  given: ReactNode,
  Part: (props: Props) => ReactElement | null,
): given is ReactElement<Props> {
  return isValidElement(given) && given.type === Part
}
