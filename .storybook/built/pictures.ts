import { join } from 'node:path'
import { settled } from '../../tooling/pictures/settled.ts'
import { openSite } from './site.ts'

// node .storybook/built/pictures.ts: the pictures of Storybook in the README, of what
// `npm run build-storybook` wrote.
const images = join(import.meta.dirname, '../../docs/images')
const site = await openSite()
const { page } = await site.open('')
await page.setViewportSize({ width: 1280, height: 860 })

const shots = [
  {
    name: 'storybook-pattern-page',
    path: '?path=/docs/patterns-missed-collection--docs&globals=brand:moor',
    heading: 'Missed collection',
  },
  {
    name: 'storybook-welsh-simulator',
    path: '?path=/story/patterns-bin-collection-policy-simulator--christmas&globals=brand:harbour;language:cy',
    heading: 'Efelychydd polisi',
  },
]

try {
  for (const { name, path, heading } of shots) {
    await page.goto(`${site.url}${path}`)
    const frame = page.frameLocator('#storybook-preview-iframe')
    await frame.getByRole('heading', { level: 1, name: heading }).waitFor()
    // Storybook's own pages go on drawing what is in them for a while.
    await settled(page)
    await page.screenshot({ path: join(images, `${name}.png`) })
  }
} finally {
  await site.close()
}
