import type { Need, StandIns } from './config.ts'

/** What this service is told besides: where residents pay, and what sends its messages. */
export interface ServiceSettings {
  readonly pay: { readonly baseUrl: string; readonly apiKey: string }
  readonly notify: { readonly baseUrl: string; readonly apiKey: string }
}

/** Reads where residents pay, and what sends its messages. */
export function readServiceSettings(need: Need, standIns: StandIns | undefined): ServiceSettings {
  const pay = 'https://publicapi.payments.service.gov.uk'
  const notify = 'https://api.notifications.service.gov.uk'
  return {
    pay: {
      baseUrl: need('PAY_URL', standIns?.pay.url ?? pay, 'so that nobody could pay'),
      apiKey: need('PAY_KEY', standIns?.pay.key, 'so that nobody could pay'),
    },
    notify: {
      baseUrl: need('NOTIFY_URL', standIns?.notify.url ?? notify, 'so that no message is sent'),
      apiKey: need('NOTIFY_KEY', standIns?.notify.key, 'so that no message is sent'),
    },
  }
}
