import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Resident } from './resident.ts'
import { stage } from './testing.ts'

const on = stage()

/** A picture with a place in its EXIF, as phones write it. */
const photo = readFileSync(new URL('./photo-with-place.jpg', import.meta.url))
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

async function toPhotos(visitor: Resident): Promise<void> {
  await visitor.open(visitor.words.site.bulky.name)
  await visitor.chooseAddress(2)
  await visitor.keyboard.tick(visitor.page.getByRole('checkbox').nth(0))
  await visitor.continue()
  await visitor.continue()
  const { photos } = visitor.words.site.bulky
  await visitor.page.getByRole('heading', { level: 1, name: photos.title }).waitFor()
}

async function upload(visitor: Resident, name: string, buffer: Buffer, mimeType = 'image/jpeg') {
  await visitor.page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer })
  await visitor.keyboard.pressHere(visitor.page.locator('button[name=upload]'))
}

/** What the site keeps of files, all councils together. */
function kept(folder: string): Buffer[] {
  return (readdirSync(folder, { recursive: true }) as string[])
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path))
}

describe.each([
  { council: 'alderbrook', language: 'en', javaScript: true },
  { council: 'dyffryn-gwern', language: 'cy', javaScript: false },
] as const)('photos for $council, JavaScript $javaScript', ({ council, language, javaScript }) => {
  it('are kept without where they were taken, and told of on check answers', async () => {
    const visitor = await on.resident({ council, language }, javaScript)
    await toPhotos(visitor)
    await upload(visitor, 'sofa.jpg', photo)
    await visitor.page.locator('main').getByText('sofa.jpg').first().waitFor()
    const files = kept(join(on.site.dataFolder, 'uploads', council))
    const pictures = files.filter((file) => file.subarray(0, 3).toString('hex') === 'ffd8ff')
    expect(photo.includes('Exif')).toBe(true)
    expect(pictures).toHaveLength(1)
    expect(pictures[0]?.includes('Exif')).toBe(false)

    await visitor.continue()
    await visitor.keyboard.choose(visitor.page.getByRole('radio'), 1)
    await visitor.continue()
    const { bins } = visitor.words
    await visitor.keyboard.type(visitor.page.getByRole('textbox', { name: bins.bulky.name }), 'Ann')
    await visitor.keyboard.type(
      visitor.page.getByRole('textbox', { name: bins.bulky.email }),
      'photos@example.com',
    )
    await visitor.continue()
    expect(await visitor.page.locator('main').textContent()).toContain('sofa.jpg')
  })

  it('that hold a virus, or are no pictures, are refused in words', async () => {
    const visitor = await on.resident({ council, language }, javaScript)
    await toPhotos(visitor)
    await upload(visitor, 'notes.jpg', Buffer.from('these are only words'))
    const summary = visitor.page.locator('.govuk-error-summary')
    await summary.getByText('JPG').waitFor()
    await upload(visitor, 'sofa.jpg', Buffer.concat([photo, Buffer.from(EICAR)]))
    await summary.getByText(language === 'cy' ? 'feirws' : 'virus').waitFor()
  })
})

it('photos are deleted with the answers that they belong to', async () => {
  const visitor = await on.resident({ council: 'kinlarroch' })
  await toPhotos(visitor)
  await upload(visitor, 'sofa.jpg', photo)
  await visitor.page.locator('main').getByText('sofa.jpg').first().waitFor()
  const folder = join(on.site.dataFolder, 'uploads/kinlarroch')
  expect(kept(folder).length).toBeGreaterThan(0)
  await on.site.restart({ DEMO_NOW: '2027-01-24T10:00:00Z' })
  await expect.poll(() => kept(folder), { timeout: 10_000 }).toEqual([])
})
