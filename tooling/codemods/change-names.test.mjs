import { describe, expect, it } from 'vitest'
import { changeNames } from './change-names.mjs'

/** Breaks that no package has had: what a major might move and rename. */
const names = [
  { module: '@guildhall/standards/pence', name: 'formatPence', toName: 'penceInWords' },
  { module: '@guildhall/standards/pence', name: 'pence', toModule: '@guildhall/standards/money' },
  { module: '@guildhall/components/hint', name: 'Hint', toName: 'Help' },
]
const props = [
  { module: '@guildhall/components/text-input', name: 'TextInput', prop: 'hint', toProp: 'help' },
]

const change = (/** @type {string} */ source) =>
  changeNames(source, { file: 'page.tsx', names, props })

describe('a codemod', () => {
  it('upgrades a page: a name, where it is imported from, and a prop', () => {
    const { source, look } = change(`import { TextInput } from '@guildhall/components/text-input'
import { Hint } from '@guildhall/components/hint'
import { formatPence, pence, type Pence } from '@guildhall/standards/pence'

export function Price({ amount }: { amount: Pence }) {
  const shown = { formatPence, pence: pence(100) }
  return (
    <>
      <Hint>{formatPence(amount)}</Hint>
      <TextInput name="price" hint="In pounds" hint-id="x" />
    </>
  )
}
`)
    expect(source).toBe(`import { TextInput } from '@guildhall/components/text-input'
import { Help } from '@guildhall/components/hint'
import { penceInWords, type Pence } from '@guildhall/standards/pence'
import { pence } from '@guildhall/standards/money'

export function Price({ amount }: { amount: Pence }) {
  const shown = { formatPence: penceInWords, pence: pence(100) }
  return (
    <>
      <Help>{penceInWords(amount)}</Help>
      <TextInput name="price" help="In pounds" hint-id="x" />
    </>
  )
}
`)
    expect(look).toEqual([])
  })

  it('keeps the name under which a file knows it, and the file’s quotes and semicolons', () => {
    const { source } = change(
      'import { formatPence as format, pence as p } from "@guildhall/standards/pence";\nformat(p(1));\n',
    )
    expect(source).toBe(
      'import { penceInWords as format } from "@guildhall/standards/pence";\nimport { pence as p } from "@guildhall/standards/money";\nformat(p(1));\n',
    )
  })

  it('leaves what is spelt the same and is something else, and says where to look', () => {
    const before = `import { formatPence } from '@guildhall/standards/pence'
const other = { formatPence: 1 }
other.formatPence
function own(formatPence) {
  return formatPence(2)
}
formatPence(3)
`
    const { source, look } = change(before)
    expect(source).toBe(
      before
        .replace('{ formatPence } from', '{ penceInWords } from')
        .replace('\nformatPence(3)', '\npenceInWords(3)'),
    )
    expect(look.map(({ line }) => line)).toEqual([4, 5])
  })

  it('says where a person must look: props that are spread, modules taken whole or passed on', () => {
    const { source, look } = change(`import { TextInput } from '@guildhall/components/text-input'
import * as money from '@guildhall/standards/pence'
export * from '@guildhall/standards/pence'
export const Field = (given) => <TextInput {...given} />
money.formatPence(1)
`)
    expect(source).toContain('money.formatPence(1)')
    expect(look.map(({ line, why }) => [line, why.replace(/[^a-z ]/gi, '').slice(0, 14)])).toEqual([
      [2, 'It takes all o'],
      [3, 'It passes guil'],
      [4, 'What is spread'],
    ])
  })

  it('changes nothing a second time, nor in a file that is none of ours or can’t be read', () => {
    const once = change(
      "import { formatPence } from '@guildhall/standards/pence'\nformatPence(1)\n",
    )
    expect(once.changed).toBe(2)
    expect(change(once.source).changed).toBe(0)
    const other = "import { formatPence } from './pence.ts'\nformatPence(1)\n"
    expect(change(other)).toEqual({ source: other, changed: 0, look: [] })
    expect(change('import {').look[0]?.why).toMatch(/can’t be read/)
  })
})
