// @vitest-environment node
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { currentGss, whichCouncil } from './which-council.ts'

const alderbrook = { name: 'Alderbrook', custodianCodes: [9901], gss: 'E07999901' }
const valley = { name: 'Dyffryn Gwern', custodianCodes: [9902, 9903], gss: 'W06999902' }
const changed = { name: 'Merged', custodianCodes: [9904], gss: 'E06000066' }
const councils = [alderbrook, valley, changed]

describe('which council it is', () => {
  it('is told by the custodian code of its addresses', () => {
    expect(whichCouncil({ custodianCodes: [9901, 9901], gss: ['W06999902'] }, councils)).toEqual({
      outcome: 'one',
      council: alderbrook,
      by: 'custodian',
    })
  })

  it('can’t be told of a postcode astride two, whose addresses have to be asked', () => {
    const found = whichCouncil({ custodianCodes: [9901, 9903] }, councils)
    expect(found).toEqual({ outcome: 'several', councils: [alderbrook, valley] })
  })

  it('is one for two custodian codes of a council that took in another', () => {
    expect(whichCouncil({ custodianCodes: [9902, 9903] }, councils)).toMatchObject({
      outcome: 'one',
      council: valley,
    })
  })

  it('is told by the GSS code where no address says, national custodians saying nothing', () => {
    const clues = { custodianCodes: [7655, 11, undefined], gss: [undefined, 'W06999902'] }
    expect(whichCouncil(clues, councils)).toMatchObject({ council: valley, by: 'gss' })
  })

  it('is told by a superseded code as by the present one', () => {
    for (const gss of ['E10000027', 'E06000066', ' e06000066 ']) {
      expect(whichCouncil({ gss: [gss] }, councils)).toMatchObject({ council: changed })
    }
  })

  it('is not known from codes that mean none', () => {
    for (const gss of ['E99999999', 'W99999999', '', 'nonsense', undefined]) {
      expect(currentGss(gss)).toBeUndefined()
      expect(whichCouncil({ gss: [gss] }, councils)).toEqual({ outcome: 'unknown' })
    }
  })
})

const path = new URL(
  '../../../../../shared/reference/reference/gss-corrections.json',
  import.meta.url,
)

describe.runIf(existsSync(path))('the published corrections', () => {
  it('are all known', () => {
    const { corrections } = JSON.parse(readFileSync(path, 'utf8')) as {
      corrections: { govuk_gss: string; current_gss: string }[]
    }
    expect(corrections.length).toBeGreaterThan(0)
    for (const { govuk_gss: before, current_gss: now } of corrections) {
      expect(currentGss(before)).toBe(now)
      expect(currentGss(now)).toBe(now)
    }
  })
})
