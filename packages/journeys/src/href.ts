import type { Journey } from './journey.ts'

/**
 * Address of a page; while an answer is changed, it says so to every page that it leads through.
 *
 * The mode stands in the address alone, so that it needs no JavaScript and each tab has its own.
 */
export function hrefOf(
  journey: Journey,
  basePath: string,
  path: string,
  isChanging: boolean,
): string {
  if (path === '') return basePath
  const kind = journey.pages.find((page) => page.path === path)?.kind
  const isLedThrough = kind !== 'check-answers' && kind !== 'confirmation'
  return `${basePath}/${path}${isChanging && isLedThrough ? '?change' : ''}`
}
