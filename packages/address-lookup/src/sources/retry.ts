import type { AddressSourceError } from './address-source.ts'

/** How often and how patiently a request is made again. */
export interface RetryOptions {
  /** Requests in all. Default 3. */
  attempts?: number
  /** The longest first wait, in milliseconds, doubled each time. Default 200. */
  firstWaitMs?: number
  /** From 0 to below 1; default `Math.random`. */
  random?(): number
  /** Waits so many milliseconds, or rejects when the signal ends it. */
  sleep?(ms: number, signal: AbortSignal): Promise<void>
}

/** A failure that may pass, with the wait that the answer asked for. */
export class PassingFailure extends Error {
  readonly failure: AddressSourceError
  readonly waitMs: number | undefined

  constructor(failure: AddressSourceError, waitMs?: number) {
    super(failure.message, { cause: failure })
    this.failure = failure
    this.waitMs = waitMs
  }
}

function sleepUnlessAborted(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(signal.reason)
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop)
      resolve()
    }, ms)
    signal.addEventListener('abort', stop, { once: true })
  })
}

/**
 * Makes a request again when its failure may pass: too many requests, or no answer.
 *
 * The waits grow twofold and are random below that, so that many servers don't come back at once; a
 * wait that the answer asked for (`Retry-After`) is kept to. Ends with the signal.
 */
export async function withRetries<Result>(
  work: () => Promise<Result>,
  signal: AbortSignal,
  options: RetryOptions = {},
): Promise<Result> {
  const { attempts = 3, firstWaitMs = 200, random = Math.random } = options
  const sleep = options.sleep ?? sleepUnlessAborted
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      signal.throwIfAborted()
      if (!(error instanceof PassingFailure)) throw error
      if (attempt >= attempts) throw error.failure
      const most = firstWaitMs * 2 ** (attempt - 1)
      await sleep(error.waitMs ?? Math.round(most * (0.5 + random() / 2)), signal)
    }
  }
}
