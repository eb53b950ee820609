import type { ComponentType, ReactElement, ReactNode } from 'react'
import { createElement } from 'react'
import { toProps, toReact } from './html-to-react.ts'

/** Text or HTML with a class and attributes, as GOV.UK's macros take nearly every part. */
export interface Content {
  text?: string | number | null
  html?: string | null
  classes?: string
  attributes?: Attributes
}

export type Attributes = Record<string, unknown>

/** Macro options that every field takes. */
export interface FieldOptions {
  id?: string
  name?: string
  classes?: string
  attributes?: Attributes
  describedBy?: string
  label?: Content & { isPageHeading?: boolean }
  hint?: Content
  errorMessage?: Content & { visuallyHiddenText?: string }
  formGroup?: {
    classes?: string
    attributes?: Attributes
    beforeInput?: Content
    afterInput?: Content
    beforeInputs?: Content
    afterInputs?: Content
  }
}

/** One component's examples, and how their macro options become our props. */
export interface Examples {
  /** GOV.UK's name of the component. */
  govuk: string
  render: (options: never) => ReactElement
}

export function examplesOf<Options, Props extends object>(
  govuk: string,
  component: ComponentType<Props>,
  toComponentProps: (options: Options) => Props,
): Examples {
  return {
    govuk,
    render: (options: never) => createElement(component, toComponentProps(options)),
  }
}

/** A macro's text or HTML as a React node. */
export function node(content: Content | undefined | null): ReactNode {
  if (content?.html) return toReact(content.html)
  return content?.text === undefined || content.text === null || content.text === ''
    ? undefined
    : String(content.text)
}

/** A macro's part: a node, or an element where the example sets a class or attributes on it. */
export function part<Props extends object>(
  component: ComponentType<Props>,
  content: Content | undefined | null,
  more?: Partial<Props>,
): ReactNode {
  const children = node(content)
  if (children === undefined || content === null || content === undefined) return undefined
  const props = { ...extras(content), ...more }
  if (Object.keys(props).length === 0) return children
  return createElement(component as ComponentType<object>, props, children)
}

/** A part that stands around others: an element only where the example sets a class or attributes. */
export function frame<Props extends object>(
  component: ComponentType<Props>,
  content: { classes?: string; attributes?: Attributes } | undefined,
  more?: Partial<Props>,
): ReactElement<Props> | undefined {
  if (content === undefined) return undefined
  return createElement(component as ComponentType<object>, {
    ...extras(content),
    ...more,
  }) as ReactElement<Props>
}

/** `classes` and `attributes` as React props. */
export function extras(content: {
  classes?: string
  attributes?: Attributes
}): Record<string, unknown> {
  return {
    ...(content.classes && { className: content.classes }),
    ...toProps(content.attributes),
  }
}

export { toProps, toReact }
