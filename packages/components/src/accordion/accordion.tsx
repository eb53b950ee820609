'use client'

import { type ComponentProps, type ReactNode, useRef } from 'react'
import { classes } from '../internal/classes.ts'
import type { HeadingLevel } from '../internal/heading.ts'
import { joinRefs } from '../internal/join-refs.ts'
import { takeWords } from '../internal/words.ts'
import { AccordionSection } from './accordion-section.tsx'
import { useSections } from './use-sections.ts'

/** One section. */
export interface AccordionItem {
  heading: ReactNode
  /** A line under the heading. */
  summary?: ReactNode
  /** Text, drawn as a paragraph; or nodes, drawn as they are. */
  content: ReactNode
  /** Whether it is open at first. */
  expanded?: boolean | undefined
}

/** Every word of an accordion. What is left out is English. */
export interface AccordionWords {
  hideAllSectionsText?: string | undefined
  showAllSectionsText?: string | undefined
  hideSectionText?: string | undefined
  showSectionText?: string | undefined
  hideSectionAriaLabelText?: string | undefined
  showSectionAriaLabelText?: string | undefined
}

export interface AccordionProps extends Omit<ComponentProps<'div'>, 'children'>, AccordionWords {
  /** Ids of sections begin with it, and what is remembered is kept under it. Unique in the site. */
  id: string
  items: readonly (AccordionItem | null | undefined | false)[]
  /** @default 2 */
  headingLevel?: HeadingLevel | undefined
  /** Keeps, for as long as the browser's tab lives, which sections are open. @default true */
  rememberExpanded?: boolean | undefined
}

/** Lets a person show and hide sections of a page. Without JavaScript all are shown. */
export function Accordion(props: AccordionProps) {
  const [words, own, attributes] = takeWords(props)
  const { id, items, headingLevel = 2, rememberExpanded, className, ref, ...rest } = own
  const root = useRef<HTMLDivElement>(null)
  const sections = items.flatMap((item, index) => (item ? [{ ...item, number: index + 1 }] : []))
  const keyOf = (number: number) => `${id}-content-${number}`
  const { isEnhanced, isOpen, toggle } = useSections(
    root,
    sections.map(({ number, expanded = false }) => ({ key: keyOf(number), expanded })),
    rememberExpanded ?? true,
  )
  const keys = sections.map(({ number }) => keyOf(number))
  const allAreOpen = keys.every(isOpen)
  return (
    <div
      {...rest}
      className={classes('govuk-accordion', className)}
      data-module="govuk-accordion"
      id={id}
      {...attributes}
      data-remember-expanded={rememberExpanded}
      ref={joinRefs(root, ref)}
    >
      {isEnhanced && (
        <div className="govuk-accordion__controls">
          <button
            type="button"
            className="govuk-accordion__show-all"
            aria-expanded={allAreOpen}
            onClick={() => toggle(keys, !allAreOpen)}
          >
            <span
              className={classes(
                'govuk-accordion-nav__chevron',
                !allAreOpen && 'govuk-accordion-nav__chevron--down',
              )}
            />
            <span className="govuk-accordion__show-all-text">
              {allAreOpen
                ? (words.hideAllSectionsText ?? 'Hide all sections')
                : (words.showAllSectionsText ?? 'Show all sections')}
            </span>
          </button>
        </div>
      )}
      {sections.map((section) => (
        <AccordionSection
          accordionId={id}
          headingLevel={headingLevel}
          isEnhanced={isEnhanced}
          isOpen={isOpen(keyOf(section.number))}
          key={section.number}
          section={section}
          toggle={(open) => toggle([keyOf(section.number)], open)}
          words={words}
        />
      ))}
    </div>
  )
}
