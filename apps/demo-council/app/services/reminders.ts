import { addressPages } from '@guildhall/address-lookup/pages'
import { suggestions } from '@guildhall/address-lookup/suggestions'
import { reminderPages, reminderWords } from '@guildhall/bin-collection/pages/reminders'
import { journey } from '@guildhall/journeys/journey'
import { siteWords } from '../content/index.ts'
import { lastPages } from './last-pages.ts'
import type { ServicePolicy } from './service-policy.ts'

/** Be reminded on the evening before a collection; nobody is who has not followed the link they get. */
export function remindersService({ address: policy }: ServicePolicy) {
  const address = addressPages({
    policy,
    typed: 'never',
    search: true,
    confirm: true,
    suggestions: suggestions(),
  })
  const reminders = reminderPages({ address: address.address })
  const words = (language: 'en' | 'cy') => ({
    submit: siteWords[language].reminders.submit,
    done: reminderWords[language].asked.title,
    next: reminderWords[language].asked.next,
  })
  return {
    address,
    reminders,
    journey: journey({
      id: 'bin-reminders',
      version: 1,
      name: { en: siteWords.en.reminders.name, cy: siteWords.cy.reminders.name },
      pages: [
        ...address.pages,
        ...reminders.pages,
        ...lastPages({ en: words('en'), cy: words('cy') }),
      ],
    }),
  }
}
