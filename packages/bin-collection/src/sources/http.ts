import type { z } from 'zod'
import { type CollectionProblem, CollectionSourceError } from './collection-source.ts'

/** Answers longer than this are no property's collections, bytes. */
const MOST_BYTES = 1_000_000

/** One question to a source over HTTP. */
export interface Question {
  /** What the source is called in errors. */
  name: string
  url: string
  fetch: typeof fetch
  timeoutMs: number
  signal?: AbortSignal
  method?: 'GET' | 'POST'
  headers: Readonly<Record<string, string>>
  body?: string
  /** Whether an answer with this status is read; others are told apart by their status. */
  isAnswer(status: number): boolean
}

/**
 * Asks a source and tells its troubles apart; reads no more than 1 MB.
 *
 * @throws CollectionSourceError `down`, `slow`, `refused`, `unknown-property` (404), `unreadable` or `aborted`
 */
export async function ask(question: Question): Promise<{ status: number; text: string }> {
  const { name, timeoutMs, signal, body } = question
  const timeout = AbortSignal.timeout(timeoutMs)
  try {
    const response = await question.fetch(question.url, {
      method: question.method ?? 'GET',
      headers: question.headers,
      ...(body !== undefined && { body }),
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      redirect: 'error',
    })
    if (!question.isAnswer(response.status)) {
      await response.body?.cancel()
      throw byStatus(name, response.status)
    }
    return { status: response.status, text: await limited(name, response) }
  } catch (cause) {
    if (cause instanceof CollectionSourceError) throw cause
    if (signal?.aborted) {
      throw new CollectionSourceError('aborted', `Nobody waited for ${name} any more.`, { cause })
    }
    if (timeout.aborted) {
      throw new CollectionSourceError(
        'slow',
        `${name} did not answer within ${timeoutMs} ms, so collections can't be shown. See whether it is overloaded, or wait longer.`,
        { cause },
      )
    }
    throw new CollectionSourceError(
      'down',
      `${name} could not be reached, so collections can't be shown. See whether it runs and its address is right.`,
      { cause },
    )
  }
}

async function limited(name: string, response: Response): Promise<string> {
  const reader = response.body?.getReader()
  if (!reader) return ''
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    bytes += value.byteLength
    if (bytes > MOST_BYTES) {
      await reader.cancel()
      throw unreadable(name, 'it is over 1 MB')
    }
    text += decoder.decode(value, { stream: true })
  }
}

function byStatus(name: string, status: number): CollectionSourceError {
  if (status === 404) {
    return new CollectionSourceError(
      'unknown-property',
      `${name} doesn't know this property. See whether its UPRN is one of the council's.`,
    )
  }
  const problem: CollectionProblem = status >= 500 || status === 429 ? 'down' : 'refused'
  return new CollectionSourceError(
    problem,
    `${name} answered with status ${status}, so collections can't be shown. ${
      problem === 'down' ? 'See whether it is well.' : 'See whether its address and key are right.'
    }`,
  )
}

/** An answer that breaks the source's promise, told by path and reason, never by its values. */
export function unreadable(name: string, cause: z.ZodError | string): CollectionSourceError {
  const issue = typeof cause === 'string' ? undefined : cause.issues[0]
  const what = issue ? `at ${issue.path.join('.') || 'the top'}: ${issue.message}` : `: ${cause}`
  return new CollectionSourceError(
    'unreadable',
    `${name}'s answer is not what it promises${issue ? ' ' : ''}${what}. Collections can't be shown until it is put right, or the reader follows its change.`,
  )
}
