import type { ComponentProps } from 'react'
import { Button, type ButtonProps } from '../button/button.tsx'
import { classes } from './classes.ts'
import type { DataAttributes } from './field-props.ts'

/**
 * A button, or a link: with `href` it is a link, unless its type is `button`. What isn't named here
 * goes to its element.
 */
export type Action = Omit<ComponentProps<'button'>, 'children' | 'type' | 'ref'> &
  DataAttributes & {
    text: string
    href?: string | undefined
    type?: 'button' | 'submit' | undefined
  }

/** Draws an action, its link with `linkClass` and its button with `buttonClass`. */
export function action(item: Action, key: number, linkClass: string, buttonClass?: string) {
  const { text, ...rest } = item
  const { href, type, className, name, value, ...attributes } = rest
  if (href && type !== 'button') {
    const link = attributes as ComponentProps<'a'>
    return (
      <a {...link} className={classes(linkClass, className)} href={href} key={key}>
        {text}
      </a>
    )
  }
  const own = buttonClass ? classes(buttonClass, className) : className
  const button = href
    ? { ...attributes, className: own, href, children: text }
    : { ...attributes, className: own, name, value, type: type ?? 'button', children: text }
  return <Button {...(button as ButtonProps)} key={key} />
}
