'use client'

import { type ComponentProps, type ReactNode, useRef } from 'react'
import { classes } from '../internal/classes.ts'
import type { DataAttributes } from '../internal/field-props.ts'
import { useTabs } from './use-tabs.ts'

/** One tab and what it shows. What isn't named here goes to its `<a>`. */
export type TabsItem = Omit<ComponentProps<'a'>, 'children' | 'content' | 'href' | 'id'> &
  DataAttributes & {
    /** The panel's id. @default the prefix and the number */
    id?: string | undefined
    label: ReactNode
    /** Text, drawn as a paragraph; or nodes, drawn as they are. */
    content: ReactNode
    /** Props for the panel. */
    panelProps?: (Omit<ComponentProps<'div'>, 'children' | 'id'> & DataAttributes) | undefined
  }

export interface TabsProps extends Omit<ComponentProps<'div'>, 'title' | 'children'> {
  items: readonly (TabsItem | null | undefined | false)[]
  /** What ids of panels begin with. */
  idPrefix?: string | undefined
  /** The heading, seen without JavaScript. @default 'Contents' */
  title?: ReactNode
}

/**
 * Lets a person switch between panels. On a small screen, and without JavaScript, it is a list of
 * links to them.
 */
export function Tabs({ items, idPrefix, title = 'Contents', className, ...rest }: TabsProps) {
  const list = items.flatMap((item, index) =>
    item ? [{ ...item, id: item.id ?? `${idPrefix}-${index + 1}` }] : [],
  )
  const root = useRef<HTMLUListElement>(null)
  const { mode, selected, onClick, onKeyDown } = useTabs(
    list.map(({ id }) => id),
    root,
  )
  const isTabs = mode === 'tabs'
  return (
    <div {...rest} className={classes('govuk-tabs', className)} data-module="govuk-tabs">
      <h2 className="govuk-tabs__title">{title}</h2>
      {list.length > 0 && (
        <ul className="govuk-tabs__list" role={isTabs ? 'tablist' : undefined} ref={root}>
          {list.map(({ id, label, content: _, panelProps: __, className: tabClass, ...tab }) => (
            <li
              className={classes(
                'govuk-tabs__list-item',
                id === selected && 'govuk-tabs__list-item--selected',
              )}
              role={isTabs ? 'presentation' : undefined}
              key={id}
            >
              {/* Between the dash that CSS puts before the link on a small screen and the link. */}{' '}
              <a
                {...tab}
                className={classes('govuk-tabs__tab', tabClass)}
                href={`#${id}`}
                onClick={(event) => isTabs && onClick(event, id)}
                onKeyDown={(event) => isTabs && onKeyDown(event)}
                {...(isTabs && {
                  id: `tab_${id}`,
                  role: 'tab',
                  'aria-controls': id,
                  'aria-selected': id === selected,
                  tabIndex: id === selected ? 0 : -1,
                })}
              >
                {label}
              </a>
            </li>
          ))}
        </ul>
      )}
      {list.map(({ id, content, panelProps }) => (
        <div
          {...panelProps}
          className={classes(
            'govuk-tabs__panel',
            mode !== 'list' && id !== selected && 'govuk-tabs__panel--hidden',
            panelProps?.className,
          )}
          id={id}
          key={id}
          {...(isTabs && { role: 'tabpanel', 'aria-labelledby': `tab_${id}` })}
        >
          {typeof content === 'string' ? <p className="govuk-body">{content}</p> : content}
        </div>
      ))}
    </div>
  )
}
