import { govukPay } from '@guildhall/payments/govuk-pay'
import { paymentProviderContract } from '@guildhall/payments/testing'
import { startSandbox } from '@guildhall/sandbox/sandbox'
import { actInside } from './payer.ts'

// Every rule that a provider is held to, over real HTTP, with GOV.UK Pay's stand-in.
paymentProviderContract('GOV.UK Pay, over HTTP', async () => {
  let nowMs = Date.parse('2026-11-24T13:00:00Z')
  const sandbox = await startSandbox({
    port: 0,
    payPostsPerSecond: 0,
    clock: () => new Date(nowMs),
  })
  return {
    provider: govukPay({ baseUrl: `${sandbox.url}/pay`, apiKey: 'api_test_contract', fetch }),
    async act(id, action) {
      if (action === 'pay') actInside(sandbox, id, 'pay')
      else if (action === 'declined' || action === 'error') actInside(sandbox, id, action)
      else if (action === 'cancelled-by-user') actInside(sandbox, id, 'cancel')
      else if (action === 'expired') nowMs += 91 * 60_000
      else {
        const payment = sandbox.payments.get(id)
        if (payment) sandbox.payments.cancel(payment, 'service')
      }
    },
    close: () => sandbox.close(),
  }
})
