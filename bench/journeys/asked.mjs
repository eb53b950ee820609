// A journey as long as a bulky collection's: an address to look up and choose, items, a day that the
// server offers, who it is for, check answers with a declaration, confirmation.

import { createRequire } from 'node:module'
import { fieldsFor } from '../../packages/forms/dist/fields.js'
import { Form } from '../../packages/forms/dist/form.js'
import { journey, page } from '../../packages/journeys/dist/journey.js'
import { checkAnswers } from '../../packages/journeys/dist/pages/check-answers.js'
import { confirmation } from '../../packages/journeys/dist/pages/confirmation.js'
import { bindPage } from '../../packages/journeys/dist/server/binding.js'
import { journeyServer } from '../../packages/journeys/dist/server/server.js'
import { emailSchema, fullNameSchema } from '../../packages/standards/dist/person.js'
import { ukPhoneSchema } from '../../packages/standards/dist/phone.js'
import { postcodeSchema } from '../../packages/standards/dist/postcode.js'

const require = createRequire(new URL('../../packages/journeys/package.json', import.meta.url))
// The journeys' own copies, since the root depends on neither.
const [z, { createElement }] = ['zod/mini', 'react'].map((name) => require(name))
const { Button } = await import('../../packages/components/dist/button/index.js')

const items = Array.from({ length: 20 }, (_, n) => ({ value: `item-${n}`, label: `Item ${n}` }))
const addresses = Array.from({ length: 30 }, (_, n) => ({ value: `${n}`, text: `${n} Mill Lane` }))
const days = Array.from({ length: 10 }, (_, n) => ({
  value: `2026-12-${n + 10}`,
  label: `${n + 10}`,
}))

/** A page of one form, its fields drawn by `fields`. */
const asks = (path, schema, fields, more = {}) =>
  page({
    path,
    schema,
    title: () => path,
    view: (props) =>
      createElement(
        Form,
        null,
        ...fields(fieldsFor(schema), props),
        createElement(Button, null, 'Continue'),
      ),
    summary: ({ value }) =>
      Object.entries(value).map(([key, text]) => ({ key, value: String(text) })),
    ...more,
  })

const postcode = asks('postcode', z.object({ postcode: postcodeSchema }), ({ TextInputField }) => [
  createElement(TextInputField, { key: 1, name: 'postcode', label: 'Postcode' }),
])
const address = asks(
  'address',
  z.object({ address: z.string().check(z.regex(/^\d+$/, 'choose')) }),
  ({ SelectField }, { data }) => [
    createElement(
      SelectField,
      { key: 1, name: 'address', label: 'Address' },
      ...data.addresses.map(({ value, text }) =>
        createElement('option', { key: value, value }, text),
      ),
    ),
  ],
  { facts: z.object({ line: z.string() }), dependsOn: ['postcode'] },
)
const chosen = asks(
  'items',
  z.object({ items: z.union([z.string(), z.array(z.string())]) }),
  ({ CheckboxesField }) => [
    createElement(CheckboxesField, { key: 1, name: 'items', legend: 'Items', items }),
  ],
)
const day = asks(
  'day',
  z.object({ day: z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/, 'choose')) }),
  ({ RadiosField }, { data }) => [
    createElement(RadiosField, { key: 1, name: 'day', legend: 'Day', items: data.days }),
  ],
  { dependsOn: ['address', 'items'] },
)
const contact = asks(
  'contact',
  z.object({ name: fullNameSchema, email: emailSchema, phone: ukPhoneSchema }),
  ({ TextInputField }) => [
    createElement(TextInputField, { key: 1, name: 'name', label: 'Full name' }),
    createElement(TextInputField, { key: 2, name: 'email', label: 'Email' }),
    createElement(TextInputField, { key: 3, name: 'phone', label: 'Phone' }),
  ],
)
const agree = { heading: 'Declaration', text: ['All of this is true.'], agree: 'I agree' }
const sent = { title: 'Booked', next: ['We will collect them.'] }

/** The journey. */
export const asked = journey({
  id: 'bench',
  version: 1,
  name: { en: 'Bulky collection', cy: 'Casgliad swmpus' },
  pages: [
    postcode,
    address,
    chosen,
    day,
    contact,
    checkAnswers({ declaration: { en: agree, cy: agree } }),
    confirmation({ content: { en: sent, cy: sent } }),
  ],
})

/** What a resident sends, page by page. @type {readonly [path: string, body: string][]} */
export const answered = [
  ['postcode', 'postcode=GH1+2AB'],
  ['address', 'address=7'],
  ['items', 'items=item-1&items=item-4&items=item-9'],
  ['day', 'day=2026-12-14'],
  ['contact', 'name=Ceri+Jones&email=ceri%40example.com&phone=01632+960001'],
  ['check-answers', 'declaration=agreed'],
]

/**
 * The journey's server over a store.
 *
 * @param store where answers are kept
 * @param {(submission: { reference: string }) => Promise<void>} [submit]
 */
export function serve(store, submit = async () => {}) {
  return journeyServer({
    journey: asked,
    store: () => store,
    sessionMinutes: () => 60,
    submit,
    bindings: [
      bindPage(address, {
        load: () => ({ addresses }),
        submit: ({ value }) => ({ facts: { line: `${value.address} Mill Lane` } }),
      }),
      bindPage(day, { load: () => ({ days }) }),
    ],
  })
}
