import { renderToStaticMarkup, renderToString } from 'react-dom/server'
import { PageByHand } from './page-by-hand.tsx'
import { OurPage } from './page-ours.tsx'

const ROUNDS = 15
const MILLISECONDS = 400

/** Renders a second, the best of several interleaved rounds: the machine's other work only slows. */
function race(pages: Record<string, () => string>): Record<string, number> {
  const best: Record<string, number> = {}
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, render] of Object.entries(pages)) {
      const start = performance.now()
      let renders = 0
      while (performance.now() - start < MILLISECONDS) {
        render()
        renders += 1
      }
      const rate = (renders / (performance.now() - start)) * 1000
      best[name] = Math.max(best[name] ?? 0, rate)
    }
  }
  return best
}

const sorted = (html: string) =>
  html
    .replace(/<!-- -->/g, '')
    .replace(/<(\w+)([^>]*)>/g, (_, name: string, attributes: string) =>
      [`<${name}`, ...(attributes.match(/[\w-]+="[^"]*"/g) ?? []).sort(), '>'].join(' '),
    )
const [ours, byHand] = [<OurPage key="a" />, <PageByHand key="b" />].map(renderToStaticMarkup)
if (sorted(ours ?? '') !== sorted(byHand ?? '')) {
  console.log(ours, '\n\n', byHand)
  throw new Error('The two pages differ, so their speeds can’t be compared. Make their HTML equal.')
}

const rates = race({
  ours: () => renderToString(<OurPage />),
  'by hand': () => renderToString(<PageByHand />),
})
for (const [name, rate] of Object.entries(rates)) {
  const ratio = rate / (rates['by hand'] ?? 1)
  console.log(`${name.padEnd(10)} ${Math.round(rate)} renders/s  ${ratio.toFixed(2)}`)
}
