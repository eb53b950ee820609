import type { ReactNode } from 'react'
import { govukFile } from './fixtures.ts'
import { toReact } from './html-to-react.ts'

/** GOV.UK's own logo, which we don't ship, from the installed package. */
export function govukLogo(component: string, selector: string): ReactNode {
  const template = document.createElement('template')
  template.innerHTML = govukFile(`components/${component}/template-default.html`)
  return toReact(template.content.querySelector(selector)?.outerHTML ?? '')
}
