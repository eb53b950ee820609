import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  openFrame,
  setGlobals,
  showStory,
  storiesOf,
} from '../../tooling/accessibility/storybook.ts'
import { inOtherLanguage } from '../../tooling/welsh/other-language.ts'
import { folder, openSite, type Site } from './site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site?.close())

const pages = storiesOf(folder).filter(({ id }) => id.startsWith('patterns-'))

it('has every page of a pattern in Welsh, and no English in it that doesn’t say so', async () => {
  const { page } = await site.open('iframe.html')
  await openFrame(page, site.url.replace(/\/$/, ''), pages[0]?.id ?? '')
  await setGlobals(page, { language: 'cy', brand: 'moor' })
  const wrong: string[] = []
  for (const { id, title } of pages) {
    await showStory(page, id)
    wrong.push(
      ...(await inOtherLanguage(page, '#storybook-root')).map((text) => `${title}: ${text}`),
    )
  }
  expect(pages.length).toBeGreaterThan(100)
  expect(wrong).toEqual([])
}, 900_000)
