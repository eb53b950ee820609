import type { Bilingual } from '@guildhall/standards/language'

/** Why a journey has no page to show: refused, not there, wrong method, too large. */
export type ProblemStatus = 403 | 404 | 405 | 413

interface ProblemWords {
  readonly title: string
  readonly text: string
}

/** What a resident is told then. */
export const problemWords: Bilingual<Record<ProblemStatus, ProblemWords>> = {
  en: {
    403: {
      title: 'Your answer was not saved',
      text: 'The form was sent from another site, so we did not take it. Go back to the service and try again.',
    },
    404: {
      title: 'Page not found',
      text: 'If you typed the web address, check it is correct. If you pasted it, check you copied all of it.',
    },
    405: {
      title: 'Your answer was not saved',
      text: 'It was sent in a way that this page does not take. Go back to the service and try again.',
    },
    413: {
      title: 'Your answer was not saved',
      text: 'What you sent is larger than this page takes. Go back, send less and try again.',
    },
  },
  cy: {
    403: {
      title: 'Ni chafodd eich ateb ei gadw',
      text: 'Anfonwyd y ffurflen o wefan arall, felly ni wnaethom ei derbyn. Ewch yn ôl i’r gwasanaeth a rhowch gynnig arall arni.',
    },
    404: {
      title: 'Heb ddod o hyd i’r dudalen',
      text: 'Os gwnaethoch deipio’r cyfeiriad gwe, gwnewch yn siŵr ei fod yn gywir. Os gwnaethoch ei ludo, gwnewch yn siŵr eich bod wedi copïo’r cyfan.',
    },
    405: {
      title: 'Ni chafodd eich ateb ei gadw',
      text: 'Fe’i hanfonwyd mewn ffordd nad yw’r dudalen hon yn ei derbyn. Ewch yn ôl i’r gwasanaeth a rhowch gynnig arall arni.',
    },
    413: {
      title: 'Ni chafodd eich ateb ei gadw',
      text: 'Mae’r hyn a anfonwyd gennych yn fwy nag y mae’r dudalen hon yn ei dderbyn. Ewch yn ôl, anfonwch lai a rhowch gynnig arall arni.',
    },
  },
}
