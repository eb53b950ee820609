// @vitest-environment node
import { memoryProvider } from '../memory-provider.ts'
import { paymentProviderContract } from '../testing.ts'

paymentProviderContract('in memory', async () => {
  const provider = memoryProvider()
  return {
    provider,
    async act(id, action) {
      provider.act(id, action)
    },
  }
})
