import type { CharacterCountProps } from '@guildhall/components/character-count'
import type { PasswordInputProps } from '@guildhall/components/password-input'

/** What every field says before its message. */
export const errorPrefix = { en: 'Error', cy: 'Gwall' } as const

/** The parts of a date. */
export const datePartWords = {
  en: { day: 'Day', month: 'Month', year: 'Year' },
  cy: { day: 'Diwrnod', month: 'Mis', year: 'Blwyddyn' },
} as const

/** What the password's button says; English is the component's own. */
export const passwordWords = {
  en: {},
  cy: {
    showPasswordText: 'Dangos',
    hidePasswordText: 'Cuddio',
    showPasswordAriaLabelText: 'Dangos y cyfrinair',
    hidePasswordAriaLabelText: 'Cuddio’r cyfrinair',
    passwordShownAnnouncementText: 'Mae eich cyfrinair i’w weld',
    passwordHiddenAnnouncementText: 'Mae eich cyfrinair wedi’i guddio',
  },
} as const satisfies Record<string, Partial<PasswordInputProps>>

/** What the count says; English is the component's own. Only the weight of these words is left out of `components`' whole list, which a browser would load for two inputs. */
export const countWords = {
  en: { characters: {}, words: {} },
  cy: { characters: welshCount('nod'), words: welshCount('gair', 'air') },
} as const satisfies Record<string, Record<string, Partial<CharacterCountProps>>>

/** After a number the noun is singular, and two softens its first letter. */
function welshCount(unit: string, ofTwo = unit) {
  const left = (word: string) => `Mae gennych %{count} ${word} ar ôl`
  const over = (word: string) => `Mae gennych %{count} ${word} yn ormod`
  const under = { two: left(ofTwo), other: left(unit) }
  const above = { two: over(ofTwo), other: over(unit) }
  return {
    textareaDescriptionText: `Gallwch roi hyd at %{count} ${unit}`,
    charactersUnderLimitText: under,
    charactersAtLimitText: `Mae gennych 0 ${unit} ar ôl`,
    charactersOverLimitText: above,
    wordsUnderLimitText: under,
    wordsAtLimitText: `Mae gennych 0 ${unit} ar ôl`,
    wordsOverLimitText: above,
  }
}
