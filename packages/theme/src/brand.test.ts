import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Brand, type BrandInput, brandSchema } from './brand.ts'
import { contrast, nearestPassing, nearestPassingAll } from './contrast.ts'
import { brandPairs, checkBrand } from './pairs.ts'

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`)

/** Mistakes as a council's profile shows them: path, reason, fix. */
function mistakes(input: unknown) {
  const read = brandSchema.safeParse(input)
  return (read.error?.issues ?? []).map((issue) => ({
    path: issue.path.join('.'),
    reason: issue.message,
    fix: issue.code === 'custom' ? issue.params?.fix : undefined,
  }))
}

const good: BrandInput = { colour: '#1b4d3e' }
/** What a profile may hold although a check would refuse it. */
const unchecked = (changes: Record<string, string>): Brand => ({
  ...brandSchema.parse(good),
  ...changes,
})

describe('a brand', () => {
  it('of one dark colour is enough', () => {
    expect(mistakes(good)).toEqual([])
    expect(brandPairs(brandSchema.parse(good)).every(({ passes }) => passes)).toBe(true)
  })

  it('that some couldn’t read is refused with the pair, its ratio and the nearest that passes', () => {
    const found = mistakes({ colour: '#7fb5d6' })
    expect(found.map(({ path }) => path)).toEqual(['colour', 'link', 'link', 'colour'])
    expect(found[1]).toEqual({
      path: 'link',
      reason: 'link on the page: #7fb5d6 on #ffffff is 2.21:1, needs 4.5:1',
      fix: 'Give #54778d, the nearest that passes.',
    })
  })

  const failing: [what: string, brand: Record<string, string>, pair: string, least: number][] = [
    ['header text', { onColour: '#5f8f80' }, 'header text', 4.5],
    ['links', { link: '#888888' }, 'link on the page', 4.5],
    ['links on a tinted surface only', { link: '#757575' }, 'link on a tinted surface', 4.5],
    ['links pointed at', { linkHover: '#3399ff' }, 'link pointed at on the page', 4.5],
    ['visited links', { linkVisited: '#b59ae0' }, 'visited link on the page', 4.5],
    ['the button’s text', { button: '#28a07a' }, 'button text', 4.5],
    ['focus text', { focusText: '#777777' }, 'focus text', 4.5],
    ['the focus state', { focus: '#fff6cc', focusText: '#8a7f3a' }, 'focus text', 4.5],
    ['error text', { error: '#ff6666' }, 'error text on the page', 4.5],
    ['inputs’ borders', { inputBorder: '#b1b4b6' }, 'border of an input on the page', 3],
  ]
  it.each(failing)('with %s too faint is refused', (_, changes, pair, least) => {
    const problem = checkBrand(unchecked(changes)).find((own) => own.pair === pair)
    expect(problem?.least).toBe(least)
    expect(problem?.ratio).toBeLessThan(least)
    expect(brandSchema.safeParse({ ...good, ...changes }).success).toBe(false)
  })

  it('whose focus can’t be seen on its header is refused', () => {
    const grey = { colour: '#4d4d4d', focus: '#777777', focusText: '#2b2b2b' }
    const problem = checkBrand(unchecked(grey)).find(({ pair }) => pair.includes('on the header'))
    expect(problem).toMatchObject({ field: 'focus', least: 3 })
  })

  it('whose focus shows by its line alone passes: yellow on white needs the black beneath it', () => {
    const pair = brandPairs(brandSchema.parse(good)).find(
      (own) => own.pair === 'focus state on the page',
    )
    expect(contrast('#ffdd00', '#ffffff')).toBeLessThan(3)
    expect(pair).toMatchObject({ foreground: '#0b0c0c', passes: true })
  })

  it('put right as the errors say passes, whatever it was', () => {
    const brand = fc.record({
      colour,
      link: colour,
      linkHover: colour,
      linkVisited: colour,
      button: colour,
      error: colour,
      inputBorder: colour,
      focus: colour,
    })
    fc.assert(
      fc.property(brand, (input) => {
        let own = unchecked(input)
        // A new brand's colour tints the surfaces anew, so a link may need a second touch.
        for (let round = 0; round < 3; round += 1) {
          for (const { field, nearest } of checkBrand(own)) {
            if (nearest !== undefined) own = { ...own, [field]: nearest }
          }
        }
        const left = checkBrand(own).filter(({ field }) => field !== 'focus')
        expect(left).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('can’t smuggle other CSS in through its colours, fonts or files', () => {
    const wrong = [
      { colour: 'red;}body{display:none' },
      { ...good, font: 'a;}*{}' },
      { ...good, font: '</style><script>' },
      { ...good, favicon: '/x.svg");}*{' },
      { ...good, favicon: '//elsewhere.example/x.svg' },
      { ...good, favicon: 'javascript:alert(1)//x.svg' },
      { ...good, favicon: 'data:image/svg+xml,x.svg' },
      { ...good, logo: { src: '/a b.svg', width: 1, height: 1 } },
      { ...good, font: 'A', fontFiles: [{ family: 'A";}', src: '/a.woff2' }] },
      { ...good, font: 'A', fontFiles: [{ family: 'A', src: '/a.woff2', weight: '400;}' }] },
    ]
    for (const input of wrong) expect(mistakes(input)).not.toEqual([])
  })

  it('may not use GOV.UK’s typeface, nor fonts from those who’d learn who visits', () => {
    expect(mistakes({ ...good, font: '"GDS Transport", arial' })[0]?.reason).toContain(
      'service.gov.uk',
    )
    const google = { family: 'Lato', src: 'https://fonts.gstatic.com/lato.woff2' }
    expect(mistakes({ ...good, font: 'Lato', fontFiles: [google] })[0]?.fix).toContain(
      'own address',
    )
  })

  it('with a font file that nothing uses is told so', () => {
    expect(
      mistakes({ ...good, fontFiles: [{ family: 'Moor Sans', src: '/f/moor.woff2' }] }),
    ).toEqual([
      {
        path: 'fontFiles.0.family',
        reason: '“Moor Sans” is fetched but never used, since “font” doesn’t list it',
        fix: 'Begin “font” with "Moor Sans", or take the file out.',
      },
    ])
  })
})

describe('contrast', () => {
  it('is that of WCAG: black on white 21, white on white 1', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
    expect(contrast('#ffffff', '#ffffff')).toBe(1)
    expect(contrast('#767676', '#ffffff')).toBeGreaterThanOrEqual(4.5)
    expect(contrast('#777777', '#ffffff')).toBeLessThan(4.5)
  })

  it('of the nearest passing colour passes, for every pair', () => {
    fc.assert(
      fc.property(colour, colour, (foreground, background) => {
        const nearest = nearestPassing(foreground, background, 4.5)
        expect(nearest).toBeDefined()
        expect(contrast(nearest ?? '', background)).toBeGreaterThanOrEqual(4.5)
      }),
    )
  })

  it('leaves a colour that passes as it is, and says so when nothing can', () => {
    expect(nearestPassing('#1b4d3e', '#ffffff', 4.5)).toBe('#1b4d3e')
    const both = ['#000000', '#ffffff'].map((against) => ({ against, least: 7 }))
    expect(nearestPassingAll('#808080', both)).toBeUndefined()
  })
})
