import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { accessibilityExceptions, accessibilityTags } from '@guildhall/tooling/accessibility'
import { LAPTOP, measure, measuresScript } from '@guildhall/tooling/measures'
import type { Page } from 'playwright'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Axe {
  run(
    context: Document,
    options: { runOnly: readonly string[] },
  ): Promise<{ violations: { id: string; nodes: { html: string; target: string[] }[] }[] }>
}

/** What axe finds wrong on a page, a line for each part. */
export async function findProblems(page: Page): Promise<string[]> {
  // Through the debugger, since the page's Content-Security-Policy rightly refuses other scripts.
  const client = await page.context().newCDPSession(page)
  await client.send('Runtime.evaluate', { expression: axe })
  const found = await page.evaluate(
    async ([tags, exceptions]) => {
      // axe puts itself on the window, of which the browser's own types know nothing.
      const { axe: loaded } = window as unknown as { axe: Axe }
      const { violations } = await loaded.run(document, { runOnly: tags })
      return violations.flatMap(({ id, nodes }) =>
        nodes
          .filter(({ target }) => {
            const part = document.querySelector(target[0] ?? '')
            return !exceptions.some(
              ({ rule, selector }) =>
                rule === id && (selector === undefined || part?.matches(selector)),
            )
          })
          .map(({ html }) => `${id}: ${html.slice(0, 160)}`),
      )
    },
    [accessibilityTags, accessibilityExceptions] as const,
  )
  await client.detach()
  return found
}

/** What of a page is too small, unseen, cut off or moving for somebody, beside what axe finds. */
export async function findMeasured(page: Page): Promise<string[]> {
  const client = await page.context().newCDPSession(page)
  await client.send('Runtime.evaluate', { expression: measuresScript() })
  await client.detach()
  return measure(page, page.viewportSize() ?? LAPTOP)
}

/** Whether a page is wider than its window. */
export function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  )
}
