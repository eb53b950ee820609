import type { ReactElement } from 'react'
import type { HintProps } from '../hint/hint.tsx'
import { classes } from '../internal/classes.ts'
import { idOf } from '../internal/field-props.ts'
import { takeWords } from '../internal/words.ts'
import { type TextareaProps, textarea } from '../textarea/textarea.tsx'
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
export function CharacterCount(props: CharacterCountProps): ReactElement {
  const [words, rest, attributes] = takeWords(props)
  const { limit, maxWords, threshold, countMessage, ...field } = rest
  const { countType = maxWords ? 'words' : undefined, ...own } = field
  const infoId = `${idOf(own)}-info`
  const most = maxWords ?? limit
  return textarea(
    {
      ...own,
      className: classes('govuk-js-character-count', own.className),
      'aria-describedby': `${own['aria-describedby'] ?? ''} ${infoId}`.trim(),
      afterInput: (
        <>
          <CharacterCountMessage
            {...countMessage?.props}
            id={infoId}
            limit={most}
            countType={countType}
            bySpaces={maxWords !== undefined}
            threshold={threshold}
            words={words}
          />
          {own.afterInput}
        </>
      ),
    },
    {
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
    },
  )
}
