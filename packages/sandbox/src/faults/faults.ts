import type { Random } from '../ids.ts'

/** What can be made to fail, and how. */
export const faultsOf = {
  pay: [
    'slow',
    'down',
    'refuse',
    'timeout-after-commit',
    'decline',
    'duplicate-webhook',
    'lost-webhook',
  ],
  notify: ['slow', 'down', 'refuse', 'timeout-after-commit'],
  'os-places': ['slow', 'down', 'refuse'],
  bins: ['slow', 'down', 'refuse'],
  'postcodes-io': ['slow', 'down', 'refuse'],
} as const

/** A service that the sandbox stands in for. */
export type StandIn = keyof typeof faultsOf

/** A way in which a stand-in can fail. */
export type Fault = (typeof faultsOf)[StandIn][number]

/** One fault that is switched on. `share` is the part of requests it strikes, above 0 and up to 1. */
export type ActiveFault = { standIn: StandIn; fault: Fault; share: number; delayMs?: number }

/** The delay of `slow` when none is given: longer than the 5 seconds a service should wait. */
export const defaultDelayMs = 6000

/** The longest delay of `slow`. */
export const longestDelayMs = 120_000

/** Every stand-in, in the order that pages list them. */
export const standIns = Object.keys(faultsOf) as StandIn[]

/** Whether a text names a stand-in. */
export function isStandIn(text: unknown): text is StandIn {
  return typeof text === 'string' && Object.hasOwn(faultsOf, text)
}

/** Whether a text names a fault that this stand-in can have. */
export function isFaultOf(standIn: StandIn, text: unknown): text is Fault {
  return (faultsOf[standIn] as readonly unknown[]).includes(text)
}

/** The switches: which stand-in fails, how, and how often. */
export type Faults = {
  /** Switches a fault on. @throws RangeError when the stand-in has no such fault or the share is not 0 to 1 */
  set(standIn: StandIn, fault: Fault, options?: { share?: number; delayMs?: number }): void
  /** Switches off all faults, or those of one stand-in. */
  clear(standIn?: StandIn): void
  /** What is switched on. */
  list(): ActiveFault[]
  /** Whether this request is struck, and by what delay when the fault is `slow`. */
  strikes(standIn: StandIn, fault: Fault): ActiveFault | undefined
}

/** Makes a board of switches, all off. */
export function createFaults(random: Random): Faults {
  const active = new Map<string, ActiveFault>()
  return {
    set(standIn, fault, { share = 1, delayMs } = {}) {
      if (!isStandIn(standIn) || !isFaultOf(standIn, fault)) {
        throw new RangeError(`${standIn} has no fault "${fault}"`)
      }
      if (!(share >= 0 && share <= 1)) throw new RangeError('share must be from 0 to 1')
      const key = `${standIn} ${fault}`
      if (share === 0) {
        active.delete(key)
        return
      }
      const slow =
        fault === 'slow' ? { delayMs: Math.min(delayMs ?? defaultDelayMs, longestDelayMs) } : {}
      active.set(key, { standIn, fault, share, ...slow })
    },
    clear(standIn) {
      for (const [key, fault] of active) {
        if (standIn === undefined || fault.standIn === standIn) active.delete(key)
      }
    },
    list: () => [...active.values()],
    strikes(standIn, fault) {
      const found = active.get(`${standIn} ${fault}`)
      return found && (found.share === 1 || random() < found.share) ? found : undefined
    },
  }
}
