import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { differenceOf, fromPng, thumbnailOf, toPng } from './thumbnail.ts'

/** A white page with a button on it. */
function page(options: { left?: number; fill?: string; height?: number; noise?: number } = {}) {
  const { left = 40, fill = '#1d5c3a', height = 200, noise = 0 } = options
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="${height}">
    <rect width="400" height="${height}" fill="#fff"/>
    <rect x="${left + noise}" y="40" width="120" height="40" fill="${fill}"/></svg>`
  return sharp(Buffer.from(svg)).png().toBuffer()
}

/** What tells a page apart from the plain one, which was kept as a file and read again. */
async function toldOf(png: Promise<Buffer>): Promise<string> {
  const kept = await fromPng(await toPng(await thumbnailOf(await page())))
  return differenceOf(kept, await thumbnailOf(await png))
}

describe('a picture that is held against the one that was kept', () => {
  it('is the same after a while in a file, and with edges smoothed a little differently', async () => {
    expect(await toldOf(page())).toBe('')
    expect(await toldOf(page({ noise: 0.3 }))).toBe('')
  })

  it('is told apart by a button that moved, another brand, and more of a page', async () => {
    expect(await toldOf(page({ left: 60 }))).toMatch(/pixels of a quarter are others/)
    expect(await toldOf(page({ fill: '#6b1d4f' }))).toMatch(/pixels of a quarter are others/)
    expect(await toldOf(page({ height: 260 }))).toMatch(/was 100 × 50, is 100 × 65/)
  })
})
