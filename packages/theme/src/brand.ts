import { z } from 'zod'
import { fileUrl } from './file-url.ts'
import { type FontFile, fontFileSchema, fontProblems } from './font.ts'
import { checkBrand } from './pairs.ts'

const colour = z.string().regex(/^#[0-9a-f]{6}$/, 'Give the colour as #rrggbb, in small letters')
const words = z.object({ en: z.string(), cy: z.string() })

const logoSchema = z.object({
  /** Address of the file, SVG by preference. */
  src: fileUrl,
  /** As it is drawn in the header, in CSS pixels. */
  width: z.int().min(1).max(600),
  height: z.int().min(1).max(200),
  /** What it says; empty, as by default, where the council’s name stands beside it. */
  alt: words.default({ en: '', cy: '' }),
  /** One that can be told from black and from white, for residents who choose their own colours. */
  forcedColours: fileUrl.optional(),
})

const shape = z.object({
  /** Behind the header. */
  colour,
  /** On the header; default white. */
  onColour: colour.default('#ffffff'),
  /** Links; default the brand's colour. */
  link: colour.optional(),
  /** Links pointed at; default the link's colour, darkened. */
  linkHover: colour.optional(),
  /** Links visited; default GOV.UK Frontend's purple. */
  linkVisited: colour.default('#54319f'),
  /** Behind the main button, with white on it; default GOV.UK Frontend's green. */
  button: colour.default('#0f7a52'),
  /** What has the focus, behind `focusText`; default GOV.UK Frontend's yellow. */
  focus: colour.default('#ffdd00'),
  /** Text that has the focus, and the line beneath; default GOV.UK Frontend's black. */
  focusText: colour.default('#0b0c0c'),
  /** Error messages and the borders beside them; default GOV.UK Frontend's red. */
  error: colour.default('#ca3535'),
  /** Borders of inputs; default GOV.UK Frontend's black. */
  inputBorder: colour.default('#0b0c0c'),
  /** CSS font-family list. Default the system's. */
  font: z
    .string()
    .regex(/^[\w\s"',-]+$/, 'Give a CSS font-family list')
    .default('system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif'),
  /** Files of the council's licensed web font; none for a font that every device has. */
  fontFiles: z.array(fontFileSchema).default([]),
  logo: logoSchema.optional(),
  /** Address of the icon that browsers show in tabs: .svg, .png or .ico. */
  favicon: fileUrl
    .refine((own) => /\.(svg|png|ico)(\?|$)/.test(own), 'Give an .svg, .png or .ico file')
    .optional(),
})

/** A brand with its defaults in place. */
export type Brand = z.output<typeof shape>

/** A brand as it is written, defaults left out. */
export type BrandInput = z.input<typeof shape>

export type { FontFile }

/**
 * Schema of a council's brand, as its own team writes it.
 *
 * Each pair of colours that fails WCAG 2.2 is a mistake of the colour to change, with the ratio and
 * the nearest colour that passes (in `params.fix`). GDS Transport, the crown and the GOV.UK logotype
 * are not for councils: the font is the council's licensed one or the system's.
 */
export const brandSchema = shape.superRefine((brand, context) => {
  for (const { pair, field, foreground, background, ratio, least, nearest } of checkBrand(brand)) {
    context.addIssue({
      code: 'custom',
      path: [field],
      message: `${pair}: ${foreground} on ${background} is ${ratio}:1, needs ${least}:1`,
      params: {
        fix:
          nearest === undefined
            ? 'No shade of it passes: change the colour that it stands on.'
            : `Give ${nearest}, the nearest that passes.`,
      },
    })
  }
  for (const { path, message, fix } of fontProblems(brand)) {
    context.addIssue({ code: 'custom', path: [...path], message, params: { fix } })
  }
})
