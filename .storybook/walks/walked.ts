import type { PageModel } from '../../packages/journeys/src/page-model.ts'
import type { Language } from '../../packages/standards/src/language.ts'
import { modelOf, type Place, post, start, type Walk } from './walk.ts'

/** One page's answers, by field name; a button that is pressed is one, and so are files. */
export type Script = readonly Readonly<
  Record<string, string | readonly string[] | readonly File[]>
>[]

/** Something that goes wrong, as far as the page that tells of it. */
interface Trouble {
  readonly title: string
  readonly walk: Walk
  readonly script: Script
}

/** How a pattern is shown: its walk, the way to its end, and what can go wrong on it. */
export interface Shown {
  readonly walk: Walk
  /** Answers that lead to the end. */
  readonly script: Script
  readonly troubles: readonly Trouble[]
}

/** A page of a walk, with the place it was seen from. */
export interface Seen {
  readonly place: Place
  readonly model: PageModel
}

/** Walks a journey with answers prepared for each page and gives every page that is seen. */
export async function walked(walk: Walk, script: Script, language: Language): Promise<Seen[]> {
  let place = start(walk)
  const seen = [{ place, model: await modelOf(walk, place, language) }]
  for (const values of script) {
    place = await post(walk, place, language, formOf(values))
    seen.push({ place, model: await modelOf(walk, place, language) })
  }
  return seen
}

function formOf(values: Script[number]): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) {
    for (const one of [value].flat()) form.append(name, one)
  }
  return form
}
