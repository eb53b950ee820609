import type { PluralForms } from '../internal/i18n.ts'
import type { Words } from './words.ts'

const count: Words<Required<PluralForms>>['characterCount'] = {
  textareaDescriptionText: 'Gallwch roi hyd at %{count} nod',
  charactersUnderLimitText: {
    zero: 'Mae gennych %{count} nod ar ôl',
    one: 'Mae gennych %{count} nod ar ôl',
    two: 'Mae gennych %{count} nod ar ôl',
    few: 'Mae gennych %{count} nod ar ôl',
    many: 'Mae gennych %{count} nod ar ôl',
    other: 'Mae gennych %{count} nod ar ôl',
  },
  charactersAtLimitText: 'Mae gennych 0 nod ar ôl',
  charactersOverLimitText: {
    zero: 'Mae gennych %{count} nod yn ormod',
    one: 'Mae gennych %{count} nod yn ormod',
    two: 'Mae gennych %{count} nod yn ormod',
    few: 'Mae gennych %{count} nod yn ormod',
    many: 'Mae gennych %{count} nod yn ormod',
    other: 'Mae gennych %{count} nod yn ormod',
  },
  wordsUnderLimitText: {
    zero: 'Mae gennych %{count} gair ar ôl',
    one: 'Mae gennych %{count} gair ar ôl',
    two: 'Mae gennych %{count} air ar ôl',
    few: 'Mae gennych %{count} gair ar ôl',
    many: 'Mae gennych %{count} gair ar ôl',
    other: 'Mae gennych %{count} gair ar ôl',
  },
  wordsAtLimitText: 'Mae gennych 0 gair ar ôl',
  wordsOverLimitText: {
    zero: 'Mae gennych %{count} gair yn ormod',
    one: 'Mae gennych %{count} gair yn ormod',
    two: 'Mae gennych %{count} air yn ormod',
    few: 'Mae gennych %{count} gair yn ormod',
    many: 'Mae gennych %{count} gair yn ormod',
    other: 'Mae gennych %{count} gair yn ormod',
  },
}

/**
 * The same words in Welsh. After a number the noun is singular, and `dau`, `tri`, `chwech` change
 * its first letter: hence a form for each.
 */
export const cy: Words<Required<PluralForms>> = {
  accordion: {
    hideAllSectionsText: 'Cuddio pob adran',
    showAllSectionsText: 'Dangos pob adran',
    hideSectionText: 'Cuddio',
    showSectionText: 'Dangos',
    hideSectionAriaLabelText: 'Cuddio’r adran hon',
    showSectionAriaLabelText: 'Dangos yr adran hon',
  },
  alertBanner: {
    'aria-label': 'Rhybuddion',
    severityText: {
      'notable-death': 'Hysbysiad o farwolaeth',
      major: 'Argyfwng',
      minor: 'Tarfu ar wasanaethau',
      announcement: 'Cyhoeddiad',
    },
  },
  backLink: { children: 'Yn ôl' },
  breadcrumbs: { 'aria-label': 'Briwsion bara' },
  characterCount: count,
  cookieBanner: { 'aria-label': 'Baner cwcis' },
  councilFooter: { linksTitle: 'Dolenni cymorth' },
  dateInput: { day: { label: 'Diwrnod' }, month: { label: 'Mis' }, year: { label: 'Blwyddyn' } },
  errorSummary: { title: 'Mae problem wedi codi' },
  exitThisPage: {
    children: 'Gadael y dudalen hon',
    activatedText: 'Yn llwytho.',
    timedOutText: 'Daeth yr amser i adael y dudalen i ben.',
    pressTwoMoreTimesText: 'Shift, pwyswch 2 waith eto i adael.',
    pressOneMoreTimeText: 'Shift, pwyswch 1 waith eto i adael.',
  },
  field: { errorPrefix: 'Gwall' },
  fileUpload: {
    chooseFilesButtonText: 'Dewis ffeil',
    dropInstructionText: 'neu ollwng ffeil',
    noFileChosenText: 'Dim ffeil wedi’i dewis',
    multipleFilesChosenText: {
      zero: '%{count} ffeil wedi’u dewis',
      one: '%{count} ffeil wedi’i dewis',
      two: '%{count} ffeil wedi’u dewis',
      few: '%{count} ffeil wedi’u dewis',
      many: '%{count} ffeil wedi’u dewis',
      other: '%{count} ffeil wedi’u dewis',
    },
    enteredDropZoneText: 'Wedi cyrraedd y man gollwng',
    leftDropZoneText: 'Wedi gadael y man gollwng',
  },
  languageNavigation: { 'aria-label': 'Iaith' },
  notificationBanner: { title: 'Pwysig' },
  notificationBannerSuccess: { title: 'Llwyddiant' },
  pagination: {
    'aria-label': 'Tudalennu',
    previousText: 'Tudalen flaenorol',
    nextText: 'Tudalen nesaf',
    pageLabel: (number) => `Tudalen ${number}`,
  },
  passwordInput: {
    showPasswordText: 'Dangos',
    hidePasswordText: 'Cuddio',
    showPasswordAriaLabelText: 'Dangos y cyfrinair',
    hidePasswordAriaLabelText: 'Cuddio’r cyfrinair',
    passwordShownAnnouncementText: 'Mae eich cyfrinair i’w weld',
    passwordHiddenAnnouncementText: 'Mae eich cyfrinair wedi’i guddio',
  },
  serviceNavigation: { 'aria-label': 'Gwybodaeth am y gwasanaeth', menuButtonText: 'Dewislen' },
  skipLink: { children: 'Neidio i’r prif gynnwys' },
  tabs: { title: 'Cynnwys' },
  wordCount: { ...count, textareaDescriptionText: 'Gallwch roi hyd at %{count} gair' },
  warningText: { iconFallbackText: 'Rhybudd' },
}
