import type { Words } from './words.ts'

const count: Words['characterCount'] = {
  textareaDescriptionText: 'You can enter up to %{count} characters',
  charactersUnderLimitText: {
    one: 'You have %{count} character remaining',
    other: 'You have %{count} characters remaining',
  },
  charactersAtLimitText: 'You have 0 characters remaining',
  charactersOverLimitText: {
    one: 'You have %{count} character too many',
    other: 'You have %{count} characters too many',
  },
  wordsUnderLimitText: {
    one: 'You have %{count} word remaining',
    other: 'You have %{count} words remaining',
  },
  wordsAtLimitText: 'You have 0 words remaining',
  wordsOverLimitText: {
    one: 'You have %{count} word too many',
    other: 'You have %{count} words too many',
  },
}

/** GOV.UK Frontend's words, and the council pieces', in English. */
export const en: Words = {
  accordion: {
    hideAllSectionsText: 'Hide all sections',
    showAllSectionsText: 'Show all sections',
    hideSectionText: 'Hide',
    showSectionText: 'Show',
    hideSectionAriaLabelText: 'Hide this section',
    showSectionAriaLabelText: 'Show this section',
  },
  alertBanner: {
    'aria-label': 'Alerts',
    severityText: {
      'notable-death': 'Notice of death',
      major: 'Emergency',
      minor: 'Disruption',
      announcement: 'Announcement',
    },
  },
  backLink: { children: 'Back' },
  breadcrumbs: { 'aria-label': 'Breadcrumb' },
  characterCount: count,
  cookieBanner: { 'aria-label': 'Cookie banner' },
  councilFooter: { linksTitle: 'Support links' },
  dateInput: { day: { label: 'Day' }, month: { label: 'Month' }, year: { label: 'Year' } },
  errorSummary: { title: 'There is a problem' },
  exitThisPage: {
    children: 'Exit this page',
    activatedText: 'Loading.',
    timedOutText: 'Exit this page expired.',
    pressTwoMoreTimesText: 'Shift, press 2 more times to exit.',
    pressOneMoreTimeText: 'Shift, press 1 more time to exit.',
  },
  field: { errorPrefix: 'Error' },
  fileUpload: {
    chooseFilesButtonText: 'Choose file',
    dropInstructionText: 'or drop file',
    noFileChosenText: 'No file chosen',
    multipleFilesChosenText: { one: '%{count} file chosen', other: '%{count} files chosen' },
    enteredDropZoneText: 'Entered drop zone',
    leftDropZoneText: 'Left drop zone',
  },
  languageNavigation: { 'aria-label': 'Language' },
  notificationBanner: { title: 'Important' },
  notificationBannerSuccess: { title: 'Success' },
  pagination: {
    'aria-label': 'Pagination',
    previousText: 'Previous page',
    nextText: 'Next page',
    pageLabel: (number) => `Page ${number}`,
  },
  passwordInput: {
    showPasswordText: 'Show',
    hidePasswordText: 'Hide',
    showPasswordAriaLabelText: 'Show password',
    hidePasswordAriaLabelText: 'Hide password',
    passwordShownAnnouncementText: 'Your password is visible',
    passwordHiddenAnnouncementText: 'Your password is hidden',
  },
  serviceNavigation: { 'aria-label': 'Service information', menuButtonText: 'Menu' },
  skipLink: { children: 'Skip to main content' },
  tabs: { title: 'Contents' },
  wordCount: { ...count, textareaDescriptionText: 'You can enter up to %{count} words' },
  warningText: { iconFallbackText: 'Warning' },
}
