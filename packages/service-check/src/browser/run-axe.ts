import axeCore from 'axe-core'
import type { AxeFinding, Part } from '../observation.ts'
import type { PageTools } from '../page/tools.ts'
import type { World } from './world.ts'

declare const tools: PageTools

interface AxeNode {
  target: (string | string[])[]
  any: { message: string }[]
  all: { message: string }[]
  none: { message: string }[]
}
interface Axe {
  run(
    context: Document,
    options: object,
  ): Promise<{
    violations: { id: string; tags: string[]; help: string; helpUrl: string; nodes: AxeNode[] }[]
  }>
}

/** What axe checks: WCAG 2.2 A, AA and AAA, and best practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Runs axe on a page, in a world of its own, out of reach of the page’s scripts and its policy. */
export async function runAxe(world: World): Promise<AxeFinding[]> {
  await world.evaluate(`${axeCore.source};undefined`)
  return world.run(async (tags) => {
    const { axe } = globalThis as unknown as { axe: Axe }
    const { violations } = await axe.run(document, {
      runOnly: tags,
      rules: { 'target-size': { enabled: true } },
      resultTypes: ['violations'],
      iframes: false,
    })
    return violations.map(({ id, tags: own, help, helpUrl, nodes }) => {
      const parts: (Part & { measured?: string })[] = nodes
        .slice(0, 50)
        .flatMap(({ target, any, all, none }) => {
          const [first] = target
          const element = typeof first === 'string' ? document.querySelector(first) : null
          const measured = [...any, ...all, ...none]
            .map(({ message }) => message)
            .join(' ')
            .slice(0, 300)
          return element ? [{ ...tools.part(element), measured }] : []
        })
      return { rule: id, tags: own, help, helpUrl, parts }
    })
  }, TAGS)
}
