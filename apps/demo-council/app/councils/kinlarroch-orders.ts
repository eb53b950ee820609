import type { BinCollectionPolicyInput } from '@guildhall/bin-collection/policy'

type Policy = Pick<BinCollectionPolicyInput, 'containers'>

/** What Kinlarroch decides about containers: all free, one request a home at a time. */
export const orders = {
  containers: {
    kinds: [
      {
        id: 'recycling-240',
        name: { en: 'Mixed recycling bin', cy: 'Bin ailgylchu cymysg' },
        container: {
          kind: 'wheelie-bin',
          bodyColour: '#1d70b8',
          lidColour: '#1d70b8',
          words: { en: 'Blue bin', cy: 'Bin glas' },
        },
        limit: 1,
      },
    ],
    oneOpenRequestPer: 'home',
    damaged: 'deliver',
    deliverWithinWorkingDays: 15,
  },
} satisfies Policy
