import type { GazetteerPlan } from './presets.ts'

/** What one address record says in one language. */
export interface AddressWords {
  readonly saoText?: string
  readonly paoText?: string
}

/** One address of a property, in each language. */
export interface WrittenAddress {
  readonly status?: number
  readonly en: AddressWords
  readonly cy: AddressWords
  readonly number?: number
  readonly suffix?: string
  readonly end?: number
  readonly postal?: 'Y' | 'N'
}

/** One property and the addresses that it has or had. */
export interface WrittenProperty {
  readonly addresses: readonly WrittenAddress[]
  readonly classification: string
  /** 1 approved, 6 provisional, 8 historical. */
  readonly status?: number
  readonly organisation?: string
  readonly postcode: string
  readonly town: { readonly en: string; readonly cy: string }
}

const codes = { en: 'ENG', cy: 'CYM' } as const

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

/** Lengths that a UPRN's running number is padded to, so that UPRNs have 7, 9, 10 and 12 digits. */
const widths: readonly number[] = [8, 5, 8, 3, 6, 8]

/** Writes the records of one DTF 7.3 full file, numbering properties, streets and keys. */
export class GazetteerWriter {
  readonly #plan: GazetteerPlan
  #order = 0
  #records = 0
  #properties = 0
  #streets = 0
  #keys = 0

  constructor(plan: GazetteerPlan) {
    this.#plan = plan
  }

  /** The UPRN of the property that is the nth, the first being 1. */
  static uprn(custodianCode: number, nth: number): string {
    const width = widths[(nth - 1) % widths.length] ?? 8
    const fits = nth < 10 ** width ? width : 8
    return `${custodianCode}${String(nth).padStart(fits, '0')}`
  }

  header(): string {
    const { councilName, custodianCode, date } = this.#plan
    return this.#line(
      `10,${quoted(councilName)},${custodianCode},${date},1,${date},09:30:00,"7.3","F"`,
    )
  }

  trailer(): string {
    return this.#line(`99,0,${this.#records + 1},${this.#plan.date},09:30:05`)
  }

  /** A street in all languages; gives its USRN and lines. */
  street(
    name: { en: string; cy: string },
    town: { en: string; cy: string },
    type = 1,
  ): { usrn: string; lines: string[] } {
    const { custodianCode, date, languages, origin } = this.#plan
    this.#streets += 1
    const usrn = String(custodianCode * 10_000 + this.#streets)
    const x = origin.easting + (this.#streets % 100) * 60
    const y = origin.northing + Math.floor(this.#streets / 100) * 60
    const lines = [
      this.#line(
        `11,"I",${this.#next()},${usrn},${type},${custodianCode},2,1990-01-01,1,8,0,1990-01-01,${date},1990-01-01,,${x}.00,${y}.00,${x + 50}.00,${y}.00,10`,
      ),
    ]
    for (const language of languages) {
      lines.push(
        this.#line(
          `15,"I",${this.#next()},${usrn},${quoted(name[language])},"",${quoted(town[language])},${quoted(this.#plan.councilName)},"${codes[language]}"`,
        ),
      )
    }
    return { usrn, lines }
  }

  /** A property with its addresses in all languages. */
  property(usrn: string, property: WrittenProperty): string[] {
    const { custodianCode, date, origin } = this.#plan
    this.#properties += 1
    const nth = this.#properties
    const uprn = GazetteerWriter.uprn(custodianCode, nth)
    // Some exports pad a UPRN with zeros; so does this one, now and then.
    const written = nth % 50 === 0 ? uprn.padStart(12, '0') : uprn
    const status = property.status ?? 1
    const x = origin.easting + (nth % 400) * 12 + 0.5
    const y = origin.northing + Math.floor(nth / 400) * 12 + 0.25
    const ended = status === 8 ? '2019-05-01' : ''
    const lines = [
      this.#line(
        `21,"I",${this.#next()},${written},${status},${status === 8 ? 4 : 2},2001-03-19,"${property.classification}",,${x.toFixed(2)},${y.toFixed(2)},1,${custodianCode},2001-03-19,${ended},${date},2001-03-19,${quoted(property.organisation ?? '')},"","",0,0,""`,
      ),
    ]
    for (const address of property.addresses) {
      for (const language of this.#plan.languages) {
        lines.push(this.#address(written, usrn, property, address, language))
      }
    }
    return lines
  }

  #address(
    uprn: string,
    usrn: string,
    property: WrittenProperty,
    address: WrittenAddress,
    language: 'en' | 'cy',
  ): string {
    this.#keys += 1
    const key = `${this.#plan.custodianCode}L${String(this.#keys).padStart(9, '0')}`
    const { number = '', suffix = '', end = '', postal = 'Y', status = 1 } = address
    const { saoText = '', paoText = '' } = address[language]
    const ended = status === 8 ? '2019-05-01' : ''
    return this.#line(
      [
        `24,"I",${this.#next()},${uprn},"${key}","${codes[language]}",${status}`,
        `2001-03-19,${ended},2001-03-19,${this.#plan.date}`,
        `,"",,"",${quoted(saoText)},${number},"${suffix}",${end},"",${quoted(paoText)}`,
        `${usrn},"","${postal}","${property.postcode}",${quoted(property.town[language])}`,
        '"Y",0,0,""',
      ].join(','),
    )
  }

  #next(): number {
    this.#order += 1
    return this.#order
  }

  #line(text: string): string {
    this.#records += 1
    return `${text}\n`
  }
}
