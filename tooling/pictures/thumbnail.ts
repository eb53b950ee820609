import sharp from 'sharp'

/** A picture at a quarter of its size: what is kept of it, and what is held against another. */
export interface Thumbnail {
  readonly width: number
  readonly height: number
  /** Red, green and blue of each pixel, row by row. */
  readonly pixels: Buffer
}

/** A fourth is small enough to keep a thousand of them, and a line of text still shows. */
const SCALE = 4
/** Shades of each colour that are kept: sixteen. */
const STEP = 17
/** How far a colour may be off, of 255, before a pixel counts as another one. */
const SHADE = 60
/** Pixels that may be others: the larger of a number and a share. Fonts are smoothed a little differently. */
const FEW = 6
const SHARE = 0.001

/** Makes the thumbnail of a screenshot. */
export async function thumbnailOf(png: Buffer): Promise<Thumbnail> {
  const { width = SCALE, height = SCALE } = await sharp(png).metadata()
  const { data, info } = await sharp(png)
    .flatten({ background: '#fff' })
    .resize(Math.ceil(width / SCALE), Math.ceil(height / SCALE), { fit: 'fill', kernel: 'linear' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const pixels = data.map((value) => Math.round(value / STEP) * STEP)
  return { width: info.width, height: info.height, pixels: Buffer.from(pixels) }
}

/** A thumbnail as a PNG file. */
export function toPng({ width, height, pixels }: Thumbnail): Promise<Buffer> {
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .png({ compressionLevel: 9, effort: 10, palette: true, colours: 64, dither: 0 })
    .toBuffer()
}

/** Reads a PNG file that {@link toPng} made. */
export async function fromPng(png: Buffer): Promise<Thumbnail> {
  const { data, info } = await sharp(png)
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, pixels: data }
}

/** What tells two thumbnails apart in words; nothing when they are alike. */
export function differenceOf(one: Thumbnail, other: Thumbnail): string {
  if (one.width !== other.width || Math.abs(one.height - other.height) > 1) {
    return `was ${one.width} × ${one.height}, is ${other.width} × ${other.height} (a quarter of its pixels)`
  }
  const rows = Math.min(one.height, other.height)
  let off = 0
  for (let at = 0; at < rows * one.width * 3; at += 3) {
    const far = [0, 1, 2].some(
      (channel) =>
        Math.abs((one.pixels[at + channel] ?? 0) - (other.pixels[at + channel] ?? 0)) > SHADE,
    )
    if (far) off += 1
  }
  return off > Math.max(FEW, rows * one.width * SHARE)
    ? `${off} pixels of a quarter are others`
    : ''
}
