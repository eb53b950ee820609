import type { PageModel } from '@guildhall/journeys/page-model'

/** A page as the server tells it. */
interface Answer {
  /** The page’s own address, which may be another one than was asked for. */
  readonly address: string
  readonly model: PageModel
}

/**
 * Asks the server for a page, or sends it a form, and goes where it leads.
 *
 * @throws Error where it says neither page nor where to go
 */
export async function ask(address: string, form?: FormData): Promise<Answer> {
  // A form without files is sent as a browser would send it by itself.
  const body = form && new URLSearchParams([...form] as [string, string][])
  const response = await fetch(`/api${address}`, body ? { method: 'POST', body } : {})
  const answer: Answer | { leadsTo: string } = await response.json()
  return 'leadsTo' in answer ? ask(answer.leadsTo) : answer
}
