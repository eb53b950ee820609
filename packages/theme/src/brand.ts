import { z } from 'zod'

const colour = z.string().regex(/^#[0-9a-f]{6}$/, 'Give the colour as #rrggbb, in small letters')

/**
 * A council's brand, as its own team writes it.
 *
 * GDS Transport, the crown and the GOV.UK logotype are not for councils: the font is the council's
 * licensed one or the system's.
 */
export const brandSchema = z.object({
  /** Behind the header. */
  colour,
  /** On the header; default white. */
  onColour: colour.default('#ffffff'),
  /** Links; default the brand's colour. */
  link: colour.optional(),
  /** Behind the main button, with white on it; default GOV.UK Frontend's green. */
  button: colour.default('#0f7a52'),
  /** CSS font-family list. Default the system's. */
  font: z
    .string()
    .regex(/^[\w\s"',-]+$/, 'Give a CSS font-family list')
    .default('system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif'),
})

/** A brand with its defaults in place. */
export type Brand = z.output<typeof brandSchema>

/** A brand as it is written, defaults left out. */
export type BrandInput = z.input<typeof brandSchema>
