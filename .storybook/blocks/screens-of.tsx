import { Outcome, outcomes } from '../walks/payment-walk.tsx'
import { shown } from '../walks/troubles.ts'
import { Screens } from './screens.tsx'
import { Stills } from './stills.tsx'

type Id = keyof typeof shown

/** A pattern's journey, page by page. */
export function Journey({ pattern }: { pattern: Id }) {
  const { walk, script } = shown[pattern]
  return <Screens walk={walk} script={script} />
}

/** What can go wrong in a pattern, each on the page that tells of it. */
export function Troubles({ pattern }: { pattern: Id }) {
  return shown[pattern].troubles.map(({ title, walk, script }) => (
    <Screens key={title} title={title} walk={walk} script={script} last />
  ))
}

/** What a resident is told of each thing that may come of a payment. */
export function Outcomes() {
  return (
    <Stills
      stills={outcomes.map(([outcome]) => ({
        path: outcome,
        page: (toolbar) => <Outcome outcome={outcome} toolbar={toolbar} />,
      }))}
    />
  )
}
