'use client'

import { useLayoutEffect, useRef } from 'react'
import { classes } from '../internal/classes.ts'
import { type HeadingLevel, headingOf } from '../internal/heading.ts'
import { isEmpty } from '../internal/part.ts'
import type { AccordionItem, AccordionWords } from './accordion.tsx'

interface Props {
  accordionId: string
  section: AccordionItem & { number: number }
  headingLevel: HeadingLevel
  isEnhanced: boolean
  isOpen: boolean
  toggle: (open: boolean) => void
  words: AccordionWords
}

/** A section: plain text under a heading, until the page can turn the heading into a button. */
export function AccordionSection(props: Props) {
  const { accordionId, section, headingLevel, isEnhanced, isOpen, toggle, words } = props
  const { number, heading, summary, content, expanded } = section
  const Heading = headingOf(headingLevel)
  const header = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const { hideSectionAriaLabelText = 'Hide this section' } = words
  const { showSectionAriaLabelText = 'Show this section' } = words
  const action = isOpen ? hideSectionAriaLabelText : showSectionAriaLabelText

  useLayoutEffect(() => {
    if (!isEnhanced) return
    // React knows no hidden="until-found", which lets a search in the page find closed sections.
    if (isOpen) body.current?.removeAttribute('hidden')
    else body.current?.setAttribute('hidden', 'until-found')
    const said = (name: string) => header.current?.querySelector(name)?.textContent?.trim()
    const parts = [
      said('.govuk-accordion__section-heading-text'),
      said('.govuk-accordion__section-summary'),
      action,
    ]
    header.current
      ?.querySelector('button')
      ?.setAttribute('aria-label', parts.filter(Boolean).join(' , '))
  })

  return (
    <div
      className={classes(
        'govuk-accordion__section',
        (isEnhanced ? isOpen : expanded) && 'govuk-accordion__section--expanded',
      )}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: a larger target for the button inside, which a keyboard reaches */}
      <div
        className="govuk-accordion__section-header"
        onClick={isEnhanced ? () => toggle(!isOpen) : undefined}
        ref={header}
      >
        <Heading className="govuk-accordion__section-heading">
          {isEnhanced ? (
            sectionButton(props)
          ) : (
            <span
              className="govuk-accordion__section-button"
              id={`${accordionId}-heading-${number}`}
            >
              {heading}
            </span>
          )}
        </Heading>
        {!isEnhanced && !isEmpty(summary) && (
          <div
            className="govuk-accordion__section-summary govuk-body"
            id={`${accordionId}-summary-${number}`}
          >
            {summary}
          </div>
        )}
      </div>
      <div
        id={`${accordionId}-content-${number}`}
        className="govuk-accordion__section-content"
        ref={body}
      >
        {typeof content === 'string' ? <p className="govuk-body">{content}</p> : content}
      </div>
    </div>
  )
}

function sectionButton({ accordionId, section, isOpen, words }: Props) {
  const { number, heading, summary } = section
  const divider = (
    <span className="govuk-visually-hidden govuk-accordion__section-heading-divider">{', '}</span>
  )
  return (
    <button
      type="button"
      className="govuk-accordion__section-button"
      aria-controls={`${accordionId}-content-${number}`}
      aria-expanded={isOpen}
    >
      <span
        className="govuk-accordion__section-heading-text"
        id={`${accordionId}-heading-${number}`}
      >
        <span className="govuk-accordion__section-heading-text-focus">{heading}</span>
      </span>
      {divider}
      {!isEmpty(summary) && (
        <>
          <span
            className="govuk-accordion__section-summary govuk-body"
            id={`${accordionId}-summary-${number}`}
          >
            <span className="govuk-accordion__section-summary-focus">{summary}</span>
          </span>
          {divider}
        </>
      )}
      <span className="govuk-accordion__section-toggle" data-nosnippet="">
        <span className="govuk-accordion__section-toggle-focus">
          <span
            className={classes(
              'govuk-accordion-nav__chevron',
              !isOpen && 'govuk-accordion-nav__chevron--down',
            )}
          />
          <span className="govuk-accordion__section-toggle-text">
            {isOpen ? (words.hideSectionText ?? 'Hide') : (words.showSectionText ?? 'Show')}
          </span>
        </span>
      </span>
    </button>
  )
}
