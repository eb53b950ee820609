/** The part of Guildhall that meets a clause. */
export interface Meets {
  readonly pattern: string
  /** Where it is imported from. */
  readonly from: string
}

/** Guildhall’s parts that findings name. */
export const guildhall = {
  pageTemplate: { pattern: 'PageTemplate', from: '@guildhall/components/page-template' },
  skipLink: { pattern: 'SkipLink', from: '@guildhall/components/skip-link' },
  button: { pattern: 'Button', from: '@guildhall/components/button' },
  textInput: { pattern: 'TextInput', from: '@guildhall/components/text-input' },
  errorSummary: { pattern: 'ErrorSummary', from: '@guildhall/components/error-summary' },
  errorMessage: { pattern: 'ErrorMessage', from: '@guildhall/components/error-message' },
  cookieBanner: { pattern: 'CookieBanner', from: '@guildhall/components/cookie-banner' },
  councilFooter: { pattern: 'CouncilFooter', from: '@guildhall/components/council-footer' },
  languages: { pattern: 'LanguageNavigation', from: '@guildhall/components/language-navigation' },
  table: { pattern: 'Table', from: '@guildhall/components/table' },
  theme: { pattern: 'A council’s brand, held to contrast', from: '@guildhall/theme/brand' },
  styles: {
    pattern: 'GOV.UK Frontend’s styles in a council’s brand',
    from: '@guildhall/theme/stylesheet',
  },
  form: { pattern: 'Form', from: '@guildhall/forms/form' },
  fields: { pattern: 'Fields bound to a schema', from: '@guildhall/forms/fields' },
  journey: {
    pattern: 'Journeys that work before JavaScript does',
    from: '@guildhall/journeys/server',
  },
  secure: { pattern: 'Security headers and cookies', from: '@guildhall/journeys/secure' },
  saving: { pattern: 'Save and return', from: '@guildhall/journeys/save-and-return' },
  address: { pattern: 'Address lookup', from: '@guildhall/address-lookup/pages' },
} as const satisfies Record<string, Meets>

export type GuildhallId = keyof typeof guildhall
