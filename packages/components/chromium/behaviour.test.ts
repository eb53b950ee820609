import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { enhance, launch, open, type Way } from './browser.tsx'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

async function visit(name: string, way: Way, options: Parameters<typeof open>[3] = {}) {
  const { page, context, complaints } = await open(browser, name, way, options)
  onTestFinished(async () => {
    await context.close()
    expect(complaints).toEqual([])
  })
  return page
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.className)
const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id)
const tick = (page: Page) => page.waitForTimeout(50)

// One HTML, two ways to enhance it: what holds under one must hold under the other.
for (const way of ['React', "GOV.UK Frontend's script"] as const) {
  describe(`enhanced by ${way}`, () => {
    it('a radio shows its further question, and hides it when another is chosen', async () => {
      const page = await visit('radios', way)
      const question = page.getByLabel('Address')
      expect(await question.isVisible()).toBe(false)
      await page.getByLabel('Email').check()
      expect(await question.isVisible()).toBe(true)
      expect(await page.getByLabel('Email').getAttribute('aria-expanded')).toBe('true')
      await page.getByLabel('Phone').check()
      expect(await question.isVisible()).toBe(false)
    })

    it('keeps a radio that was chosen before the script ran', async () => {
      const page = await visit('radios', way, {
        beforeScript: (early) => early.getByLabel('Email').check(),
      })
      expect(await page.getByLabel('Email').isChecked()).toBe(true)
      expect(await page.getByLabel('Address').isVisible()).toBe(true)
    })

    it('none of these unchecks all others, and another unchecks none of these', async () => {
      const page = await visit('checkboxes', way)
      await page.getByLabel('Help').check()
      expect(await page.getByLabel('Why?').isVisible()).toBe(true)
      await page.getByLabel('None of these').check()
      expect(await page.getByLabel('Help').isChecked()).toBe(false)
      expect(await page.getByLabel('Why?').isVisible()).toBe(false)
      await page.getByLabel('A key').check()
      expect(await page.getByLabel('None of these').isChecked()).toBe(false)
    })

    it('the error summary takes the focus, and gives it up', async () => {
      const page = await visit('error-summary', way)
      expect(await focused(page)).toBe('govuk-error-summary')
      await page.keyboard.press('Tab')
      const summary = page.locator('.govuk-error-summary')
      expect(await summary.getAttribute('tabindex')).toBeNull()
    })

    it('an error leads to its control, with the label at the top of the screen', async () => {
      const page = await visit('error-summary', way)
      await page.getByRole('link', { name: 'Enter a name' }).click()
      expect(await focusedId(page)).toBe('name')
      const top = await page
        .getByText('Name', { exact: true })
        .evaluate((label) => label.getBoundingClientRect().top)
      expect(Math.abs(top)).toBeLessThan(2)
    })

    it('an error of a group leads to its first control, with the question at the top', async () => {
      const page = await visit('error-summary', way)
      for (const [error, id, question] of [
        ['Say where', 'where', 'Where?'],
        ['Enter a year', 'moved-year', 'When?'],
      ] as const) {
        await page.getByRole('link', { name: error }).click()
        expect(await focusedId(page)).toBe(id)
        const top = await page
          .getByText(question)
          .evaluate((legend) => legend.getBoundingClientRect().top)
        expect(Math.abs(top)).toBeLessThan(2)
      }
    })

    it('a second click on a guarded button sends nothing', async () => {
      const page = await visit('button', way)
      const sent = page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let count = 0
            document.querySelector('form')?.addEventListener('submit', (event) => {
              event.preventDefault()
              count += 1
            })
            setTimeout(() => resolve(count), 700)
          }),
      )
      await page.getByRole('button', { name: 'Pay' }).dblclick()
      expect(await sent).toBe(1)
    })

    it('the space key follows a link that is a button', async () => {
      const page = await visit('button', way)
      await page.getByRole('button', { name: 'Start' }).focus()
      await page.keyboard.press('Space')
      expect(page.url()).toMatch(/#started$/)
    })

    it('the count follows what is typed, for the eye at once and for a screen reader after a rest', async () => {
      const page = await visit('character-count', way)
      const seen = page.locator('.govuk-character-count__status')
      const spoken = page.locator('.govuk-character-count__sr-status')
      expect(await seen.isVisible()).toBe(false)
      await page.getByLabel('Detail').pressSequentially('sixsix')
      expect(await seen.textContent()).toBe('You have 4 characters remaining')
      expect(await seen.isVisible()).toBe(true)
      expect(await spoken.textContent()).toBe('You have 10 characters remaining')
      await page.waitForTimeout(2100)
      expect(await spoken.textContent()).toBe('You have 4 characters remaining')
      await page.getByLabel('Detail').fill('eleven char')
      expect(await seen.textContent()).toBe('You have 1 character too many')
      expect(await page.getByLabel('Detail').getAttribute('class')).toContain('--error')
    })

    it('the count is in Welsh, in the form that the number takes', async () => {
      const page = await visit('character-count-welsh', way)
      await page.getByLabel('Manylion').fill('un')
      expect(await page.locator('.govuk-character-count__status').textContent()).toBe(
        'Mae gennych 2 air ar ôl',
      )
    })

    it('a success banner takes the focus', async () => {
      const page = await visit('notification-banner', way)
      expect(await focused(page)).toContain('govuk-notification-banner')
    })

    it('the skip link takes the focus to the main content', async () => {
      const page = await visit('skip-link', way)
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      expect(await focusedId(page)).toBe('main-content')
      await page.keyboard.press('Tab')
      expect(await page.locator('main').getAttribute('tabindex')).toBeNull()
    })

    it('the menu opens on a small screen, and a wide one needs none', async () => {
      const page = await visit('service-navigation', way, { width: 400 })
      const link = page.getByRole('link', { name: 'Missed' })
      expect(await link.isVisible()).toBe(false)
      await page.getByRole('button', { name: 'Menu' }).click()
      expect(await link.isVisible()).toBe(true)
      await page.setViewportSize({ width: 1000, height: 700 })
      await tick(page)
      expect(await page.getByRole('button', { name: 'Menu' }).isVisible()).toBe(false)
      expect(await link.isVisible()).toBe(true)
    })

    it('the accordion opens, shows all, and remembers after a reload', async () => {
      const page = await visit('accordion', way)
      const text = page.getByText('Every fortnight')
      expect(await text.isVisible()).toBe(false)
      await page.getByRole('button', { name: 'Recycling , Blue lid , Show this section' }).click()
      expect(await text.isVisible()).toBe(true)
      await page.getByRole('button', { name: 'Hide all sections' }).click()
      expect(await text.isVisible()).toBe(false)
      await page.getByRole('button', { name: 'Show all sections' }).click()
      await page.reload()
      await enhance(page, way)
      expect(await text.isVisible()).toBe(true)
    })

    it('tabs switch by click, by key and by the address', async () => {
      const page = await visit('tabs', way)
      const next = page.getByRole('tab', { name: 'Next week' })
      await next.click()
      expect(await page.getByText('Rubbish').isVisible()).toBe(true)
      expect(await page.getByText('Recycling').isVisible()).toBe(false)
      expect(page.url()).toMatch(/#week-2$/)
      await page.keyboard.press('ArrowLeft')
      expect(await page.getByText('Recycling').isVisible()).toBe(true)
      await page.goBack()
      await tick(page)
      expect(await next.getAttribute('aria-selected')).toBe('true')
    })

    it('tabs open at the one in the address, and are a list on a small screen', async () => {
      const page = await visit('tabs', way, { hash: '#week-2' })
      expect(await page.getByText('Rubbish').isVisible()).toBe(true)
      await page.setViewportSize({ width: 400, height: 700 })
      await tick(page)
      expect(await page.getByRole('tab').count()).toBe(0)
      expect(await page.getByText('Recycling').isVisible()).toBe(true)
    })

    it('a password is shown and hidden, and hidden before it is sent', async () => {
      const page = await visit('password-input', way)
      const input = page.getByLabel('Password', { exact: true })
      await input.fill('secret')
      await page.getByRole('button', { name: 'Show password' }).click()
      expect(await input.getAttribute('type')).toBe('text')
      expect(await page.getByText('Your password is visible').count()).toBe(1)
      const type = await page.evaluate(() => {
        const form = document.querySelector('form')
        form?.addEventListener('submit', (event) => event.preventDefault())
        form?.requestSubmit()
        return document.querySelector('input')?.type
      })
      expect(type).toBe('password')
      expect(await input.inputValue()).toBe('secret')
    })

    it('a drop zone says what was chosen, and takes files that are dropped on it', async () => {
      const page = await visit('file-upload', way)
      const button = page.getByRole('button', { name: /^Photos/ })
      expect(await button.getAttribute('id')).toBe('photos')
      const file = { name: 'bin.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('x') }
      await page.locator('input[type=file]').setInputFiles([file])
      expect(await button.textContent()).toContain('bin.jpg')
      const transfer = await page.evaluateHandle(() => {
        const data = new DataTransfer()
        data.items.add(new File(['a'], 'a.jpg'))
        data.items.add(new File(['b'], 'b.jpg'))
        return data
      })
      await button.dispatchEvent('dragenter', { dataTransfer: transfer })
      await tick(page)
      expect(await button.getAttribute('class')).toContain('--dragging')
      await button.dispatchEvent('drop', { dataTransfer: transfer })
      await tick(page)
      expect(await button.textContent()).toContain('2 files chosen')
      expect(await button.getAttribute('class')).not.toContain('--dragging')
    })

    it('three presses of Shift leave the page at once', async () => {
      const page = await visit('exit-this-page', way)
      await page.keyboard.press('Shift')
      expect(await page.getByRole('status').textContent()).toBe(
        'Shift, press 2 more times to exit.',
      )
      await page.keyboard.press('Shift')
      await page.keyboard.press('Shift')
      await page.waitForURL('**/weather')
    })
  })
}

describe('without a script', () => {
  it('all that a script would reveal is there', async () => {
    for (const [name, text] of [
      ['radios', 'Address'],
      ['checkboxes', 'Why?'],
      ['accordion', 'Every fortnight'],
      ['tabs', 'Rubbish'],
      ['service-navigation', 'Missed'],
      ['character-count', 'You can enter up to 10 characters'],
    ] as const) {
      const page = await visit(name, 'no script', { width: 400 })
      expect(await page.getByText(text).isVisible(), name).toBe(true)
    }
  })

  it('no button is shown that would do nothing', async () => {
    for (const name of ['password-input', 'service-navigation', 'accordion', 'file-upload']) {
      const page = await visit(name, 'no script', { width: 400 })
      expect(await page.locator('button:visible').count(), name).toBe(0)
    }
  })
})
