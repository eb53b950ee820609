import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '@guildhall/database/database'
import { expect, it } from 'vitest'
import { stage } from './testing.ts'

const on = stage()

const secrets = {
  name: 'Zebedee Quillfeather',
  email: 'zebedee.quillfeather@example.com',
  place: 'behind the purple wheelhouse',
  address: '3 Guildhall Street',
  postcode: 'GH1 2AB',
}

it('what is counted says what was done, in which language and by whom, and holds nothing that was typed', async () => {
  const visitor = await on.resident({}, true)
  const { site, bins } = visitor.words
  const { page, keyboard } = visitor
  await visitor.open(site.bulky.name)
  await visitor.lookUp(secrets.postcode)
  await keyboard.choose(page.getByRole('radio'), 2)
  await visitor.continue()
  await keyboard.press(visitor.button(visitor.words.address.confirm.yes))
  await keyboard.tick(page.getByRole('checkbox').nth(0))
  await visitor.continue()
  await keyboard.type(page.getByRole('textbox'), secrets.place)
  await visitor.continue()
  await visitor.continue()
  await keyboard.choose(page.getByRole('radio'), 1)
  await visitor.continue()
  await keyboard.type(page.getByRole('textbox', { name: bins.bulky.name }), secrets.name)
  await keyboard.type(page.getByRole('textbox', { name: bins.bulky.email }), secrets.email)
  await visitor.continue()
  // A mistake, as a browser without scripts makes it: the field is counted, never what is in it.
  const cookies = await page.context().cookies()
  const mistake = await fetch(`${visitor.home}/bulky-collection/contact-details`, {
    method: 'POST',
    headers: {
      origin: on.site.url,
      cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
    },
    body: new URLSearchParams({ name: secrets.name, email: secrets.name }),
  })
  expect(mistake.status).toBe(422)
  await keyboard.press(visitor.button(site.bulky.pay))
  await visitor.pay()
  await visitor.reference()
  let counted: {
    name: string
    channel: string
    language: string
    javascript: string
    field: string
  }[] = []
  await on.site.restart({}, async () => {
    const database = await openDatabase({ folder: join(on.site.dataFolder, 'database') })
    counted = await database
      .tables<{ site_measures: (typeof counted)[number] & { council: string } }>()
      .selectFrom('site_measures')
      .selectAll()
      .where('council', '=', 'alderbrook')
      .execute()
    await database.close()
  })
  const submitted = counted.filter(({ name }) => name === 'submitted')
  expect(submitted).toHaveLength(1)
  expect(submitted[0]).toMatchObject({ channel: 'online', language: 'en' })
  expect(counted.some(({ javascript }) => javascript === 'yes')).toBe(true)
  expect(counted.some(({ name, field }) => name === 'error-shown' && field === 'email')).toBe(true)
  const text = JSON.stringify(counted).toLowerCase()
  for (const secret of Object.values(secrets)) expect(text).not.toContain(secret.toLowerCase())
})

it('answers lie sealed on the disk: no secret of a resident is in any file of the site', async () => {
  const visitor = await on.resident()
  await visitor.open(visitor.words.site.bulky.name)
  await visitor.chooseAddress(2)
  await visitor.keyboard.tick(visitor.page.getByRole('checkbox').nth(0))
  await visitor.continue()
  await visitor.keyboard.type(visitor.page.getByRole('textbox'), secrets.place)
  await visitor.continue()
  await on.site.restart()
  const files = (readdirSync(on.site.dataFolder, { recursive: true }) as string[])
    .map((name) => join(on.site.dataFolder, name))
    .filter((path) => statSync(path).isFile())
  expect(files.length).toBeGreaterThan(10)
  for (const path of files) expect(readFileSync(path).includes(secrets.place), path).toBe(false)
})
