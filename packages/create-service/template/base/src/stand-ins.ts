import { sandboxKeys } from '@guildhall/sandbox/keys'
import { startSandbox } from '@guildhall/sandbox/sandbox'
import type { Clock } from '@guildhall/standards/plain-date'
import type { StandIns } from './config.ts'

/**
 * Starts what stands in for the outside services while the service is developed and tested: a waste
 * system, GOV.UK Pay and GOV.UK Notify, on this machine alone. Open its `url` to see and to break them.
 */
export async function startStandIns(
  clock: Clock,
): Promise<StandIns & { url: string; close(): Promise<void> }> {
  const sandbox = await startSandbox({ port: 0, clock: () => new Date(clock().epochMilliseconds) })
  return {
    url: sandbox.url,
    bins: sandbox.url,
    pay: { url: `${sandbox.url}/pay`, key: sandboxKeys.pay },
    notify: { url: `${sandbox.url}/notify`, key: sandboxKeys.notify },
    close: () => sandbox.close(),
  }
}
