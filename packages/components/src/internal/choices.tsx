import type { ComponentProps, ReactElement, ReactNode } from 'react'
import type { FieldsetProps } from '../fieldset/fieldset.tsx'
import { ChoicesBehaviour } from './choices-behaviour.tsx'
import { classes } from './classes.ts'
import { describedBy } from './described-by.ts'
import { fieldGroup, hasFieldset } from './field-group.tsx'
import { hintPart, labelPart } from './field-parts.tsx'
import type { DataAttributes, GroupProps } from './field-props.ts'
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
export function choices(
  block: 'govuk-radios' | 'govuk-checkboxes',
  {
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
    'aria-describedby': described,
    ...rest
  }: Group,
): ReactElement {
  const group = { id, legend, fieldset, described, hint, errorMessage, errorPrefix, formGroup }
  const isRadios = block === 'govuk-radios'
  const shared = {
    block,
    name,
    type: isRadios ? 'radio' : 'checkbox',
    inputProps,
    chosen: value ?? defaultValue,
    isKept: value !== undefined,
    // A radio without a legend is left undescribed, as GOV.UK Frontend does.
    described:
      isRadios || hasFieldset(group) ? undefined : describedBy(id, described, hint, errorMessage),
  } as const
  const rows: ReactElement[] = []
  let behaves = false
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index]
    if (!item) continue
    const itemId = index === 0 ? id : `${id}-${index + 1}`
    if (item.divider !== undefined) {
      rows.push(
        <div className={`${block}__divider`} key={itemId}>
          {item.divider}
        </div>,
      )
    } else {
      behaves ||= !isEmpty(item.conditional) || item.behaviour !== undefined
      choice(shared, item, item.id ?? itemId, rows)
    }
  }
  const List = behaves ? ChoicesBehaviour : 'div'
  return fieldGroup(
    group,
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
}

interface Shared {
  block: string
  type: 'radio' | 'checkbox'
  name: string
  inputProps: ChoiceInputProps | undefined
  chosen: Value | readonly Value[] | undefined
  /** Whether the caller keeps the value. */
  isKept: boolean
  described: string | undefined
}

function choice(shared: Shared, item: ChoiceItem, id: string, rows: ReactElement[]): void {
  const { block, described, chosen } = shared
  const { hint, conditional } = item
  const isChecked = item.checked ?? item.defaultChecked ?? isChosen(chosen, item.value)
  const isKept = shared.isKept || item.checked !== undefined
  const ids = isEmpty(hint) ? described : `${described ? `${described} ` : ''}${id}-item-hint`
  const conditionalId = isEmpty(conditional) ? undefined : `conditional-${id}`
  rows.push(
    <div className={`${block}__item`} key={id}>
      <input
        {...shared.inputProps}
        {...others(item)}
        className={classes(`${block}__input`, item.className)}
        id={id}
        name={item.name ?? shared.name}
        type={shared.type}
        value={item.value}
        checked={isKept ? isChecked : undefined}
        defaultChecked={isKept ? undefined : isChecked}
        data-behaviour={item.behaviour}
        data-aria-controls={conditionalId}
        aria-describedby={ids}
        {...twinWatch(block, item.ref ?? shared.inputProps?.ref)}
      />
      {labelPart(item.label, id, `${block}__label`)}
      {hintPart(hint, `${id}-item-hint`, `${block}__hint`)}
    </div>,
  )
  if (!conditionalId) return
  rows.push(
    <div
      className={classes(`${block}__conditional`, !isChecked && `${block}__conditional--hidden`)}
      id={conditionalId}
      key={conditionalId}
    >
      {conditional}
    </div>,
  )
}

/** What of an item is its input's own. Most items have none, and making a copy costs. */
function others(item: ChoiceItem): object | undefined {
  let rest: Record<string, unknown> | undefined
  for (const name in item) {
    if (KNOWN.has(name)) continue
    rest ??= {}
    rest[name] = item[name as keyof ChoiceItem]
  }
  return rest
}

const KNOWN = new Set(['value', 'label', 'hint', 'conditional', 'behaviour'])

function isChosen(chosen: Shared['chosen'], value: Value): boolean {
  if (chosen === undefined) return false
  return Array.isArray(chosen)
    ? chosen.some((one) => String(one) === String(value))
    : String(chosen) === String(value)
}
