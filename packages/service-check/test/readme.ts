import { readFileSync } from 'node:fs'

/** The commands that the README shows. */
export function readmeCommands(): string[] {
  const text = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  return [...text.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, code]) => (code ?? '').split('\n'))
}
