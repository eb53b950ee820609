'use client'

import type { ComponentProps } from 'react'
import { classes } from '../internal/classes.ts'
import type { EagerComponent } from '../internal/eager.ts'
import { description } from './count.ts'
import { BLOCK, type Counting, counter } from './counter.ts'

type Props = Omit<ComponentProps<'div'>, 'ref'> & Counting

/** Says what the limit is and, once scripts run, how much of it is left. */
export const CharacterCountMessage = ((props: Props) => {
  const { limit, countType, bySpaces, threshold, words, className, ...rest } = props
  return (
    <div
      {...rest}
      className={classes(`govuk-hint ${BLOCK}__message`, className)}
      // A new one whenever the field renders, since its text or its error may be another then.
      ref={(message) => (message ? counter(message, props) : undefined)}
    >
      {description(limit, countType, words.textareaDescriptionText)}
    </div>
  )
}) as EagerComponent<Props>
