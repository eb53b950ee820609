import sharp from 'sharp'
import type { FileTypeName } from '../policy.ts'

// None remembered and one thread each: a server's memory is worth more than the speed.
sharp.cache(false)
sharp.concurrency(1)

/** Pictures wait for one another, since each that is drawn may need 100 MB. */
let before: Promise<unknown> = Promise.resolve()

const JPEG_QUALITY = 90
const WEBP_QUALITY = 90

/** Whether a type is a picture, which is kept without what its camera wrote into it. */
export function isImage(type: FileTypeName): type is 'jpeg' | 'png' | 'webp' {
  return type === 'jpeg' || type === 'png' || type === 'webp'
}

/**
 * Draws a picture anew: turned the right way up, its colours in sRGB, and without EXIF (camera,
 * place, time), XMP, IPTC, comments, thumbnails and whatever stood after its end.
 *
 * @returns an issue code when it can't be kept: `file.damaged` or `file.pixels`
 */
export function cleanImage(
  from: string,
  to: string,
  type: 'jpeg' | 'png' | 'webp',
  maxPixels: number,
): Promise<'file.damaged' | 'file.pixels' | undefined> {
  const drawn = before.then(() => draw(from, to, type, maxPixels))
  before = drawn
  return drawn
}

async function draw(
  from: string,
  to: string,
  type: 'jpeg' | 'png' | 'webp',
  maxPixels: number,
): Promise<'file.damaged' | 'file.pixels' | undefined> {
  try {
    const { width, height, format } = await sharp(from, { limitInputPixels: false }).metadata()
    if (format !== type) return 'file.damaged'
    if (width * height > maxPixels) return 'file.pixels'
    const picture = sharp(from, { limitInputPixels: maxPixels, failOn: 'error' }).autoOrient()
    const options = {
      // Coding in one pass: the best of tables would hold the whole picture’s coefficients, 70 MB.
      jpeg: { quality: JPEG_QUALITY, optimiseCoding: false },
      png: { compressionLevel: 6 },
      webp: { quality: WEBP_QUALITY },
    }
    await picture.toFormat(type, options[type]).toFile(to)
    return undefined
  } catch {
    return 'file.damaged'
  }
}
