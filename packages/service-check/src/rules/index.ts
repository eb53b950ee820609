import type { Observation } from '../observation.ts'
import { axe } from './axe.ts'
import { cookies } from './cookies.ts'
import { fields } from './fields.ts'
import { focus } from './focus.ts'
import { headers } from './headers.ts'
import { headings } from './headings.ts'
import { keyboard } from './keyboard.ts'
import { language } from './language.ts'
import { links } from './links.ts'
import { others } from './others.ts'
import { personalData } from './personal-data.ts'
import { reflow } from './reflow.ts'
import type { Draft, Rule } from './rule.ts'
import { scripts } from './scripts.ts'
import { submission } from './submission.ts'
import { title } from './title.ts'
import { unattended } from './unattended.ts'
import { weight } from './weight.ts'

const rules: readonly Rule[] = [
  title,
  language,
  headings,
  axe,
  keyboard,
  focus,
  reflow,
  fields,
  submission,
  scripts,
  unattended,
  personalData,
  headers,
  cookies,
  others,
  weight,
  links,
]

/** All that the rules find on one page. */
export function judge(seen: Observation): Draft[] {
  return rules.flatMap((rule) => rule(seen))
}
