import type { Language } from '@guildhall/standards/language'
import { formatPence } from '@guildhall/standards/pence'
import { formatDate } from '@guildhall/standards/plain-date'
import { findPage, isList, itemIds } from './items.ts'
import type { Answers, ItemPlace, Journey, Page, SummaryRow, SummaryValue } from './journey.ts'
import { isAnswered, pathOf } from './step.ts'

/** A row of check answers in words, with the page on which it can be changed. */
export interface ChangeableRow extends Pick<SummaryRow, 'key'> {
  readonly value: string | readonly string[]
  readonly path: string
  /** Heading that it stands under; rows of one section follow one another. */
  readonly section?: string
}

/** The rows that check answers shows: those of the pages on the path, in its order. */
export function summarise(
  journey: Journey,
  answers: Answers,
  language: Language,
): readonly ChangeableRow[] {
  return pathOf(journey, answers).flatMap((page) => {
    if (!isAnswered(page, answers)) return []
    const section = sectionOf(journey, answers, page, language)
    return rowsOf(page, answers, language).map((row) => ({
      ...row,
      path: page.path,
      ...(section === undefined ? {} : { section }),
    }))
  })
}

/** The rows of one page, in words. */
export function rowsOf(
  page: Page,
  answers: Answers,
  language: Language,
): readonly Pick<ChangeableRow, 'key' | 'value'>[] {
  if (isList(page)) {
    const count = String(itemIds(page, answers).length)
    return [{ key: page.items.summary(language), value: count }]
  }
  const answer = { value: page.answer(answers), facts: page.factsOf(answers), answers }
  const rows = page.summary?.(answer, language) ?? []
  return rows.map(({ key, value }) => ({ key, value: inWords(value, language) }))
}

/** Which item of its list a page is about; undefined when it is about none. */
export function itemPlaceOf(journey: Journey, answers: Answers, page: Page): ItemPlace | undefined {
  const list = page.item && findPage(journey.pages, page.item.list)
  if (!list || !isList(list) || !page.item) return undefined
  const ids = itemIds(list, answers)
  const at = ids.indexOf(page.item.id)
  return at === -1
    ? { number: ids.length + 1, count: ids.length + 1 }
    : { number: at + 1, count: ids.length }
}

function sectionOf(
  journey: Journey,
  answers: Answers,
  page: Page,
  language: Language,
): string | undefined {
  const place = itemPlaceOf(journey, answers, page)
  const list = page.item && findPage(journey.pages, page.item.list)
  return place && list?.items
    ? list.items.heading(place.number, language)
    : page.section?.[language]
}

function inWords(value: SummaryValue, language: Language): string | readonly string[] {
  if (typeof value === 'string') return value
  if ('date' in value) return formatDate(value.date, language, 'long')
  if ('pence' in value) return formatPence(value.pence, language)
  return value
}
