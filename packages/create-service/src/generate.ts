import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Choices, patternOf, shortNameOf, slugOf } from './choices.ts'
import { packages } from './patterns.ts'

const template = fileURLToPath(new URL('../template', import.meta.url))

/** Why nothing was written, in a sentence. */
export class GenerateError extends Error {
  override readonly name = 'GenerateError'
}

export interface GenerateOptions {
  /** Where it goes; may be there already, but empty. */
  readonly folder: string
  readonly choices: Choices
  /** Versions by package, as a package.json has them. */
  readonly versions: Readonly<Record<string, string>>
}

/**
 * Writes a service into an empty folder: all of it, or nothing.
 *
 * @throws GenerateError when the folder has something in it already
 */
export async function generate({ folder, choices, versions }: GenerateOptions): Promise<void> {
  const place = resolve(folder)
  await refuseFull(place)
  const pattern = patternOf(choices.pattern)
  if (!pattern) throw new GenerateError(`There is no pattern “${choices.pattern}”.`)
  await mkdir(dirname(place), { recursive: true })
  // Written aside first, so that what breaks off half way leaves nothing behind.
  const aside = await mkdtemp(join(dirname(place), '.create-service-'))
  try {
    await cp(join(template, 'base'), aside, { recursive: true })
    await cp(join(template, 'patterns', pattern.id), aside, { recursive: true, force: true })
    await rename(join(aside, 'gitignore'), join(aside, '.gitignore'))
    const more = await readFile(join(aside, 'env.example'), 'utf8').catch(() => '')
    await rm(join(aside, 'env.example'), { force: true })
    await change(aside, '.env.example', (text) => text + more)
    await change(aside, 'src/council.ts', (text) => withChoices(text, choices))
    await change(aside, 'public/icon.svg', (text) => text.replaceAll('#1d3d5c', choices.colour))
    await change(aside, 'README.md', (text) => inReadme(text, choices, pattern.title))
    await change(aside, 'package.json', (text) =>
      withVersions(text, { name: packageName(place), versions, packages: pattern.packages }),
    )
    await mkdir(place, { recursive: true })
    for (const entry of await readdir(aside)) {
      await cp(join(aside, entry), join(place, entry), {
        recursive: true,
        errorOnExist: true,
        force: false,
      })
    }
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
}

async function refuseFull(place: string): Promise<void> {
  const there = await readdir(place).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    if (error.code === 'ENOTDIR') {
      throw new GenerateError(`${place} is a file. Give the name of a folder that isn’t there yet.`)
    }
    throw new GenerateError(`${place} can’t be read (${error.code}). Give another folder.`)
  })
  const own = there.filter((name) => name !== '.git')
  if (own.length === 0) return
  const some = own.slice(0, 3).join(', ')
  throw new GenerateError(
    `${place} isn’t empty (${some}${own.length > 3 ? ', …' : ''}), and nothing in it was touched. Give another folder.`,
  )
}

async function change(folder: string, name: string, by: (text: string) => string): Promise<void> {
  const file = join(folder, name)
  await writeFile(file, by(await readFile(file, 'utf8')))
}

/** The profile with what was chosen in place of what the template has. */
function withChoices(text: string, choices: Choices): string {
  const { name, welshName, languages, nation, colour, link, button } = choices
  const values: readonly (readonly [from: string, to: string])[] = [
    ["'sampleton'", quote(slugOf(name))],
    ["'Sampleton Borough Council'", quote(name)],
    ["'Cyngor Bwrdeistref Sampleton'", quote(welshName)],
    ["'Sampleton'", quote(shortNameOf(name))],
    ["'Sampleton (cy)'", quote(shortNameOf(welshName))],
    ["languages: ['en', 'cy']", `languages: [${languages.map(quote).join(', ')}]`],
    ["nation: 'england-and-wales'", `nation: ${quote(nation)}`],
    ["'#1d3d5c'", quote(colour)],
    ["'#1d3d5d'", quote(link)],
    ["'#1d3d5e'", quote(button)],
  ]
  return values.reduce((made, [from, to]) => {
    if (!made.includes(from)) throw new Error(`The template has no ${from} any more.`)
    return made.replace(from, () => to)
  }, text)
}

function inReadme(text: string, { name, pattern }: Choices, title: string): string {
  return text
    .replaceAll('Sampleton Borough Council', () => name)
    .replaceAll('{service}', title)
    .replaceAll('{pattern}', pattern)
}

interface Manifest {
  name: string
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
}

function withVersions(
  text: string,
  given: Pick<GenerateOptions, 'versions'> & { name: string; packages: readonly string[] },
): string {
  const of = (names: readonly string[]) =>
    Object.fromEntries(
      names.toSorted().map((name) => {
        const version = given.versions[name]
        if (version === undefined) throw new Error(`No version of ${name} is known.`)
        return [name, version]
      }),
    )
  const manifest: Manifest = JSON.parse(text)
  return `${JSON.stringify(
    {
      ...manifest,
      name: given.name,
      dependencies: of([...packages.dependencies, ...given.packages]),
      devDependencies: of(packages.devDependencies),
    },
    null,
    2,
  )}\n`
}

/** A name that npm takes, from the folder's. */
function packageName(place: string): string {
  const name = basename(place)
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[._-]+/, '')
  return name === '' ? 'council-service' : name
}

/** Text as TypeScript writes it. */
function quote(text: string): string {
  return `'${text.trim().replaceAll("'", '’')}'`
}
