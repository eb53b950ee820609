import { type ServiceId, type ServicePolicy, serviceIds } from '../services/service-policy.ts'
import type { SiteCouncil } from './define.ts'

/** What a council decided, as far as its pages need it in a browser. */
export function servicePolicyOf({ policies }: SiteCouncil): ServicePolicy {
  const { narrowOver, allowTypedAddress } = policies.addressLookup
  const needs: Partial<Record<ServiceId, unknown>> = {
    'bulky-collection': policies.binCollection.bulky,
    'bulky-change': policies.binCollection.bulky,
    containers: policies.binCollection.containers,
    'garden-waste': policies.binCollection.garden,
    'assisted-collection': policies.binCollection.assisted,
  }
  const offered = serviceIds.filter((id) => !(id in needs) || needs[id] !== undefined)
  const { captureOnceAccepted } = policies.payments
  return {
    offered,
    promised: captureOnceAccepted,
    address: { narrowOver, allowTypedAddress },
  }
}
