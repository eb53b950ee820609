import { Browser, type Page } from './browser.ts'

/** Somebody at the contact centre, signed in. */
export interface Staff {
  readonly browser: Browser
  /** Forgets the resident that they have just helped. */
  nextResident(): Promise<void>
}

/** Signs in through the council's own sign-in, which the sandbox stands in for. */
export async function signedIn(home: string): Promise<Staff> {
  const browser = new Browser({ device: 'desktop', javascript: true })
  const who = await browser.get(`${home}/staff/sign-in`)
  const sub = who.form?.fields.find(({ name }) => name === 'sub')?.values[0]
  if (!who.form || sub === undefined) throw new Error(`Nobody can sign in at ${home}.`)
  const page = await browser.post(who, who.form, [['sub', sub]])
  if (!page.html.querySelector('.council-staff')) throw new Error(`Nobody is signed in at ${home}.`)
  return {
    browser,
    async nextResident() {
      const at: Page = await browser.get(`${home}/staff`)
      const form = {
        action: `${home}/staff/next-resident`,
        fields: [],
        hidden: [],
        isMultipart: false,
      }
      await browser.post(at, form, [])
    },
  }
}
