import type { AccordionWords } from '../accordion/index.ts'
import type { Severity } from '../alert-banner/index.ts'
import type { CountWords } from '../character-count/index.ts'
import type { ExitWords } from '../exit-this-page/index.ts'
import type { FileUploadWords } from '../file-upload/index.ts'
import type { PluralForms } from '../internal/i18n.ts'
import type { PasswordWords } from '../password-input/index.ts'

type Complete<Words, Forms = never> = {
  readonly [Key in keyof Words]-?: NonNullable<Words[Key]> extends string ? string : Forms
}

/**
 * Every word that a component says of itself, as props to spread: `<BackLink {...cy.backLink} />`.
 * A missing one is a type error.
 */
export interface Words<Forms extends PluralForms = PluralForms> {
  readonly accordion: Complete<AccordionWords>
  readonly alertBanner: {
    readonly 'aria-label': string
    readonly severityText: Readonly<Record<Severity, string>>
  }
  readonly backLink: { readonly children: string }
  readonly breadcrumbs: { readonly 'aria-label': string }
  /** For a limit in characters. */
  readonly characterCount: Complete<CountWords, Forms>
  /** For a limit in words. */
  readonly wordCount: Complete<CountWords, Forms>
  readonly cookieBanner: { readonly 'aria-label': string }
  readonly councilFooter: { readonly linksTitle: string }
  readonly dateInput: {
    readonly day: { readonly label: string }
    readonly month: { readonly label: string }
    readonly year: { readonly label: string }
  }
  readonly errorSummary: { readonly title: string }
  readonly exitThisPage: Complete<ExitWords> & { readonly children: string }
  /** For every field and group. */
  readonly field: { readonly errorPrefix: string }
  readonly fileUpload: Complete<FileUploadWords, Forms>
  readonly languageNavigation: { readonly 'aria-label': string }
  readonly notificationBanner: { readonly title: string }
  readonly notificationBannerSuccess: { readonly title: string }
  readonly pagination: {
    readonly 'aria-label': string
    readonly previousText: string
    readonly nextText: string
    /** What a screen reader says for a page's number. */
    readonly pageLabel: (number: number | string) => string
  }
  readonly passwordInput: Complete<PasswordWords>
  readonly serviceNavigation: { readonly 'aria-label': string; readonly menuButtonText: string }
  readonly skipLink: { readonly children: string }
  readonly tabs: { readonly title: string }
  readonly warningText: { readonly iconFallbackText: string }
}
