// Times two renders of a page in turns: node compare.mjs <by hand> <subject> [equal]
const ROUNDS = 61
const MILLISECONDS = 60

const [, , handFile, subjectFile, mustBeEqual] = process.argv
const { render: hand } = await import(handFile)
const { render } = await import(subjectFile)

const sorted = (html) =>
  html
    .replace(/<!-- -->/g, '')
    .replace(/<(\w+)([^>]*)>/g, (_, name, attributes) =>
      [`<${name}`, ...(attributes.match(/[\w-]+="[^"]*"/g) ?? []).sort(), '>'].join(' '),
    )
if (mustBeEqual && sorted(hand()) !== sorted(render())) {
  throw new Error('The two pages differ, so their speeds can’t be compared. Make their HTML equal.')
}
if (!/Continue/.test(render()))
  throw new Error('Error: the page has no button, so it isn’t the page.')

/** Renders a second in one short run. */
function rate(draw) {
  const start = performance.now()
  let renders = 0
  while (performance.now() - start < MILLISECONDS) {
    draw()
    renders += 1
  }
  return (renders / (performance.now() - start)) * 1000
}

const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)]

// Each round runs both at nearly the same time, so that the machine's other work slows both.
const rounds = Array.from({ length: ROUNDS }, () => [rate(render), rate(hand)])
const ratio = median(rounds.map(([subject, byHand]) => subject / byHand))
const speed = (which) => Math.round(median(rounds.map((round) => round[which])))
console.log(`${ratio.toFixed(2)}  ${speed(0)} a second, by hand ${speed(1)}`)
