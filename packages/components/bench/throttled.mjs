import { chromium } from 'playwright'

const ROUNDS = 31
const SLOWER = 4

/** Times what a phone does to start each page: loads the script and hydrates the server's HTML. */
export async function throttled(subjects) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    // Chromium refuses to run as root with its sandbox on.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  try {
    const running = []
    for (const subject of subjects) {
      const { render } = await import(subject.server)
      const one = { ...subject, html: render(), took: [] }
      if ((await start(browser, one)) === undefined) {
        console.log(`  ${subject.name.padEnd(26)}React doesn't take over its server's HTML`)
      } else running.push(one)
    }
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const subject of running) subject.took.push(await start(browser, subject))
    }
    const [hand] = running
    /** The median of each round's ratio, since a round's pages ran under the same load. */
    const ratio = ({ took }) => middle(took.map((time, round) => time / hand.took[round]))
    console.log(`In Chromium ${SLOWER} times slower: script time until hydrated, against by hand`)
    for (const one of running) {
      const took = `${middle(one.took).toFixed(1)} ms`
      console.log(`  ${one.name.padEnd(26)}${ratio(one).toFixed(2)}  ${took}`)
    }
  } finally {
    await browser.close()
  }
}

/** @returns milliseconds of script; nothing where the page didn't hydrate */
async function start(browser, { html, script }) {
  const page = await browser.newPage()
  try {
    const body = `<!doctype html><html lang="en"><title>Page</title><body class="js-enabled govuk-frontend-supported"><div id="root">${html}</div><script type="module" src="/page.js"></script>`
    await page.route('http://page.test/**', (route) =>
      route.request().url().endsWith('.js')
        ? route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: script })
        : route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
    )
    // A page that React draws anew has done more than to take over its server's HTML.
    const errors = []
    page.on('pageerror', (error) => errors.push(error))
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
    // Time on a processor: what else runs on the machine isn't counted.
    await cdp.send('Performance.setTimeDomain', { timeDomain: 'threadTicks' })
    await cdp.send('Performance.enable')
    await page.goto('http://page.test/')
    // The focus, the count and whatever else a page does once it has hydrated.
    await page.waitForTimeout(400)
    const { metrics } = await cdp.send('Performance.getMetrics')
    const time = metrics.find(({ name }) => name === 'ScriptDuration').value * 1000
    return errors.length === 0 && (await page.evaluate(isHydrated)) ? time : undefined
  } finally {
    await page.close()
  }
}

function isHydrated() {
  const first = document.querySelector('#root > *') ?? {}
  return Object.keys(first).some((key) => key.startsWith('__react'))
}

/** @param {number[]} numbers */
function middle(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]
}
