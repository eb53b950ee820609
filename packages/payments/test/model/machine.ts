/**
 * The reference machine of payment × hold × submission, for one thing that is sold.
 *
 * `free` nobody has it · `held` kept, and nobody can pay · `payable` kept, and its payer can pay ·
 * `promised` kept, and the money is promised · `taken` the money is taken, not yet recorded · `done`
 * taken, theirs, and submitted once. Any other mixture of money, slot and submission is a fault.
 */
export type Stage = 'free' | 'held' | 'payable' | 'promised' | 'taken' | 'done'

/** The steps that there are. */
const steps: Readonly<Record<Stage, readonly Stage[]>> = {
  free: ['held'],
  held: ['payable', 'free', 'taken'],
  payable: ['promised', 'taken', 'held', 'free'],
  promised: ['taken', 'held', 'free'],
  taken: ['done'],
  done: [],
}

/** What is seen of one thing: at the provider, in the council's tables, and in the payer's hands. */
export interface Seen {
  /** Payments of it by which money was taken, or a fee waived. */
  taken: number
  /** Whether one is alive that its payer was sent to. */
  payable: boolean
  /** Whether money is promised and waits to be captured. */
  promised: boolean
  hold: 'none' | 'held' | 'confirmed'
  submissions: number
}

/** Which stage it is, or what is wrong. */
export function stageOf(seen: Seen): Stage | { fault: string } {
  const { taken, payable, promised, hold, submissions } = seen
  if (taken > 1) return { fault: 'paid twice' }
  if (submissions > 1) return { fault: 'submitted twice' }
  if (submissions === 1 && taken === 0) return { fault: 'submitted, and not paid' }
  if ((hold === 'confirmed') !== (submissions === 1)) {
    return { fault: 'the slot is theirs without a submission, or the other way round' }
  }
  if (submissions === 1) return payable || promised ? { fault: 'can be paid again' } : 'done'
  if (taken === 1) {
    if (hold !== 'held') return { fault: 'paid, and the slot was given away' }
    return payable || promised ? { fault: 'can be paid again' } : 'taken'
  }
  if ((payable || promised) && hold !== 'held') {
    return { fault: 'can be paid, and nothing is kept' }
  }
  if (promised) return 'promised'
  if (payable) return 'payable'
  return hold === 'held' ? 'held' : 'free'
}

/** Whether the machine leads from one stage to the other, in one step or several. */
export function leadsTo(from: Stage, to: Stage): boolean {
  const reached = new Set<Stage>([from])
  for (const stage of reached) for (const next of steps[stage]) reached.add(next)
  return reached.has(to)
}
