import { Button } from '@guildhall/components/button'
import { Radios } from '@guildhall/components/radios'
import { TextInput } from '@guildhall/components/text-input'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'

/** Renders a page on the server and throws when something a resident needs is not in it. */
export function check() {
  const html = renderToString(
    createElement(
      'form',
      { method: 'post' },
      createElement(Radios, {
        name: 'item',
        legend: 'Item',
        items: [{ value: 'sofa', label: 'Sofa' }],
      }),
      createElement(TextInput, { name: 'postcode', label: 'Postcode' }),
      createElement(Button, null, 'Continue'),
    ),
  )
  for (const part of ['type="radio"', 'name="postcode"', 'for="postcode"', 'Continue</button>']) {
    if (!html.includes(part)) throw new Error(`The rendered page has no ${part}: ${html}`)
  }
}
