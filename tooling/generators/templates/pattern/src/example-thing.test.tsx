import { plainDate } from '@guildhall/standards/plain-date'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { mayUse } from './example-thing.ts'
import { ExampleThingPage } from './pages/example-thing-page.tsx'
import { exampleThingPolicySchema } from './policy.ts'
import { memorySource } from './sources/memory.ts'
import { testExampleThingSource } from './testing.ts'

afterEach(cleanup)

describe('what a council decides', () => {
  const policy = exampleThingPolicySchema.parse({ opensOn: '2027-04-01' })

  it('keeps the service closed until its first day, and says so in both languages', () => {
    const decision = mayUse(policy, plainDate('2027-03-31'))
    expect(decision).toMatchObject({ allowed: false, code: 'not-open-yet' })
    expect(decision.reason.cy).not.toBe(decision.reason.en)
  })

  it('opens it on that day', () => {
    expect(mayUse(policy, plainDate('2027-04-01')).allowed).toBe(true)
  })
})

describe('what a resident sees', () => {
  it('lists what there is at the address', () => {
    render(<ExampleThingPage language="en" things={[{ id: '1', name: 'The first' }]} />)
    expect(screen.getByRole('heading', { level: 1, name: 'Example things' })).toBeDefined()
    expect(screen.getByRole('listitem').textContent).toBe('The first')
  })

  it('says in Welsh that there is none', () => {
    render(<ExampleThingPage language="cy" things={[]} />)
    expect(screen.getByText('Does dim un yn y cyfeiriad hwn.')).toBeDefined()
  })
})

testExampleThingSource('the source in memory', {
  source: () => memorySource({ '10001': [{ id: '1', name: 'The first' }] }),
  some: '10001',
  none: '10002',
})
