import { chromium } from 'playwright'

const ROUNDS = 21
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
    console.log(`In Chromium ${SLOWER} times slower: script time until hydrated, against by hand`)
    for (const { name, took } of running) {
      const ratio = median(took.map((time, index) => time / hand.took[index]))
      console.log(`  ${name.padEnd(26)}${ratio.toFixed(2)}  ${median([...took]).toFixed(1)} ms`)
    }
  } finally {
    await browser.close()
  }
}

/** @returns milliseconds of script; nothing where the page didn't hydrate */
async function start(browser, { html, script }) {
  const page = await browser.newPage()
  try {
    await page.setContent(
      `<!doctype html><html lang="en"><title>Page</title><body class="js-enabled govuk-frontend-supported"><div id="root">${html}</div>`,
    )
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
    await cdp.send('Performance.enable')
    const before = await scriptTime(cdp)
    await page.addScriptTag({ content: script, type: 'module' })
    try {
      await page.waitForFunction(isHydrated, undefined, { timeout: 5000 })
    } catch {
      return undefined
    }
    await page.waitForTimeout(150)
    return (await scriptTime(cdp)) - before
  } finally {
    await page.close()
  }
}

function isHydrated() {
  const first = document.querySelector('#root > *') ?? {}
  return Object.keys(first).some((key) => key.startsWith('__react'))
}

async function scriptTime(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'ScriptDuration').value * 1000
}

function median(numbers) {
  return numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)]
}
