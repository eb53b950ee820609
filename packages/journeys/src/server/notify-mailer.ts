import type { Executor } from '@guildhall/database/database'
import { queueMessage } from '@guildhall/notify/outbox'
import type { Bilingual } from '@guildhall/standards/language'
import { type Clock, formatDate, londonDate } from '@guildhall/standards/plain-date'
import { serverOnly } from '@guildhall/standards/server-only'
import type { Mailer } from './saving.ts'

serverOnly('journeys/notify-mailer')

/**
 * Sends links to saved answers by GOV.UK Notify, through its outbox.
 *
 * Templates have ((service_name)), ((link)) and ((ends_on)). The outbox holds the link until the
 * email is sent, and then erases it.
 *
 * @param options.templates ids by language; `reminder` is sent 7 days before the end, and 1 day
 */
export function notifyMailer(options: {
  council: string
  templates: { readonly saved: Bilingual; readonly reminder: Bilingual }
  clock?: Clock
}): Mailer<Executor> {
  const { council, templates, clock } = options
  return {
    async send({ kind, to, language, journey, href, endsAt, reference }, tx) {
      const template = kind === 'saved' ? templates.saved : templates.reminder
      await queueMessage(
        tx,
        {
          council,
          kind: 'email',
          templateId: template[language],
          to,
          language,
          reference,
          personalisation: {
            service_name: journey.name[language],
            link: href,
            ends_on: formatDate(londonDate({ epochMilliseconds: Date.parse(endsAt) }), language),
          },
        },
        clock ? { clock } : {},
      )
    },
  }
}
