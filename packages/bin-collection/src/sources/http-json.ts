import type { z } from 'zod'
import { type CollectionProblem, CollectionSourceError } from './collection-source.ts'

/** Answers longer than this are no property's collections. */
const MOST_CHARACTERS = 1_000_000

/** One question to a source over HTTP. */
interface JsonQuestion {
  /** What the source is called in errors. */
  name: string
  url: string
  fetch: typeof fetch
  timeoutMs: number
  signal?: AbortSignal
}

/**
 * Asks a source for JSON and tells its troubles apart.
 *
 * @throws CollectionSourceError `down`, `slow`, `refused`, `unknown-property` (404), `unreadable` or `aborted`
 */
export async function getJson(question: JsonQuestion): Promise<unknown> {
  const { name, timeoutMs, signal } = question
  const timeout = AbortSignal.timeout(timeoutMs)
  try {
    const response = await question.fetch(question.url, {
      headers: { accept: 'application/json' },
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      redirect: 'error',
    })
    if (!response.ok) {
      await response.body?.cancel()
      throw byStatus(name, response.status)
    }
    const text = await response.text()
    if (text.length > MOST_CHARACTERS) throw unreadable(name, 'it is over 1 MB')
    return JSON.parse(text)
  } catch (cause) {
    if (cause instanceof CollectionSourceError) throw cause
    // Its message quotes the answer, so it is not passed on.
    if (cause instanceof SyntaxError) throw unreadable(name, 'it is not JSON')
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
