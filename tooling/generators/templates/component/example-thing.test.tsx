import { cleanup, render, screen } from '@testing-library/react'
import { createRef } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { ExampleThing } from './example-thing.tsx'

afterEach(cleanup)

describe('example thing', () => {
  it('shows what it is given', () => {
    render(<ExampleThing>Collected on Tuesday</ExampleThing>)
    expect(screen.getByText('Collected on Tuesday').className).toBe('guildhall-example-thing')
  })

  it('gives its element the props and the ref of whoever uses it', () => {
    const ref = createRef<HTMLDivElement>()
    render(
      <ExampleThing ref={ref} role="note" className="app-wide">
        Collected on Tuesday
      </ExampleThing>,
    )
    expect(screen.getByRole('note')).toBe(ref.current)
    expect(ref.current?.className).toBe('guildhall-example-thing app-wide')
  })
})
