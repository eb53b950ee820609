import { useState } from 'react'
import { Button } from '../../packages/components/src/button/button.tsx'
import { PaymentOutcomePage } from '../../packages/payments/src/pages/payment-outcome-page.tsx'
import type { PaymentOutcome } from '../../packages/payments/src/payment.ts'
import { pence } from '../../packages/standards/src/pence.ts'
import type { Toolbar } from '../globals.ts'
import { SitePage } from '../site.tsx'
import { PlainWalk } from './plain-walk.tsx'

/** What may come of a payment at its provider, in the words of the stand-in page. */
export const outcomes: readonly (readonly [PaymentOutcome, string, string])[] = [
  ['paid', 'Pay', 'Talu'],
  ['declined', 'Have the card declined', 'Cael gwrthod y cerdyn'],
  ['cancelled', 'Cancel', 'Canslo'],
  ['expired', 'Wait until it times out', 'Aros nes iddo ddod i ben'],
  ['pending', 'Leave the bank undecided', 'Gadael y banc heb benderfynu'],
  ['error', 'Have the provider fail', 'Cael y darparwr i fethu'],
  ['unfinished', 'Come back without finishing', 'Dod yn ôl heb orffen'],
  ['authorised', 'Pay, with the money only kept ready', 'Talu, gyda’r arian ond wedi’i neilltuo'],
  ['already-paid', 'Try to pay again what is paid', 'Ceisio talu eto am yr hyn a dalwyd'],
]

/** The page on which a payment's outcome is told. */
export function Outcome({
  outcome,
  toolbar,
}: {
  outcome: PaymentOutcome
  toolbar: Pick<Toolbar, 'language' | 'brand'>
}) {
  const { language, brand } = toolbar
  return (
    <SitePage language={language} brand={brand}>
      <PaymentOutcomePage
        outcome={outcome}
        language={language}
        amount={pence(4550)}
        reference="HDJ2-7KQ4"
        tryAgainHref="/walk/pay"
        contact={{
          phone: '01632 960 100',
          email: 'help@alderbrook.example',
          hours: {
            en: 'Monday to Friday, 9am to 5pm',
            cy: 'Dydd Llun i ddydd Gwener, 9yb i 5yp',
          },
        }}
      />
    </SitePage>
  )
}

/** A payment and whatever comes of it, with a stand-in for the provider's own pages. */
export function PaymentWalk({ toolbar }: { toolbar: Toolbar }) {
  const { language, brand } = toolbar
  const [outcome, setOutcome] = useState<PaymentOutcome>()
  const page = outcome ? (
    <Outcome outcome={outcome} toolbar={toolbar} />
  ) : (
    <SitePage language={language} brand={brand}>
      <h1 className="govuk-heading-l">
        {language === 'cy' ? 'Tudalen y darparwr taliadau' : 'The payment provider’s page'}
      </h1>
      <p className="govuk-body">
        {language === 'cy'
          ? 'Mae hon yn sefyll yn lle GOV.UK Pay. Dewiswch beth sy’n digwydd i daliad o £45.50.'
          : 'This stands in for GOV.UK Pay. Choose what happens to a payment of £45.50.'}
      </p>
      <form method="post">
        {outcomes.map(([value, en, cy], at) => (
          <div key={value}>
            <Button name="outcome" value={value} variant={at === 0 ? undefined : 'secondary'}>
              {language === 'cy' ? cy : en}
            </Button>
          </div>
        ))}
      </form>
    </SitePage>
  )
  const onPost = (form: FormData) => {
    const chosen = outcomes.find(([value]) => value === form.get('outcome'))
    setOutcome(chosen?.[0])
  }
  return (
    <PlainWalk
      title="GOV.UK Pay"
      toolbar={toolbar}
      onPost={onPost}
      onFollow={() => setOutcome(undefined)}
    >
      {page}
    </PlainWalk>
  )
}
