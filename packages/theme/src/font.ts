import { z } from 'zod'
import { fileUrl } from './file-url.ts'

/** Schema of one file of a web font that a council has a licence for. */
export const fontFileSchema = z.object({
  /** Name by which `font` lists it. */
  family: z.string().regex(/^[\w -]+$/, 'Give the name of the font alone, without quotes'),
  /** Address of the file on the council's own site. */
  src: fileUrl.refine((own) => /\.woff2?(\?|$)/.test(own), 'Give a .woff2 or .woff file'),
  /** `400`, `700`, or the range of a variable font, `100 900`. Default `400`. */
  weight: z
    .string()
    .regex(/^([1-9]\d{0,2}|1000)( ([1-9]\d{0,2}|1000))?$/, 'Give 1 to 1000, or a range')
    .default('400'),
  style: z.enum(['normal', 'italic']).default('normal'),
  /** What is shown until it has come. Default `swap`: the next font of the list, at once. */
  display: z.enum(['swap', 'fallback', 'optional']).default('swap'),
})

/** One file of a web font, with its defaults in place. */
export type FontFile = z.output<typeof fontFileSchema>

/** The families that a CSS font-family list names, in order, without their quotes. */
export function families(font: string): readonly string[] {
  return font
    .split(',')
    .map((name) => name.trim().replace(/^(["'])(.*)\1$/, '$2'))
    .filter((name) => name !== '')
}

/** What `@font-face` rules a brand's font files make; empty when it has none. */
export function fontFaceCss(files: readonly FontFile[]): string {
  return files
    .map(({ family, src, weight, style, display }) => {
      const format = /\.woff2(\?|$)/.test(src) ? 'woff2' : 'woff'
      return (
        `@font-face{font-family:"${family}";src:url("${src}") format("${format}");` +
        `font-weight:${weight};font-style:${style};font-display:${display}}`
      )
    })
    .join('')
}

/** Fonts that only service.gov.uk has a licence for. */
const notForCouncils = /^(gds[ -]?transport|nta|new transport)/i

/** Mistakes between a brand's list of fonts and its files. */
export function fontProblems(brand: {
  font: string
  fontFiles: readonly FontFile[]
}): readonly { path: readonly (string | number)[]; message: string; fix: string }[] {
  const names = families(brand.font)
  const problems = []
  if (
    [...names, ...brand.fontFiles.map(({ family }) => family)].some((n) => notForCouncils.test(n))
  ) {
    problems.push({
      path: ['font'],
      message: 'GDS Transport is licensed for service.gov.uk alone',
      fix: 'Give the council’s own licensed font, or leave it out for the system’s.',
    })
  }
  for (const [at, { family }] of brand.fontFiles.entries()) {
    if (names.includes(family)) continue
    problems.push({
      path: ['fontFiles', at, 'family'],
      message: `“${family}” is fetched but never used, since “font” doesn’t list it`,
      fix: `Begin “font” with "${family}", or take the file out.`,
    })
  }
  return problems
}
