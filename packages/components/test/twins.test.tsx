import { render } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DateInput } from '../src/date-input/index.ts'
import { Radios } from '../src/radios/index.ts'
import { TextInput } from '../src/text-input/index.ts'

const said: string[] = []
beforeEach(() => {
  said.length = 0
  vi.spyOn(console, 'warn').mockImplementation((message) => said.push(message))
})
afterEach(() => vi.unstubAllEnvs())

describe('two fields with one id', () => {
  it('are told of once in development, with the component, the prop and the fix', () => {
    const page = (
      <>
        <TextInput name="twin" label="One" />
        <TextInput name="twin" label="Two" />
      </>
    )
    render(page).rerender(page)
    expect(said).toEqual([
      'TextInput: two elements of this page have the id "twin", which comes from the prop name. ' +
        'A label, or a link in the error summary, leads to the first of them only. ' +
        'Give one another name, or an id of its own.',
    ])
  })

  it('are told of in every kind of field', () => {
    render(
      <>
        <i id="radio" />
        <Radios name="radio" items={[{ value: 'a', label: 'A' }]} />
        <i id="date-day" />
        <DateInput name="date" legend="When?" />
      </>,
    )
    expect(said.map((message) => message.split(':')[0])).toEqual(['Radios', 'DateInput'])
  })

  it('are not told of in production, where nothing breaks', () => {
    vi.stubEnv('NODE_ENV', 'production')
    const { getAllByRole } = render(
      <>
        <TextInput name="live" label="One" />
        <TextInput name="live" label="Two" />
      </>,
    )
    expect(getAllByRole('textbox')).toHaveLength(2)
    expect(said).toEqual([])
  })

  it('keep the refs of their callers', () => {
    const inputs: unknown[] = []
    render(<TextInput name="own" label="One" ref={(input) => void inputs.push(input?.id)} />)
    expect(inputs).toEqual(['own'])
    expect(renderToString(<TextInput name="own" label="One" />)).toContain('id="own"')
  })
})
