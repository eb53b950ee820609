import { type Browser, firefox } from 'playwright'

interface Message {
  readonly id: number
  readonly method: string
}

/** What of Playwright's own connection to a browser is touched. */
interface Connection {
  rawSend(message: Message): void
  _dispatchMessage(message: { type: 'success'; id: number; result: object }): void
}

/** A command that Playwright sends for every context and that a released Firefox doesn't know yet. */
const UNKNOWN = 'emulation.setMediaFeaturesOverride'

/**
 * Starts Debian's Firefox, driven by Playwright over WebDriver BiDi, which needs no Firefox of its own.
 *
 * @param hasScripts whether pages may run scripts; Firefox's own setting, as a resident would set it
 */
export async function startFirefox(hasScripts: boolean): Promise<Browser> {
  const browser = await firefox.launch({
    channel: 'moz-firefox',
    executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
    firefoxUserPrefs: { 'javascript.enabled': hasScripts },
  })
  answerUnknown(browser)
  return browser
}

/** Says yes to the command in Firefox's place: colours and motion stay as Firefox has them. */
function answerUnknown(browser: Browser): void {
  // Playwright has no way to leave the command out.
  const client = Reflect.get(browser, '_connection') as { toImpl(of: Browser): object }
  const connection = Reflect.get(client.toImpl(browser), '_connection') as Connection
  const send = connection.rawSend.bind(connection)
  connection.rawSend = (message) => {
    if (message.method !== UNKNOWN) return send(message)
    setImmediate(() => connection._dispatchMessage({ type: 'success', id: message.id, result: {} }))
  }
}
