import type { Locator, Page } from 'playwright'

const MOST_TABS = 150

/** A resident who has a keyboard and nothing else: Tab, arrows, Space, Enter and letters. */
export class Keyboard {
  readonly page: Page
  readonly #onPage: ((page: Page) => Promise<void>) | undefined

  /** @param onPage called with each page that a press leads to */
  constructor(page: Page, onPage?: (page: Page) => Promise<void>) {
    this.page = page
    this.#onPage = onPage
  }

  /** Presses Tab until an element has the focus. */
  async reach(target: Locator): Promise<void> {
    await target.waitFor()
    for (let presses = 0; presses < MOST_TABS; presses += 1) {
      if (await hasFocus(target)) return
      await this.page.keyboard.press('Tab')
    }
    throw new Error(`${target} can’t be reached with the Tab key`)
  }

  async type(target: Locator, text: string): Promise<void> {
    await this.reach(target)
    await this.page.keyboard.press('ControlOrMeta+A')
    await this.page.keyboard.press('Delete')
    await this.page.keyboard.insertText(text)
  }

  /** Ticks a checkbox with Space. */
  async tick(box: Locator): Promise<void> {
    await this.reach(box)
    await this.page.keyboard.press('Space')
  }

  /** Chooses one of a group of radios: Tab to the group, arrows within it. */
  async choose(radios: Locator, index: number): Promise<void> {
    const first = radios.first()
    await first.waitFor()
    const checked = await radios.evaluateAll((all) =>
      all.findIndex((radio) => (radio as HTMLInputElement).checked),
    )
    await this.reach(checked < 0 ? first : radios.nth(checked))
    const from = Math.max(checked, 0)
    if (from === index) {
      await this.page.keyboard.press('Space')
      return
    }
    const key = index > from ? 'ArrowDown' : 'ArrowUp'
    for (let step = 0; step < Math.abs(index - from); step += 1) await this.page.keyboard.press(key)
  }

  /** Follows a link or presses a button, and waits for the page that it leads to. */
  async press(target: Locator): Promise<void> {
    await this.reach(target)
    await Promise.all([
      this.page.waitForEvent('domcontentloaded'),
      this.page.keyboard.press('Enter'),
    ])
    await this.page.waitForLoadState('load')
    await this.#onPage?.(this.page)
  }

  /** Presses a button that keeps the resident on the page. */
  async pressHere(target: Locator): Promise<void> {
    await this.reach(target)
    await this.page.keyboard.press('Enter')
  }
}

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement)
}
