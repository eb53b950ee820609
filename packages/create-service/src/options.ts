import { parseArgs } from 'node:util'
import {
  type Choices,
  colourProblem,
  languageChoices,
  type Nation,
  nameProblem,
  nations,
  patternOf,
} from './choices.ts'
import { patterns } from './patterns.ts'

/** What was said on the command line. */
export interface Options {
  readonly folder: string | undefined
  readonly name: string | undefined
  readonly 'welsh-name': string | undefined
  readonly languages: string | undefined
  readonly nation: string | undefined
  readonly pattern: string | undefined
  readonly colour: string | undefined
  readonly link: string | undefined
  readonly button: string | undefined
  readonly yes: boolean
  readonly help: boolean
}

/** The command was called in a way that leads nowhere; says what to change. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Colours of a service whose team names none. */
export const defaultColour = '#1d3d5c'

export const usage = `npm create @guildhall/service [folder] -- [options]

Asks for what isn't said. With --yes, in CI or without a terminal it asks for nothing.

  --name         the council's name in English
  --welsh-name   and in Welsh, where --languages is both
  --languages    en, or both for English and Welsh (default en)
  --nation       whose bank holidays: ${nations.join(', ')}
  --pattern      ${patterns.map(({ id }) => id).join(', ')}
  --colour       of the header, as #rrggbb (default ${defaultColour})
  --link         of links; default the colour
  --button       of the main button; default the colour
  --yes          take the defaults for the rest`

/**
 * @param args without the program's own
 * @throws UsageError on an option that there isn't
 */
export function readOptions(args: readonly string[]): Options {
  const text = { type: 'string' } as const
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        name: text,
        'welsh-name': text,
        languages: text,
        nation: text,
        pattern: text,
        colour: text,
        link: text,
        button: text,
        yes: { type: 'boolean', short: 'y', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    if (positionals.length > 1) throw new Error(`One folder, not ${positionals.join(' and ')}`)
    return {
      folder: positionals[0],
      name: values.name,
      'welsh-name': values['welsh-name'],
      languages: values.languages,
      nation: values.nation,
      pattern: values.pattern,
      colour: values.colour,
      link: values.link,
      button: values.button,
      yes: values.yes,
      help: values.help,
    }
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : error}.\n\n${usage}`)
  }
}

/**
 * The choices that were said, defaults for the rest.
 *
 * @throws UsageError with a sentence for everything that is wrong or missing
 */
export function chosen(options: Options): { folder: string; choices: Choices } {
  const { folder, languages: language = 'en', nation = 'england-and-wales' } = options
  const { name = '', pattern = 'missed-collection', colour = defaultColour } = options
  const { link = colour, button = colour } = options
  const welshName = options['welsh-name'] ?? (language === 'en' ? name : '')
  const found = patternOf(pattern)
  const languages = isLanguages(language) ? languageChoices[language] : undefined
  const ofNation = nations.find((one) => one === nation)
  const problems = [
    !folder && 'Say into which folder: npm create @guildhall/service bins -- --name …',
    withFlag('--name', nameProblem(name)),
    language === 'both' && withFlag('--welsh-name', nameProblem(welshName)),
    !languages && `--languages is en or both, not ${language}.`,
    !ofNation && `--nation is one of ${nations.join(', ')}, not ${nation}.`,
    !found && `--pattern is one of ${patterns.map(({ id }) => id).join(', ')}, not ${pattern}.`,
    colourProblem({ colour, link, button }),
  ].filter((problem): problem is string => typeof problem === 'string')
  if (problems.length > 0 || !folder || !languages || !ofNation || !found) {
    throw new UsageError(`Nothing was written:\n${problems.join('\n')}`)
  }
  return {
    folder,
    choices: {
      name: name.trim(),
      welshName: welshName.trim(),
      languages,
      nation: ofNation satisfies Nation,
      pattern: found.id,
      colour,
      link,
      button,
    },
  }
}

function isLanguages(text: string): text is keyof typeof languageChoices {
  return Object.hasOwn(languageChoices, text)
}

function withFlag(flag: string, problem: string | undefined): string | undefined {
  return problem === undefined ? undefined : `${flag}: ${problem}`
}
