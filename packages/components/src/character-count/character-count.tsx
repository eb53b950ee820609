import type { ReactElement } from 'react'
import { FormGroup } from '../form-group/form-group.tsx'
import type { HintProps } from '../hint/hint.tsx'
import { classes } from '../internal/classes.ts'
import { withClass } from '../internal/part.ts'
import { Textarea, type TextareaProps } from '../textarea/textarea.tsx'
import { CharacterCountMessage } from './character-count-message.tsx'
import { type CountType, type CountWords, countAttributes } from './count.ts'

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
export function CharacterCount({
  name,
  id = name,
  limit,
  maxWords,
  countType = maxWords ? 'words' : undefined,
  threshold,
  countMessage,
  formGroup,
  className,
  afterInput,
  textareaDescriptionText,
  charactersUnderLimitText,
  charactersAtLimitText,
  charactersOverLimitText,
  wordsUnderLimitText,
  wordsAtLimitText,
  wordsOverLimitText,
  'aria-describedby': described,
  ...rest
}: CharacterCountProps) {
  const words = {
    textareaDescriptionText,
    charactersUnderLimitText,
    charactersAtLimitText,
    charactersOverLimitText,
    wordsUnderLimitText,
    wordsAtLimitText,
    wordsOverLimitText,
  }
  const most = maxWords ?? limit
  return Textarea({
    ...rest,
    name,
    id,
    className: classes('govuk-js-character-count', className),
    'aria-describedby': described ? `${described} ${id}-info` : `${id}-info`,
    formGroup: withClass(FormGroup, formGroup, 'govuk-character-count', {
      'data-module': 'govuk-character-count',
      'data-maxlength': limit,
      'data-maxwords': maxWords,
      'data-threshold': threshold,
      'data-count-type': countType,
      ...countAttributes(words, most !== undefined),
    }),
    afterInput: (
      <>
        <CharacterCountMessage
          {...countMessage?.props}
          id={`${id}-info`}
          limit={most}
          countType={countType}
          bySpaces={maxWords !== undefined}
          threshold={threshold}
          words={words}
        />
        {afterInput}
      </>
    ),
  })
}
