import type { ComponentProps, ReactElement, ReactNode } from 'react'
import type { FieldsetProps } from '../fieldset/fieldset.tsx'
import { ChoicesBehaviour } from './choices-behaviour.tsx'
import { classes } from './classes.ts'
import { describedBy } from './described-by.ts'
import type { Eager } from './eager.ts'
import { fieldPart } from './field-parts.tsx'
import type { DataAttributes, GroupProps } from './field-props.ts'
import { frame } from './frame.tsx'
import { isEmpty } from './part.ts'
import { twinWatch } from './twin-watch.ts'

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

type Value = string | number

/** What radios and checkboxes share. */
export interface ChoicesProps
  extends GroupProps,
    Omit<ComponentProps<'div'>, keyof GroupProps | 'children' | 'defaultValue'> {
  /** Choices, and `{ divider: 'or' }` between them. Falsy ones are left out but counted in ids. */
  items: readonly (ChoiceItem | ChoiceDivider | null | undefined | false)[]
  /** Props for every choice's `<input>`: `ref`, `onChange`, `onBlur`, `required`. */
  inputProps?: ChoiceInputProps | undefined
  /** Smaller, for filters and other less prominent choices. */
  small?: boolean | undefined
  /** A `<Fieldset>` without children, for a class or attributes of its own. */
  fieldset?: ReactElement<FieldsetProps> | undefined
  /** Placed before the first choice. */
  beforeInputs?: ReactNode
  /** Placed after the last choice. */
  afterInputs?: ReactNode
}

interface Group extends ChoicesProps {
  inline?: boolean | undefined
  defaultValue?: Value | readonly Value[] | undefined
  value?: Value | readonly Value[] | undefined
}

/** A list of radios or checkboxes, with its script only where an item does something. */
export const choices = ((
  block: 'govuk-radios' | 'govuk-checkboxes',
  props: Group,
): ReactElement => {
  const {
    name,
    id = name,
    legend,
    hint,
    errorMessage,
    errorPrefix,
    formGroup,
    fieldset,
    items,
    defaultValue,
    value,
    inputProps,
    inline,
    small,
    beforeInputs,
    afterInputs,
    className,
    'aria-describedby': given,
    ...rest
  } = props
  const isRadios = block === 'govuk-radios'
  // A radio without a legend is left undescribed, as GOV.UK Frontend does.
  const isApart = isRadios || fieldset || !isEmpty(legend)
  const described = isApart ? '' : (describedBy(props) ?? '')
  const chosen = [value ?? defaultValue ?? []].flat().map(String)
  let List: 'div' | typeof ChoicesBehaviour = 'div'
  const rows: ReactNode[] = []

  // A loop, since a browser reads a function that stands in another twice.
  for (let number = 1; number <= items.length; number += 1) {
    const item = items[number - 1]
    if (!item) continue
    const itemId = (item as ChoiceItem).id ?? (number === 1 ? id : `${id}-${number}`)
    if (item.divider !== undefined) {
      rows.push(
        <div className={`${block}__divider`} key={itemId}>
          {item.divider}
        </div>,
      )
      continue
    }
    const { conditional, behaviour } = item
    const hintId = `${itemId}-item-hint`
    const conditionalId = isEmpty(conditional) ? undefined : `conditional-${itemId}`
    const isChecked = item.checked ?? item.defaultChecked ?? chosen.includes(String(item.value))
    const isKept = (value ?? item.checked) !== undefined
    if (conditionalId || behaviour) List = ChoicesBehaviour
    rows.push(
      <div className={`${block}__item`} key={itemId}>
        <input
          {...inputProps}
          {...item}
          {...NOT_FOR_HTML}
          className={classes(`${block}__input`, item.className)}
          id={itemId}
          name={item.name ?? name}
          type={isRadios ? 'radio' : 'checkbox'}
          checked={isKept ? isChecked : undefined}
          defaultChecked={isKept ? undefined : isChecked}
          data-behaviour={behaviour}
          data-aria-controls={conditionalId}
          aria-describedby={
            (isEmpty(item.hint) ? described : `${described} ${hintId}`.trim()) || undefined
          }
          {...twinWatch(block, inputProps, item)}
        />
        {fieldPart('label', item.label, itemId, `${block}__label`)}
        {fieldPart('div', item.hint, hintId, `${block}__hint`)}
      </div>,
    )
    if (!conditionalId) continue
    const hidden = !isChecked && `${block}__conditional--hidden`
    rows.push(
      <div
        className={classes(`${block}__conditional`, hidden)}
        id={conditionalId}
        key={conditionalId}
      >
        {conditional}
      </div>,
    )
  }

  return frame(
    props,
    <List
      {...rest}
      className={classes(
        block,
        inline && `${block}--inline`,
        small && `${block}--small`,
        className,
      )}
      data-module={block}
    >
      {beforeInputs}
      {rows}
      {afterInputs}
    </List>,
  )
}) satisfies Eager

/** What of an item isn't its input's; a copy without them costs more than to say so. */
const NOT_FOR_HTML = {
  label: undefined,
  hint: undefined,
  conditional: undefined,
  behaviour: undefined,
}
