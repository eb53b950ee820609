import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Plugin, parseSync } from 'vite'
import { criteria } from './criteria.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const source = 'https://github.com/guildhall/guildhall/blob/main'
const name = 'virtual:guildhall-facts'

/** An argument of a sentence that is made from some: “day: string”. */
export interface Parameter {
  readonly name: string
  readonly type: string
}

/** What is known of a package before anything runs. */
export interface PackageFacts {
  readonly version: string
  readonly description: string
  readonly node: string
  readonly peers: Readonly<Record<string, string>>
  /** What changed, newest first. */
  readonly changes: readonly { readonly step: string; readonly text: string }[]
}

/** A test that holds a criterion up. */
export interface TestFacts {
  readonly criterion: string
  readonly means: string
  readonly test: string
  readonly file: string
  /** False once the test was renamed or removed; the workshop’s check refuses that. */
  readonly isThere: boolean
  readonly href: string
}

/** Everything that pages of documentation are made from and that stands in no module. */
export interface Facts {
  readonly packages: Readonly<Record<string, PackageFacts>>
  /** By content file and the sentence's place in it. */
  readonly parameters: Readonly<Record<string, Readonly<Record<string, readonly Parameter[]>>>>
  readonly tests: Readonly<Record<string, readonly TestFacts[]>>
  /** What `@guildhall/find` lists: `packages/find/catalogue.json`. */
  readonly catalogue: unknown
}

/** Vite plugin that serves {@link Facts}, read from the repository's own files, as a module. */
export function facts(): Plugin {
  return {
    name: 'guildhall:facts',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load(id) {
      if (id !== `\0${name}`) return null
      return `export default ${JSON.stringify(readFacts())}`
    },
  }
}

function readFacts(): Facts {
  const catalogue = join(root, 'packages/find/catalogue.json')
  return {
    packages: readPackages(),
    parameters: readParameters(),
    tests: readTests(),
    catalogue: JSON.parse(readFileSync(catalogue, 'utf8')),
  }
}

function readPackages(): Facts['packages'] {
  const changes = readChanges()
  const packages = globSync('packages/*/package.json', { cwd: root }).map((path) => {
    const manifest = JSON.parse(readFileSync(join(root, path), 'utf8'))
    const log = join(root, path, '../CHANGELOG.md')
    const facts: PackageFacts = {
      version: manifest.version,
      description: manifest.description,
      node: manifest.engines?.node ?? '',
      peers: manifest.peerDependencies ?? {},
      changes: [
        ...changes.filter((change) => change.of === manifest.name),
        ...(existsSync(log) ? released(readFileSync(log, 'utf8')) : []),
      ],
    }
    return [manifest.name, facts] as const
  })
  return Object.fromEntries(packages)
}

/** Changes that wait for their release, from `.changeset`. */
function readChanges() {
  const files = globSync('.changeset/*.md', { cwd: root }).filter(
    (path) => basename(path) !== 'README.md',
  )
  return files.flatMap((path) => {
    const [, head = '', text = ''] =
      /^---\n([\s\S]*?)---\n([\s\S]*)$/.exec(readFileSync(join(root, path), 'utf8')) ?? []
    return [...head.matchAll(/"([^"]+)": (\w+)/g)].map(([, of, step]) => ({
      of,
      step: `${step}, not released yet`,
      text: text.trim(),
    }))
  })
}

/** Changes of a CHANGELOG, which changesets writes: a heading for each version. */
function released(log: string): { step: string; text: string }[] {
  return log
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [version = '', ...lines] = part.split('\n')
      return {
        step: version.trim(),
        text: lines
          .join('\n')
          .replace(/^### .*$/gm, '')
          .trim(),
      }
    })
}

/** The tests that pattern pages name, each with where it stands. */
export function readTests(): Facts['tests'] {
  return Object.fromEntries(
    Object.entries(criteria).map(([pattern, list]) => [
      pattern,
      list.map(({ criterion, means, file, test }) => {
        const path = join(root, file)
        const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : []
        const line = lines.findIndex((text) => text.includes(test)) + 1
        return {
          criterion,
          means,
          test,
          file,
          isThere: line > 0,
          href: `${source}/${file}#L${line}`,
        }
      }),
    ]),
  )
}

interface SyntaxNode {
  readonly type: string
  readonly [key: string]: unknown
}

/** The arguments of each sentence that is a function, by its place in its content file. */
function readParameters(): Facts['parameters'] {
  const files = globSync('packages/*/src/**/{en,*.en}.ts', { cwd: root })
  return Object.fromEntries(
    files.map((file) => {
      const text = readFileSync(join(root, file), 'utf8')
      const found: Record<string, readonly Parameter[]> = {}
      const { program } = parseSync(file, text, { lang: 'ts' })
      collect(program as unknown as SyntaxNode, '', text, found)
      return [file, found]
    }),
  )
}

function collect(
  node: SyntaxNode,
  place: string,
  text: string,
  found: Record<string, readonly Parameter[]>,
): void {
  if (node.type === 'Property') {
    const key = node.key as { name?: string; value?: string }
    const here = [place, key.name ?? key.value].filter(Boolean).join('.')
    const value = node.value as SyntaxNode
    if (/Function/.test(value.type)) {
      found[here] = (value.params as SyntaxNode[]).map((parameter) => parameterOf(parameter, text))
    } else collect(value, here, text, found)
    return
  }
  for (const child of Object.values(node)) {
    for (const one of Array.isArray(child) ? child : [child]) {
      if (typeof one === 'object' && one !== null && 'type' in one) {
        collect(one as SyntaxNode, place, text, found)
      }
    }
  }
}

function parameterOf(node: SyntaxNode, text: string): Parameter {
  const annotation = node.typeAnnotation as { start: number; end: number } | undefined
  const type = annotation ? text.slice(annotation.start, annotation.end).replace(/^:\s*/, '') : ''
  return { name: typeof node.name === 'string' ? node.name : 'given', type }
}
