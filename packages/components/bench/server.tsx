import { renderToStaticMarkup, renderToString } from 'react-dom/server'
import { PageByHand } from './page-by-hand.tsx'
import { OurPage } from './page-ours.tsx'

const ROUNDS = 61
const MILLISECONDS = 100

/** Renders a second in one short run. */
function rate(render: () => string): number {
  const start = performance.now()
  let renders = 0
  while (performance.now() - start < MILLISECONDS) {
    render()
    renders += 1
  }
  return (renders / (performance.now() - start)) * 1000
}

const median = (numbers: number[]) =>
  numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

const sorted = (html: string) =>
  html
    .replace(/<!-- -->/g, '')
    .replace(/<(\w+)([^>]*)>/g, (_, name: string, attributes: string) =>
      [`<${name}`, ...(attributes.match(/[\w-]+="[^"]*"/g) ?? []).sort(), '>'].join(' '),
    )
const [ours, byHand] = [<OurPage key="a" />, <PageByHand key="b" />].map((page) =>
  renderToStaticMarkup(page),
)
if (sorted(ours ?? '') !== sorted(byHand ?? '')) {
  console.log(ours, '\n\n', byHand)
  throw new Error('The two pages differ, so their speeds can’t be compared. Make their HTML equal.')
}

// Each round runs both at nearly the same time, so that the machine's other work slows both.
const rounds = Array.from({ length: ROUNDS }, () => ({
  ours: rate(() => renderToString(<OurPage />)),
  byHand: rate(() => renderToString(<PageByHand />)),
}))
const ratio = median(rounds.map(({ ours, byHand }) => ours / byHand))
console.log(
  `ours       ${Math.round(median(rounds.map(({ ours }) => ours)))} renders/s  ${ratio.toFixed(2)}`,
)
console.log(`by hand    ${Math.round(median(rounds.map(({ byHand }) => byHand)))} renders/s  1.00`)
