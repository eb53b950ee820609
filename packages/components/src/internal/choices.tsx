import type { ComponentProps, ReactElement, ReactNode } from 'react'
import { Hint } from '../hint/hint.tsx'
import { Label } from '../label/label.tsx'
import { ChoicesBehaviour } from './choices-behaviour.tsx'
import { classes } from './classes.ts'
import type { DataAttributes } from './field.ts'
import { isEmpty, part } from './part.ts'

type InputProps = Omit<ComponentProps<'input'>, 'value' | 'defaultValue' | 'type' | 'children'>

/** One radio or checkbox. What isn't named here goes to its `<input>`. */
export type ChoiceItem = InputProps &
  DataAttributes & {
    /** What is posted when it is chosen. */
    value: string | number
    /** Text, or a `<Label>`. */
    label: ReactNode
    /** Text, or a `<Hint>`. */
    hint?: ReactNode
    /** What to ask when it is chosen; shown below it. */
    conditional?: ReactNode
    /** `exclusive` unchecks all others of the same name: none of these. Checkboxes only. */
    behaviour?: 'exclusive' | undefined
    divider?: undefined
  }

/** A word between items: or. */
export interface ChoiceDivider {
  divider: Exclude<ReactNode, undefined>
}

/** Props for every `<input>` of a group; an item's own win. */
export type ChoiceInputProps = Omit<InputProps, 'id' | 'name' | 'checked' | 'defaultChecked'>

interface Choices {
  block: 'govuk-radios' | 'govuk-checkboxes'
  type: 'radio' | 'checkbox'
  id: string
  name: string
  items: readonly (ChoiceItem | ChoiceDivider | null | undefined | false)[]
  isChosen: (value: string) => boolean
  isControlled: boolean
  described: string | undefined
  inputProps: ChoiceInputProps | undefined
  before: ReactNode
  after: ReactNode
  props: ComponentProps<'div'>
}

/** The list of radios or checkboxes, with its script only where an item does something. */
export function choices(choice: Choices): ReactElement {
  const { block, items, before, after, props } = choice
  let behaves = false
  const rows: ReactElement[] = []
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index]
    if (!item) continue
    const id = index === 0 ? choice.id : `${choice.id}-${index + 1}`
    if (item.divider !== undefined) {
      rows.push(
        <div className={`${block}__divider`} key={id}>
          {item.divider}
        </div>,
      )
      continue
    }
    behaves ||= !isEmpty(item.conditional) || item.behaviour !== undefined
    choiceRows(choice, item, item.id ?? id, rows)
  }
  const list = {
    ...props,
    className: classes(block, props.className),
    'data-module': block,
    children: (
      <>
        {before}
        {rows}
        {after}
      </>
    ),
  }
  return behaves ? <ChoicesBehaviour {...list} /> : <div {...list} />
}

function choiceRows(choice: Choices, item: ChoiceItem, id: string, rows: ReactElement[]) {
  const { block, type, name, described, isChosen, isControlled, inputProps } = choice
  const { label, hint, conditional, value, behaviour, ...rest } = item
  const isChecked = item.checked ?? item.defaultChecked ?? isChosen(String(value))
  const describedByHint = isEmpty(hint)
    ? described
    : `${described ? `${described} ` : ''}${id}-item-hint`
  rows.push(
    <div className={`${block}__item`} key={id}>
      <input
        name={name}
        {...inputProps}
        {...rest}
        className={classes(`${block}__input`, item.className)}
        id={id}
        type={type}
        value={value}
        {...(isControlled || item.checked !== undefined
          ? { checked: isChecked, defaultChecked: undefined }
          : { defaultChecked: isChecked })}
        data-behaviour={behaviour}
        data-aria-controls={isEmpty(conditional) ? undefined : `conditional-${id}`}
        aria-describedby={describedByHint}
      />
      {part(Label, label, { htmlFor: id, className: `${block}__label` })}
      {part(Hint, hint, { id: `${id}-item-hint`, className: `${block}__hint` })}
    </div>,
  )
  if (isEmpty(conditional)) return
  rows.push(
    <div
      className={classes(`${block}__conditional`, !isChecked && `${block}__conditional--hidden`)}
      id={`conditional-${id}`}
      key={`conditional-${id}`}
    >
      {conditional}
    </div>,
  )
}
