import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'msedge']
const APPS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** The path of a Chromium on this machine, if there is one. `CHROMIUM_PATH` goes first. */
export function findChromium(env: NodeJS.ProcessEnv): string | undefined {
  const folders = ['/usr/bin', ...(env.PATH ?? '').split(delimiter)]
  const paths = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)))
  return [env.CHROMIUM_PATH, ...paths, ...APPS].find(
    (path) => path !== undefined && path !== '' && existsSync(path),
  )
}

/**
 * Starts Chromium, which fetches nothing by itself.
 *
 * @param executablePath of the browser; none is ever downloaded
 * @param isRoot the system's superuser can't have Chromium's own sandbox
 */
export function launch(
  executablePath: string,
  isRoot = process.getuid?.() === 0,
): Promise<Browser> {
  return chromium.launch({
    executablePath,
    chromiumSandbox: !isRoot,
    // Windows that a page opens by itself are to be blocked, as anybody’s browser does.
    ignoreDefaultArgs: ['--disable-popup-blocking'],
    args: [
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--mute-audio',
    ],
  })
}
