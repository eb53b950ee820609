import { fileURLToPath } from 'node:url'
import { format, newComponent, newPattern, newSource, Refusal } from './generate.mjs'

// npm run new -- component <name> | pattern <name> | source <pattern> <name>
const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')
const [kind, first = '', second = ''] = process.argv.slice(2)

try {
  const written = generate()
  format(root, written)
  console.log(written.join('\n'))
  if (kind === 'pattern') {
    console.log('\nNow run: npx pnpm install && npx pnpm --filter @guildhall/find catalogue')
    console.log('patterns.json says by which words, and which LGSL number, others find it.')
  }
  if (kind === 'source')
    console.log('\nNow name it in the package’s exports and run the pattern’s suite on it.')
} catch (problem) {
  if (!(problem instanceof Refusal)) throw problem
  console.error(problem.message)
  process.exitCode = 1
}

function generate() {
  if (kind === 'component') return newComponent(root, first)
  if (kind === 'pattern') return newPattern(root, first)
  if (kind === 'source') return newSource(root, first, second)
  throw new Refusal(
    'Say what to make: npm run new -- component <name>, pattern <name>, or source <pattern> <name>',
  )
}
