import type { Language } from '@guildhall/standards/language'
import { pence } from '@guildhall/standards/pence'
import { readAloud } from '@guildhall/tooling/screen-reader'
import { cleanup, render } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { PaymentOutcomePage, type PaymentPageOutcome } from './index.ts'

afterEach(cleanup)

function heard(language: Language, outcome: PaymentPageOutcome): Promise<string[]> {
  const page = render(
    <PaymentOutcomePage
      language={language}
      outcome={outcome}
      amount={pence(4550)}
      reference="BULKY-7F3K"
      tryAgainHref="/westbourne/bulky/check-answers"
      contact={{
        phone: '01632 960 001',
        email: 'waste@westbourne.example',
        hours: { en: 'Monday to Friday, 9am to 5pm', cy: 'Dydd Llun i ddydd Gwener, 9yb i 5yp' },
      }}
    />,
  )
  return readAloud(page.container)
}

describe('what a screen reader says of a payment’s result', () => {
  it('that was declined, in English, is that no money was taken and what can be done', async () => {
    expect((await heard('en', 'declined')).join('\n')).toMatchInlineSnapshot(`
      "heading, Your payment was declined, level 1
      Your bank or card provider did not accept your payment of £45.50.
      No money has been taken, and your request has not been sent yet.
      Your answers are kept, so you do not need to enter them again.
      You can:
      check that you enter the card details as they are on the card
      use another card
      ask your bank why it declined the payment
      Your reference
      BULKY-7F3K
      Amount
      £45.50
      button, Try to pay again
      heading, If you need help, level 2
      Contact us and give your reference.
      Telephone
      :
      01632 960 001
      Monday to Friday, 9am to 5pm
      Email
      :
      link, waste@westbourne.example"
    `)
  })

  it('that was declined, in Welsh, is in Welsh', async () => {
    expect((await heard('cy', 'declined')).join('\n')).toMatchInlineSnapshot(`
      "heading, Gwrthodwyd eich taliad, level 1
      Ni dderbyniodd eich banc neu ddarparwr eich cerdyn eich taliad o £45.50.
      Nid oes arian wedi’i gymryd, ac nid yw eich cais wedi’i anfon eto.
      Rydym wedi cadw eich atebion, felly nid oes angen i chi eu rhoi eto.
      Gallwch:
      gwneud yn siŵr eich bod yn rhoi manylion y cerdyn fel y maent ar y cerdyn
      defnyddio cerdyn arall
      gofyn i’ch banc pam y gwrthododd y taliad
      Eich cyfeirnod
      BULKY-7F3K
      Swm
      £45.50
      button, Rhoi cynnig arall ar dalu
      heading, Os oes angen help arnoch, level 2
      Cysylltwch â ni a rhowch eich cyfeirnod.
      Ffôn
      :
      01632 960 001
      Dydd Llun i ddydd Gwener, 9yb i 5yp
      E-bost
      :
      link, waste@westbourne.example"
    `)
  })

  it('that is not known yet, in English, is the warning not to pay again before anything else', async () => {
    expect((await heard('en', 'pending')).join('\n')).toMatchInlineSnapshot(`
      "heading, We are checking your payment, level 1
      Warning
      Do not pay again. You could be charged twice.
      Your bank has not told us yet whether your payment of £45.50 went through.
      You do not need to do anything. We usually know within 2 hours. We will then complete your request, or cancel it if the payment did not go through.
      Your reference
      BULKY-7F3K
      Amount
      £45.50
      button, Check again
      heading, If you need help, level 2
      Contact us and give your reference.
      Telephone
      :
      01632 960 001
      Monday to Friday, 9am to 5pm
      Email
      :
      link, waste@westbourne.example"
    `)
  })

  it('that is not known yet, in Welsh, is in Welsh', async () => {
    expect((await heard('cy', 'pending')).join('\n')).toMatchInlineSnapshot(`
      "heading, Rydym yn gwirio eich taliad, level 1
      Rhybudd
      Peidiwch â thalu eto. Gallech dalu ddwywaith.
      Nid yw eich banc wedi dweud wrthym eto a yw eich taliad o £45.50 wedi llwyddo.
      Nid oes angen i chi wneud dim. Byddwn fel arfer yn gwybod o fewn 2 awr. Yna byddwn yn cwblhau eich cais, neu’n ei ganslo os na lwyddodd y taliad.
      Eich cyfeirnod
      BULKY-7F3K
      Swm
      £45.50
      button, Gwirio eto
      heading, Os oes angen help arnoch, level 2
      Cysylltwch â ni a rhowch eich cyfeirnod.
      Ffôn
      :
      01632 960 001
      Dydd Llun i ddydd Gwener, 9yb i 5yp
      E-bost
      :
      link, waste@westbourne.example"
    `)
  })
})
