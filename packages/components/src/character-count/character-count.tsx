import type { ReactElement } from 'react'
import type { HintProps } from '../hint/hint.tsx'
import { classes } from '../internal/classes.ts'
import type { EagerComponent } from '../internal/eager.ts'
import { field } from '../internal/field.tsx'
import { isEmpty } from '../internal/part.ts'
import { takeWords } from '../internal/words.ts'
import type { TextareaProps } from '../textarea/textarea.tsx'
import { CharacterCountMessage } from './character-count-message.tsx'
import type { CountType, CountWords } from './count.ts'

export interface CharacterCountProps extends TextareaProps, CountWords {
  /** How many characters, or words, may be entered. */
  limit?: number | undefined
  /**
   * What is counted: `length` counts as JavaScript does, an emoji as two or more; `characters` as a
   * person sees them; `words` by the language's own rules. @default 'length'
   */
  countType?: CountType | undefined
  /** How many words may be entered, told apart by white space. GOV.UK prefers `limit` with `words`. */
  maxWords?: number | undefined
  /** Shows the count only from this percentage of the limit on. */
  threshold?: number | undefined
  /** A `<Hint>` without children, for a class or attributes on the message. */
  countMessage?: ReactElement<HintProps> | undefined
}

/**
 * Asks for text within a limit, and tells how much is left. It never stops a person from typing
 * more; the server says so. `ref` and other props go to the `<textarea>`.
 */
export const CharacterCount = ((props: CharacterCountProps) => {
  const [words, rest, attributes] = takeWords(props)
  const { limit, maxWords, threshold, countMessage, ...given } = rest
  const { countType = maxWords ? 'words' : undefined, rows = 5, ...own } = given
  const infoId = `${own.id ?? own.name}-info`
  const most = maxWords ?? limit
  const message = (
    <CharacterCountMessage
      {...countMessage?.props}
      id={infoId}
      limit={most}
      countType={countType}
      bySpaces={maxWords !== undefined}
      threshold={threshold}
      words={words}
    />
  )
  const input: TextareaProps = {
    ...own,
    rows,
    className: classes('govuk-js-character-count', own.className),
    'aria-describedby': `${own['aria-describedby'] ?? ''} ${infoId}`.trim(),
    afterInput: isEmpty(own.afterInput) ? (
      message
    ) : (
      <>
        {message}
        {own.afterInput}
      </>
    ),
  }
  return field('govuk-textarea', 'textarea', input, false, {
    className: 'govuk-character-count',
    'data-module': 'govuk-character-count',
    'data-maxlength': limit,
    'data-maxwords': maxWords,
    'data-threshold': threshold,
    'data-count-type': countType,
    ...attributes,
    // A script needs it only where the limit isn't in the HTML.
    'data-i18n.textarea-description': undefined,
    'data-i18n.textarea-description.other':
      most === undefined ? words.textareaDescriptionText : undefined,
  })
}) as EagerComponent<CharacterCountProps>
