import { addressContent } from '@guildhall/address-lookup/content'
import { binCollectionContent } from '@guildhall/bin-collection/content'
import { journeysContent } from '@guildhall/journeys/content'
import type { Language } from '@guildhall/standards/language'
import type { Locator, Page } from 'playwright'
import { siteWords } from '../app/content/index.ts'
import { staffWords } from '../app/content/staff.ts'
import { Keyboard } from './keyboard.ts'

/** Whom a resident asks, and in which language. */
export interface ResidentOptions {
  page: Page
  /** Address of the site. */
  url: string
  council: keyof typeof postcodes
  language?: Language
  /** Called with each page that is met. */
  onPage?(page: Page): Promise<void>
}

/** Postcodes of the synthetic gazetteers that have about a dozen addresses. */
const postcodes = {
  alderbrook: 'gh1 2ab',
  'dyffryn-gwern': 'df12ab',
  kinlarroch: 'KL1-2AB',
} as const

/** Which address and service could be reported last, by council. */
const reportable = new Map<string, readonly [address: number, service: number]>()

/** A resident who gets services done with a keyboard alone, as the pages are worded. */
export class Resident {
  readonly page: Page
  readonly keyboard: Keyboard
  readonly language: Language
  readonly home: string
  readonly #options: ResidentOptions

  constructor(options: ResidentOptions) {
    this.#options = options
    this.page = options.page
    this.keyboard = new Keyboard(options.page, options.onPage)
    this.language = options.language ?? 'en'
    this.home = `${options.url}/${options.council}${this.language === 'cy' ? '/cy' : ''}`
  }

  get words() {
    const { language } = this
    return {
      site: siteWords[language],
      address: addressContent[language],
      bins: binCollectionContent[language],
      journey: journeysContent[language],
    }
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  async continue(): Promise<void> {
    await this.keyboard.press(this.button(this.words.address.common.continue))
  }

  /** From the home page into a service. */
  async open(service: string): Promise<void> {
    await this.page.goto(this.home)
    await this.keyboard.press(this.page.getByRole('link', { name: service, exact: true }))
  }

  /** Types a postcode, or part of an address, where it is asked for. */
  async lookUp(text: string): Promise<void> {
    await this.keyboard.type(this.page.locator('#postcode'), text)
    await this.continue()
  }

  /** Postcode, then the address that stands at a place of the list, confirmed where it is shown once more. */
  async chooseAddress(
    index: number,
    postcode: string = postcodes[this.#options.council],
  ): Promise<void> {
    await this.lookUp(postcode)
    await this.keyboard.choose(this.page.getByRole('radio'), index)
    await this.continue()
    if (new URL(this.page.url()).pathname.endsWith('/confirm-address')) {
      await this.keyboard.press(this.button(this.words.address.confirm.yes))
    }
  }

  /** @returns the address of the calendar to subscribe to */
  async findBinDays(index = 1): Promise<string> {
    await this.open(this.words.site.binDays.name)
    await this.chooseAddress(index)
    await this.page
      .getByRole('heading', { level: 1, name: this.words.bins.binDays.title })
      .waitFor()
    const feed = this.page.getByRole('link', { name: this.words.bins.binDays.feed })
    return (await feed.getAttribute('href')) ?? ''
  }

  /** Tries addresses and services until one may be reported. @returns the reference */
  async reportMissed(): Promise<string> {
    const { council } = this.#options
    const { site, bins } = this.words
    const atQuestion = this.page.getByRole('heading', { level: 1, name: bins.missed.title })
    // Another resident found one already, at the same time of the same day.
    const [first, known] = reportable.get(council) ?? [0, 0]
    for (let address = first; address < 10; address += 1) {
      await this.open(site.missed.name)
      await this.page.goto(`${this.home}/missed-collection/postcode`)
      await this.chooseAddress(address)
      await atQuestion.waitFor()
      const count = await this.page.getByRole('radio').count()
      for (let service = address === first ? known : 0; service < count; service += 1) {
        await this.keyboard.choose(this.page.getByRole('radio'), service)
        await this.continue()
        if (this.page.url().endsWith('/check-answers')) {
          reportable.set(council, [address, service])
          await this.keyboard.press(this.button(site.missed.send))
          return this.reference()
        }
        await this.keyboard.press(this.page.getByRole('link', { name: bins.missed.another }))
      }
    }
    throw new Error('no collection of ten addresses may be reported at this time')
  }

  /** Place in the list of the home that a collection was last reported from. */
  get reportedAt(): number {
    return reportable.get(this.#options.council)?.[0] ?? 0
  }

  /** Everything up to the payment page. */
  async bookBulkyUpToPayment(email = 'resident@example.com'): Promise<void> {
    await this.bookBulkyUpToDay()
    await this.finishBulky(email)
  }

  /** Address and items, up to the page that asks for a day. */
  async bookBulkyUpToDay(): Promise<void> {
    await this.open(this.words.site.bulky.name)
    await this.chooseAddress(2)
    await this.keyboard.tick(this.page.getByRole('checkbox').nth(0))
    await this.continue()
    await this.continue()
    // No photos.
    await this.continue()
  }

  /** From the page that asks for a day to the payment page. */
  async finishBulky(email = 'resident@example.com'): Promise<void> {
    const { site, bins } = this.words
    await this.keyboard.choose(this.page.getByRole('radio'), 1)
    await this.continue()
    await this.keyboard.type(
      this.page.getByRole('textbox', { name: bins.bulky.name }),
      'Ann Example',
    )
    await this.keyboard.type(this.page.getByRole('textbox', { name: bins.bulky.email }), email)
    await this.continue()
    await this.keyboard.press(this.button(site.bulky.pay))
  }

  /** On the payment page. */
  async pay(card = '4444333322221111'): Promise<void> {
    const box = (name: string) => this.page.locator(`input[name=${name}]`)
    const details = {
      cardNo: card,
      expiryMonth: '10',
      expiryYear: '30',
      cardholderName: 'Ann Example',
      cvc: '123',
      addressLine1: '1 Guildhall Street',
      addressCity: 'Alderbrook',
      addressPostcode: 'GH1 2AB',
      email: 'resident@example.com',
    }
    for (const [name, text] of Object.entries(details)) await this.keyboard.type(box(name), text)
    await this.keyboard.press(this.page.locator('#submit-card-details'))
    const confirm = this.page.locator('#confirm')
    if (await confirm.isVisible()) await this.keyboard.press(confirm)
  }

  /** @returns the reference */
  async bookBulky(): Promise<string> {
    await this.bookBulkyUpToPayment()
    await this.pay()
    return this.reference()
  }

  /** From the home page into a service, and past its address. */
  async begin(service: string, index: number): Promise<void> {
    await this.open(service)
    await this.chooseAddress(index)
  }

  /** Answers every question that is asked with its first choice or some words, up to check answers. */
  async answerAll(): Promise<void> {
    const { page, keyboard } = this
    for (let step = 0; step < 8 && !page.url().endsWith('/check-answers'); step += 1) {
      const radios = page.getByRole('radio')
      if ((await radios.count()) > 0) await keyboard.choose(radios, 0)
      for (const box of await page.getByRole('textbox').all()) {
        const isNumber = (await box.getAttribute('inputmode')) === 'numeric'
        await keyboard.type(box, isNumber ? '1' : 'By the side gate')
      }
      await this.continue()
    }
  }

  /** Asks for a container, and pays where it costs something. @returns the reference */
  async askForContainer(index: number): Promise<string> {
    const { containers } = this.words.site
    await this.begin(containers.name, index)
    await this.answerAll()
    await this.keyboard.press(this.button(containers.submit))
    if (!this.page.url().startsWith(this.home)) await this.pay()
    return this.reference()
  }

  /** Joins garden waste, and pays. @returns the reference */
  async subscribe(index: number): Promise<string> {
    const { garden } = this.words.site
    await this.begin(garden.name, index)
    await this.answerAll()
    await this.keyboard.press(this.button(garden.submit))
    await this.pay()
    return this.reference()
  }

  /** Asks for help with containers, as someone whom nobody at home can help. @returns the reference */
  async askForHelp(index: number): Promise<string> {
    const { assisted } = this.words.site
    await this.begin(assisted.name, index)
    await this.keyboard.choose(this.page.getByRole('radio'), 1)
    await this.continue()
    await this.answerAll()
    await this.keyboard.press(this.button(assisted.submit))
    return this.reference()
  }

  /** As staff: signs in through the council's own sign-in, which the sandbox stands in for. */
  async signIn(name: string): Promise<void> {
    const words = staffWords[this.language]
    await this.page.goto(`${this.home}/staff`)
    await this.keyboard.press(this.page.getByRole('button', { name: words.signIn }))
    const labels = await this.page.locator('.govuk-radios__label').allTextContents()
    await this.keyboard.choose(this.page.getByRole('radio'), labels.indexOf(name))
    await this.keyboard.press(this.page.getByRole('button', { name: 'Sign in' }))
  }

  /** The reference on the confirmation. */
  async reference(): Promise<string> {
    const panel = this.page.locator('.govuk-panel')
    await panel.waitFor()
    return (await panel.locator('strong').textContent()) ?? ''
  }
}
