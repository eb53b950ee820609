// What a page that asks weighs in the browser beside React itself: one bound field for each of
// GOV.UK's inputs, React Hook Form, the schemas and their words in both languages, all of it.
// Then a page of a journey whose schema is zod/mini's, and the same with all of zod.
//
//   node bench/forms.mjs            needs a build: it weighs what is published
//
// Bundled as a service would for production, minified and compressed with gzip -9. React is
// subtracted: the same entry point with an empty page. Ends with 1 when a page is over its budget, or
// when one holds a calendar library, or all of zod where it didn't ask for it.

import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'

/** Bytes beside React. @type {Record<string, number>} */
const budgets = { 'a bound field for each input': 28_000, 'a journey with zod/mini': 24_000 }
// In the package's own folder, so that its dependencies are found.
const folder = fileURLToPath(new URL('../packages/forms/.cache/bench/', import.meta.url))
const published = fileURLToPath(new URL('../packages/forms/dist/form.js', import.meta.url))
if (!existsSync(published)) throw new Error('Nothing to weigh: build packages/forms first.')

const hydrate = `import { hydrateRoot } from 'react-dom/client'
import { Page } from './page.jsx'
hydrateRoot(document, <Page {...JSON.parse(document.querySelector('#model').textContent)} />)`

const empty = `import { createContext, useContext, useEffect, useId, useMemo, useRef, useState } from 'react'
const Context = createContext()
export function Page(props) {
  const [state] = useState(props)
  const ref = useRef(null)
  const id = useId()
  useEffect(() => {}, [])
  const value = useMemo(() => [state, useContext(Context)], [state])
  return <Context value={value}><main ref={ref} id={id} /></Context>
}`

const everyInput = `import { Button } from '@guildhall/components/button'
import { agreement, choices } from '@guildhall/forms/choices'
import { fieldsFor } from '@guildhall/forms/fields'
import { files } from '@guildhall/forms/files'
import { Form, FormProvider } from '@guildhall/forms/form'
import { dateField } from '@guildhall/standards/date-field'
import { freeText } from '@guildhall/standards/free-text'
import { emailSchema, fullNameSchema } from '@guildhall/standards/person'
import { londonDate } from '@guildhall/standards/plain-date'
import { poundsField } from '@guildhall/standards/pounds'
import * as z from 'zod/mini'

const schema = z.object({
  name: fullNameSchema,
  email: emailSchema,
  password: z.string().check(z.minLength(8, 'password.length')),
  born: dateField({ when: 'past', today: () => londonDate({ epochMilliseconds: Date.now() }) }),
  rent: poundsField({ minimum: 100 }),
  nation: z.enum(['england', 'wales']),
  home: z.enum(['own', 'rent']),
  bins: choices({ values: ['garden', 'food'] }),
  detail: freeText({ maximum: 500 }),
  note: freeText({ maximum: 200, isRequired: false }),
  photo: files({ maximumBytes: 5_000_000, types: { '.png': 'image/png' }, typesInWords: 'PNG' }),
  agreed: agreement(),
})
const fields = fieldsFor(schema)

export function Page(model) {
  return (
    <FormProvider schema={schema} {...model}>
      <Form>
        <fields.TextInputField name="name" label="Full name" />
        <fields.TextInputField name="email" label="Email" />
        <fields.PasswordInputField name="password" label="Password" />
        <fields.DateInputField name="born" legend="Date of birth" />
        <fields.TextInputField name="rent" label="Rent" prefix="£" />
        <fields.SelectField name="nation" label="Nation">
          <option value="england">England</option>
        </fields.SelectField>
        <fields.RadiosField name="home" legend="Home" items={[{ value: 'own', label: 'Own' }]} />
        <fields.CheckboxesField name="bins" legend="Bins" items={[{ value: 'food', label: 'Food' }]} />
        <fields.CharacterCountField name="detail" label="What happened?" limit={500} />
        <fields.TextareaField name="note" label="Note" />
        <fields.FileUploadField name="photo" label="Photo" />
        <fields.CheckboxField name="agreed" label="I agree" />
        <Button>Continue</Button>
      </Form>
    </FormProvider>
  )
}`

const withHookForm = everyInput
  .replace('import * as z', "import { useForm } from 'react-hook-form'\nimport * as z")
  .replace('<FormProvider', '<FormProvider form={useForm()}')

const dist = (/** @type {string} */ path) =>
  JSON.stringify(fileURLToPath(new URL(`../packages/journeys/dist/${path}`, import.meta.url)))

const journeyPage = `import { Button } from '@guildhall/components/button'
import { fieldsFor } from '@guildhall/forms/fields'
import { Form } from '@guildhall/forms/form'
import { postcodeSchema } from '@guildhall/standards/postcode'
import * as z from 'zod/mini'
import { journey, page } from ${dist('journey.js')}
import { JourneyPage } from ${dist('journey-page.js')}
import { checkAnswers } from ${dist('pages/check-answers.js')}

const schema = z.object({ postcode: postcodeSchema, kind: z.enum(['missed', 'damaged']) })
const { TextInputField, RadiosField } = fieldsFor(schema)
const report = journey({ id: 'report', version: 1, name: { en: 'Report', cy: 'Adrodd' }, pages: [
  page({ path: 'kind', schema, title: () => 'Kind', view: () => (
    <Form>
      <TextInputField name="postcode" label="Postcode" />
      <RadiosField name="kind" legend="What happened?" items={[{ value: 'missed', label: 'Missed' }, { value: 'damaged', label: 'Damaged' }]} />
      <Button>Continue</Button>
    </Form>
  ) }),
  checkAnswers(),
] })
export function Page(model) { return <JourneyPage journey={report} model={model} siteName="Alderbrook" /> }`

/** Pages that ask for all of zod, to tell what it costs. */
const heavy = 'a journey with all of zod'

const pages = {
  react: empty,
  'a bound field for each input': everyInput,
  'the same in React Hook Form': withHookForm,
  'React Hook Form alone': `import { useForm } from 'react-hook-form'
export function Page() { const form = useForm(); return <input {...form.register('a')} ref={() => form.setError('a', {})} /> }`,
  'zod/mini': `import * as z from 'zod/mini'
const schema = z.object({ a: z.string().check(z.minLength(1)), b: z.enum(['c']) })
export function Page(model) { return z.safeParse(schema, model).success }`,
  'a journey with zod/mini': journeyPage,
  [heavy]: journeyPage.replace("import * as z from 'zod/mini'", "import { z } from 'zod'"),
  'a date in words': `import { formatDate, plainDate } from '@guildhall/standards/plain-date'
export function Page({ date }) { return formatDate(plainDate(date), 'cy') }`,
}

/** @param {string} page @returns its script, minified */
async function bundled(page) {
  writeFileSync(join(folder, 'page.jsx'), page)
  const result = await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: true,
      modulePreload: false,
      rolldownOptions: { input: join(folder, 'entry.jsx') },
    },
  })
  const { output } = Array.isArray(result) ? result[0] : result
  return output.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('\n')
}

mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'entry.jsx'), hydrate)
try {
  /** @type {Record<string, number>} */
  const weighs = {}
  for (const [name, page] of Object.entries(pages)) {
    const code = await bundled(page)
    weighs[name] = gzipSync(code, { level: 9 }).length
    const beside = weighs[name] - (name === 'react' ? 0 : (weighs.react ?? 0))
    const burdens = [
      code.includes('ZonedDateTime') && 'holds a calendar library',
      /["'`]ZodType["'`]/.test(code) && name !== heavy && 'holds all of zod',
    ].filter(Boolean)
    if (burdens.length > 0) process.exitCode = 1
    console.log(
      `${name.padEnd(30)} ${(beside / 1000).toFixed(1).padStart(6)} kB gzip ${burdens.join(', ')}`,
    )
    if (process.env.KEEP) writeFileSync(join(folder, `${name.replaceAll(/\W/g, '-')}.js`), code)
  }
  console.log('React is subtracted from the others.')
  for (const [name, budget] of Object.entries(budgets)) {
    const beside = (weighs[name] ?? 0) - (weighs.react ?? 0)
    const verdict = beside > budget ? 'is over its' : 'keeps to its'
    console.log(`“${name}” ${verdict} budget of ${budget / 1000} kB`)
    if (beside > budget) process.exitCode = 1
  }
} finally {
  if (!process.env.KEEP) rmSync(folder, { recursive: true })
}
