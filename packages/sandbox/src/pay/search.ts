import { invalidParameters, notFound, type PayError } from './pay-errors.ts'
import type { Payment } from './payment.ts'

/** A page of what a search found. */
export type SearchPage<T> = {
  results: T[]
  page: number
  pages: number
  total: number
  size: number
}

const states = [
  'created',
  'started',
  'submitted',
  'capturable',
  'success',
  'failed',
  'cancelled',
  'error',
]
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/

/** Finds payments as "Search payments" does; several conditions must all hold. */
export function searchPayments(
  all: readonly Payment[],
  query: URLSearchParams,
): SearchPage<Payment> | { error: PayError } {
  const wrong: string[] = []
  const state = query.get('state')
  if (state && !states.includes(state)) wrong.push('state')
  const from = readInstant(query, 'from_date', wrong)
  const to = readInstant(query, 'to_date', wrong)
  const reference = query.get('reference')
  if (reference && reference.length > 255) wrong.push('reference')
  const paging = readPaging(query, wrong)
  if (wrong.length > 0) return { error: invalidParameters(wrong, 'P0401') }

  const has = (name: string, actual: string | undefined, exact = true) => {
    const wanted = query.get(name)?.toLowerCase()
    if (!wanted) return true
    const found = (actual ?? '').toLowerCase()
    return exact ? found === wanted : found.includes(wanted)
  }
  const found = all.filter(
    (payment) =>
      (!reference || payment.reference === reference) &&
      (!state || payment.status === state) &&
      (!from || payment.createdAt >= from) &&
      (!to || payment.createdAt < to) &&
      has('agreement_id', payment.agreementId) &&
      has('email', payment.email, false) &&
      has('card_brand', payment.card?.brand) &&
      has('cardholder_name', payment.card?.cardholderName, false) &&
      has('first_digits_card_number', payment.card?.firstDigits) &&
      has('last_digits_card_number', payment.card?.lastDigits),
  )
  return pageOf(found, paging, 'P0402')
}

/** Reads `page` and `display_size`, noting in `wrong` those that make no sense. */
export function readPaging(
  query: URLSearchParams,
  wrong: string[],
): { page: number; size: number } {
  const page = readWhole(query, 'page', 1, Number.MAX_SAFE_INTEGER, 1, wrong)
  const size = readWhole(query, 'display_size', 1, 500, 500, wrong)
  return { page, size }
}

/** Cuts one page out of what was found; a page past the last is an error with the given code. */
export function pageOf<T>(
  found: readonly T[],
  { page, size }: { page: number; size: number },
  code: string,
): SearchPage<T> | { error: PayError } {
  const pages = Math.max(1, Math.ceil(found.length / size))
  if (page > pages) return { error: notFound(code, 'Page not found') }
  const results = found.slice((page - 1) * size, page * size)
  return { results, page, pages, total: found.length, size }
}

function readWhole(
  query: URLSearchParams,
  name: string,
  least: number,
  most: number,
  otherwise: number,
  wrong: string[],
): number {
  const text = query.get(name)
  if (text === null || text === '') return otherwise
  const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN
  if (!(value >= least && value <= most)) wrong.push(name)
  return value
}

function readInstant(query: URLSearchParams, name: string, wrong: string[]): Date | undefined {
  const text = query.get(name)
  if (!text) return undefined
  const value = new Date(text)
  if (instant.test(text) && !Number.isNaN(value.getTime())) return value
  wrong.push(name)
  return undefined
}
