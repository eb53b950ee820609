import { componentAxe } from '../../tooling/accessibility/exceptions.ts'
import { measuresScript } from '../../tooling/accessibility/measures.ts'
import { entriesOf } from '../../tooling/accessibility/storybook.ts'
import { settled } from '../../tooling/pictures/settled.ts'
import { folder, openSite } from './site.ts'

const site = await openSite()
const written = entriesOf(folder).filter(({ tags }: any) => tags.includes('unattached-mdx'))
const { page } = await site.open('iframe.html')
const probe = await site.open('iframe.html')
for (const { id } of written) {
  const t = Date.now()
  await page.goto(`${site.url}iframe.html?viewMode=docs&id=${id}`)
  await page.locator('.sbdocs-content h1').waitFor()
  await settled(page)
  await page.evaluate(measuresScript())
  const run = ([part, given]: any) =>
    (async () => {
      const { axe } = window as any
      axe.configure(given.config)
      const { violations } = await axe.run(part, {
        ...given.options,
        iframes: false,
        resultTypes: ['violations'],
      })
      return violations.flatMap(({ id, nodes }: any) =>
        nodes.map(({ html }: any) => `${id}: ${html.slice(0, 200)}`),
      )
    })()
  const bad = await page.evaluate(run, ['.sbdocs-content', componentAxe])
  console.log(id, Date.now() - t, [...new Set(bad.map((b: string) => b))].slice(0, 12))
  const frames = await page.evaluate(() =>
    [...document.querySelectorAll('iframe')].map((f) => ({
      src: f.srcdoc.length,
      url: f.src,
      title: f.title,
      doc: f.srcdoc,
    })),
  )
  console.log('  frames', frames.length, frames.filter((f) => f.src).length)
  for (const f of frames.filter((f) => f.src)) {
    await probe.page.setContent(f.doc)
    await probe.page.evaluate(measuresScript())
    const b = await probe.page.evaluate(run, ['html', componentAxe])
    if (b.length) console.log('   ', f.title, b.slice(0, 5))
  }
}
await site.close()
