import facts from 'virtual:guildhall-facts'
import { patterns } from '../patterns.ts'
import { statusOf } from '../status.ts'

/** The criteria that a pattern is held to, each with the test that holds it. */
export function Criteria({ pattern }: { pattern: string }) {
  return (
    <table className="govuk-table workshop-table">
      <caption className="govuk-table__caption govuk-visually-hidden">
        Criteria and their tests
      </caption>
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          {['WCAG 2.2', 'What it comes to here', 'Held by the test'].map((head) => (
            <th key={head} scope="col" className="govuk-table__header">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="govuk-table__body">
        {facts.tests[pattern]?.map(({ criterion, means, test, href, isThere }) => (
          <tr className="govuk-table__row" key={criterion + test}>
            <th scope="row" className="govuk-table__header">
              {criterion}
            </th>
            <td className="govuk-table__cell">{means}</td>
            <td className="govuk-table__cell">
              {isThere ? (
                <a className="govuk-link" href={href}>
                  {test}
                </a>
              ) : (
                'Its test is gone: correct .storybook/criteria.ts'
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** How far a pattern has ripened, and by whom. */
export function Evidence({ pattern }: { pattern: string }) {
  const { status, evidence } = statusOf(pattern)
  return (
    <>
      <p className="govuk-body">
        <strong className="govuk-tag govuk-tag--grey">{status}</strong>
      </p>
      {evidence.length > 0 ? (
        <ul className="govuk-list govuk-list--bullet">
          {evidence.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      ) : (
        <p className="govuk-body">
          No council runs it yet, and nobody who uses assistive technology has tested it. What is
          shown here is proven by automated tests and invented councils alone, which never count.
        </p>
      )}
    </>
  )
}

/** What a team installs, from the package’s manifest. */
export function Install({ pattern }: { pattern: string }) {
  const { name, facts: about } = packageOf(pattern)
  const peers = Object.keys(about.peers).filter((peer) => peer !== 'vitest')
  return (
    <>
      <pre className="workshop-code">{`npm install ${[name, ...peers].join(' ')}`}</pre>
      <p className="govuk-body">
        <code>{name}</code> {about.version} – {about.description}. Node {about.node}.
      </p>
    </>
  )
}

/** What changed in the package of a pattern, newest first. */
export function Changes({ pattern }: { pattern: string }) {
  const { name, facts: about } = packageOf(pattern)
  return (
    <>
      <p className="govuk-body">
        Of <code>{name}</code>, from its changesets and its changelog.
      </p>
      <ul className="govuk-list govuk-list--spaced">
        {about.changes.map(({ step, text }) => (
          <li key={step + text}>
            <b>{step}</b> <Sentence of={text.split('\n\n')[0] ?? ''} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** A sentence of Markdown, as far as changesets use it: names of code between backticks. */
function Sentence({ of }: { of: string }) {
  return of
    .split('`')
    .map((part, at) => (at % 2 === 0 ? part : <code key={`${at} ${part}`}>{part}</code>))
}

function packageOf(pattern: string) {
  const name = patterns.find(({ id }) => id === pattern)?.package ?? ''
  const found = facts.packages[name]
  if (found) return { name, facts: found }
  throw new Error(
    `No package is known for the pattern “${pattern}”. Add it to .storybook/patterns.ts.`,
  )
}
