import { useSyncExternalStore } from 'react'
import { addons } from 'storybook/preview-api'
import { isLanguage, type Language } from '../packages/standards/src/language.ts'

/** What the toolbar says. */
export interface Toolbar {
  readonly language: Language
  readonly brand: string
  readonly isScriptOff: boolean
  readonly isLargeText: boolean
  readonly isForcedColours: boolean
}

/** Reads Storybook's globals. */
export function readToolbar(globals: Readonly<Record<string, unknown>>): Toolbar {
  return {
    language: isLanguage(globals.language) ? globals.language : 'en',
    brand: typeof globals.brand === 'string' ? globals.brand : 'none',
    isScriptOff: globals.javascript === 'off',
    isLargeText: globals.text === '200',
    isForcedColours: globals.forcedColours === 'on',
  }
}

/** Globals as an address has them: `language:cy;brand:moor`. */
function fromAddress(): Record<string, string> {
  const text = new URLSearchParams(globalThis.location?.search ?? '').get('globals') ?? ''
  return Object.fromEntries(
    text.split(';').flatMap((part) => {
      const [name, value] = part.split(':')
      return name && value ? [[name, value] as const] : []
    }),
  )
}

/** The same, from what the toolbar says. */
export function inAddress({ language, brand, ...is }: Toolbar): string {
  return [
    `language:${language}`,
    `brand:${brand}`,
    `javascript:${is.isScriptOff ? 'off' : 'on'}`,
    `text:${is.isLargeText ? '200' : '100'}`,
    `forcedColours:${is.isForcedColours ? 'on' : 'off'}`,
  ].join(';')
}

let current = readToolbar(fromAddress())
const listeners = new Set<() => void>()

const told = ({ globals }: { globals: Record<string, unknown> }) => {
  current = readToolbar(globals)
  for (const listener of listeners) listener()
}

addons.ready().then((channel) => {
  channel.on('setGlobals', told)
  channel.on('globalsUpdated', told)
})

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What the toolbar says, on a page of documentation, which Storybook doesn't draw anew for it. */
export function useToolbar(): Toolbar {
  return useSyncExternalStore(subscribe, () => current)
}
