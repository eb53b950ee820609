import { cancel, intro, isCancel, select, text } from '@clack/prompts'
import { type Choices, colourProblem, nameProblem, nations } from './choices.ts'
import { chosen, defaultColour, type Options, UsageError } from './options.ts'
import { patterns } from './patterns.ts'

/**
 * Asks at the terminal for what the command line left out.
 *
 * @throws UsageError when it is given up, or what was said on the command line is wrong
 */
export async function ask(options: Options): Promise<{ folder: string; choices: Choices }> {
  intro('A new council service')
  const folder = options.folder ?? (await line('Into which folder?', 'bins-service'))
  const name =
    options.name ??
    (await line('What is the council called?', 'Alderbrook Borough Council', nameProblem))
  const languages =
    options.languages ??
    (await pick('In which languages?', [
      { value: 'en', label: 'English' },
      { value: 'both', label: 'English and Welsh' },
    ]))
  const welshName =
    options['welsh-name'] ??
    (languages === 'both'
      ? await line('What is it called in Welsh?', 'Cyngor Bwrdeistref Alderbrook', nameProblem)
      : undefined)
  const nation =
    options.nation ??
    (await pick(
      'Whose bank holidays does it keep?',
      nations.map((value) => ({ value, label: value.replaceAll('-', ' ') })),
    ))
  const pattern =
    options.pattern ??
    (await pick(
      'What do residents get done?',
      patterns.map(({ id, title, about }) => ({ value: id, label: title, hint: about })),
    ))
  const colour =
    options.colour ??
    (await line('Its colour, as #rrggbb?', defaultColour, (typed) =>
      colourProblem({
        colour: typed,
        link: options.link ?? typed,
        button: options.button ?? typed,
      }),
    ))
  return chosen({
    ...options,
    folder,
    name,
    languages,
    'welsh-name': welshName,
    nation,
    pattern,
    colour,
  })
}

async function line(
  message: string,
  placeholder: string,
  problem: (typed: string) => string | undefined = () => undefined,
): Promise<string> {
  const isDefault = placeholder.startsWith('#') || placeholder.includes('-')
  const typed = await text({
    message,
    placeholder,
    ...(isDefault ? { defaultValue: placeholder } : {}),
    validate: (value) => problem(value?.trim() || (isDefault ? placeholder : '')),
  })
  return given(typed).trim()
}

async function pick(
  message: string,
  options: { value: string; label: string; hint?: string }[],
): Promise<string> {
  return given(await select({ message, options }))
}

function given(answer: string | symbol): string {
  if (!isCancel(answer) && typeof answer === 'string') return answer
  cancel('Nothing was written.')
  throw new UsageError('')
}
