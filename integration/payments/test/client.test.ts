import { GovukPayError, govukPayClient } from '@guildhall/payments/govuk-pay-client'
import { type Sandbox, startSandbox } from '@guildhall/sandbox/sandbox'
import { pence } from '@guildhall/standards/pence'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { actInside } from './payer.ts'

let sandbox: Sandbox
let client: ReturnType<typeof govukPayClient>
beforeEach(async () => {
  sandbox = await startSandbox({ port: 0, payPostsPerSecond: 0 })
  client = govukPayClient({ baseUrl: `${sandbox.url}/pay`, apiKey: 'api_test_client', fetch })
})
afterEach(() => sandbox.close())

const request = {
  amount: pence(4550),
  reference: 'GARDEN-1',
  description: 'Garden waste',
  returnUrl: 'https://council.example/paid',
}

async function all<T>(found: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const one of found) list.push(one)
  return list
}

async function problemOf(work: Promise<unknown>) {
  const error = await work.catch((caught: unknown) => caught)
  expect(error).toBeInstanceOf(GovukPayError)
  return error instanceof GovukPayError ? error.problem : undefined
}

it('creates a payment with all that Pay takes, and reads it back', async () => {
  const made = await client.createPayment({
    ...request,
    language: 'cy',
    moto: true,
    delayedCapture: true,
    metadata: { ledger: 'GW-7', bins: 2, renewal: true },
    payer: {
      name: 'A Resident',
      email: 'resident@example.org',
      address: { line1: '7 Example Street', postcode: 'ZZ1 1AA', country: 'GB' },
    },
  })
  expect(sandbox.payments.get(made.payment_id)).toMatchObject({
    language: 'cy',
    moto: true,
    delayedCapture: true,
    metadata: { ledger: 'GW-7', bins: 2, renewal: true },
    cardholderName: 'A Resident',
    email: 'resident@example.org',
    billingAddress: { line1: '7 Example Street' },
  })
  expect(await client.getPayment(made.payment_id)).toMatchObject({
    moto: true,
    delayed_capture: true,
    metadata: { bins: 2 },
  })
})

it('captures, gives back in parts, and tells each step of a payment’s life', async () => {
  const { payment_id: id } = await client.createPayment({ ...request, delayedCapture: true })
  expect(await problemOf(client.capturePayment(id))).toEqual({
    kind: 'not-capturable',
    code: 'P1003',
  })
  actInside(sandbox, id, 'pay')
  await client.capturePayment(id)
  const refund = await client.refund(id, { amount: pence(1000), available: pence(4550) })
  expect(refund).toMatchObject({ amount: 1000, status: 'submitted' })
  expect(await problemOf(client.refund(id, { amount: pence(1), available: pence(4550) }))).toEqual({
    kind: 'refund-mismatch',
    code: 'P0604',
  })
  expect(await client.getRefund(id, refund.refund_id)).toMatchObject({ status: 'success' })
  expect(await client.getRefunds(id)).toHaveLength(1)
  expect(await all(client.searchRefunds({}))).toMatchObject([{ payment_id: id, amount: 1000 }])
  const events = await client.getEvents(id)
  expect(events.map(({ state }) => state.status)).toEqual([
    'created',
    'started',
    'submitted',
    'capturable',
    'success',
  ])
})

it('finds payments by reference, state and time, page after page', async () => {
  for (let n = 0; n < 3; n += 1) await client.createPayment({ ...request, reference: `R-${n % 2}` })
  expect(await all(client.searchPayments({ reference: 'R-0' }))).toHaveLength(2)
  expect(await all(client.searchPayments({ state: 'success' }))).toEqual([])
  const hour = (n: number) => new Date(Date.now() + n * 3_600_000)
  expect(await all(client.searchPayments({ from: hour(-1), to: hour(1) }))).toHaveLength(3)
  expect(await all(client.searchPayments({ from: hour(1), to: hour(2) }))).toEqual([])
  for (let n = 0; n < 501; n += 1) sandbox.payments.create(sample())
  expect(await all(client.searchPayments({}))).toHaveLength(504)
})

it('takes recurring payments by an agreement, each once for its key', async () => {
  const agreement = await client.createAgreement({
    reference: 'GARDEN-1',
    description: 'Garden waste, every year',
    userIdentifier: 'account-7',
  })
  const id = agreement.agreement_id
  const later = { ...request, agreementId: id, agreementPaymentType: 'recurring' as const }
  const take = (idempotencyKey: string, amount = request.amount) => {
    const { returnUrl: _, ...rest } = later
    return client.createRecurringPayment({ ...rest, amount, idempotencyKey })
  }
  expect(await problemOf(take('2027'))).toMatchObject({ kind: 'refused', code: 'P0103' })
  const first = await client.createPayment({ ...request, setUpAgreement: id })
  actInside(sandbox, first.payment_id, 'pay')
  expect(await client.getAgreement(id)).toMatchObject({ status: 'active' })
  const taken = await take('2027')
  expect((await take('2027')).payment_id).toBe(taken.payment_id)
  expect(await problemOf(take('2027', pence(1)))).toMatchObject({ kind: 'refused', code: 'P0191' })
  expect((await client.getPayment(taken.payment_id)).state.status).toBe('success')
  expect(await all(client.searchPayments({ agreementId: id }))).toHaveLength(2)
  expect(await all(client.searchAgreements({ status: 'active' }))).toMatchObject([
    { agreement_id: id },
  ])
  await client.cancelAgreement(id)
  expect(await problemOf(take('2028'))).toMatchObject({ code: 'P0103' })
  expect(await problemOf(client.getAgreement('none'))).toEqual({ kind: 'not-found', code: 'P2200' })
})

it('waits out the limit of POSTs a second', async () => {
  const limited = await startSandbox({ port: 0, payPostsPerSecond: 2 })
  const waits: number[] = []
  const patient = govukPayClient({
    baseUrl: `${limited.url}/pay`,
    apiKey: 'api_test_client',
    fetch,
    retry: {
      async sleep(ms) {
        waits.push(ms)
        await new Promise((done) => setTimeout(done, ms))
      },
    },
  })
  const made = await Promise.all(Array.from({ length: 5 }, () => patient.createPayment(request)))
  expect(new Set(made.map(({ payment_id }) => payment_id)).size).toBe(5)
  expect(limited.payments.all()).toHaveLength(5)
  expect(waits.length).toBeGreaterThan(0)
  await limited.close()
})

const sample = () => ({
  amount: 1,
  reference: 'many',
  description: 'many',
  returnUrl: 'https://council.example/',
  mode: 'web' as const,
  language: 'en' as const,
  delayedCapture: false,
  moto: false,
})
