import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { extname, join, normalize } from 'node:path'
import type { Page } from 'playwright'

/** A story of a built Storybook. */
export interface Story {
  readonly id: string
  /** Where it stands: `Components/Button: Primary`. */
  readonly title: string
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Every story of a built Storybook, in its order. @param folder what `storybook build` wrote */
export function storiesOf(folder: string): Story[] {
  return entriesOf(folder).flatMap(({ id, type, title, name }) =>
    type === 'story' ? [{ id, title: `${title}: ${name}` }] : [],
  )
}

/** Every story and page of documentation of a built Storybook. */
export function entriesOf(
  folder: string,
): { id: string; type: 'story' | 'docs'; title: string; name: string; tags: string[] }[] {
  return Object.values(JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')).entries)
}

/** Serves a built Storybook on a free port of this machine. */
export async function serve(folder: string): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname))
    try {
      const body = readFileSync(join(folder, path))
      response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'text/plain' }).end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port')
  return { url: `http://127.0.0.1:${address.port}`, server }
}

interface Channel {
  on(event: string, listener: (given: unknown) => void): void
  off(event: string, listener: (given: unknown) => void): void
  emit(event: string, given: unknown): void
}

/**
 * Opens Storybook's frame once; stories and toolbars are then switched within it.
 *
 * @param first a story to open it with
 */
export async function openFrame(page: Page, url: string, first: string): Promise<void> {
  // The accessibility add-on would run axe as well, at its own time.
  await page.goto(`${url}/iframe.html?id=${first}&viewMode=story&globals=a11y.manual:!true`)
  await page.waitForFunction(() => document.querySelector('#storybook-root')?.firstElementChild)
  await page.evaluate((id) => {
    document.body.dataset.story = id
  }, first)
}

/** Shows a story from its start and lets its play function end. @returns why it couldn't, or nothing */
export function showStory(page: Page, id: string): Promise<string> {
  return page.evaluate(async (storyId) => {
    const channel: Channel = Reflect.get(window, '__STORYBOOK_ADDONS_CHANNEL__')
    return await new Promise<string>((settle) => {
      const timer = setTimeout(() => end('was not shown in 20 seconds'), 20_000)
      const heard = {
        storyFinished: (given: unknown) => {
          const { storyId: finished, status } = given as { storyId: string; status: string }
          if (finished === storyId) end(status === 'error' ? 'ended with an error' : '')
        },
        storyThrewException: (given: unknown) => end(String((given as Error).message)),
        storyMissing: () => end('is not there'),
      }
      function end(why: string) {
        clearTimeout(timer)
        for (const [event, listener] of Object.entries(heard)) channel.off(event, listener)
        settle(why)
      }
      for (const [event, listener] of Object.entries(heard)) channel.on(event, listener)
      // A story that is there already isn't drawn anew unless it is told to be.
      if (document.body.dataset.story === storyId) channel.emit('forceRemount', { storyId })
      else channel.emit('setCurrentStory', { storyId, viewMode: 'story' })
      document.body.dataset.story = storyId
    })
  }, id)
}

/** Changes what the toolbar says, and waits until the story is drawn with it. */
export async function setGlobals(page: Page, globals: Record<string, string>): Promise<void> {
  await page.evaluate(async (given) => {
    const channel: Channel = Reflect.get(window, '__STORYBOOK_ADDONS_CHANNEL__')
    await new Promise<void>((settle) => {
      const drawn = () => {
        channel.off('storyRendered', drawn)
        settle()
      }
      setTimeout(drawn, 5000)
      channel.on('storyRendered', drawn)
      channel.emit('updateGlobals', { globals: given })
    })
    await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)))
  }, globals)
}
