import { AddressSourceError } from './address-source.ts'

/** Time that a source is given, in milliseconds, unless told otherwise. */
export const defaultTimeoutMs = 5000

/**
 * Runs one lookup with an end: the caller's signal or the time.
 *
 * The caller's own abort is passed on as it is; anything else that goes wrong becomes an
 * {@link AddressSourceError}.
 */
export async function inTime<Result>(
  source: string,
  options: { signal: AbortSignal; timeoutMs: number },
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  options.signal.throwIfAborted()
  const timeout = AbortSignal.timeout(options.timeoutMs)
  const signal = AbortSignal.any([options.signal, timeout])
  let stop: (() => void) | undefined
  const ended = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason)
    signal.addEventListener('abort', stop)
  })
  try {
    return await Promise.race([work(signal), ended])
  } catch (cause) {
    options.signal.throwIfAborted()
    if (timeout.aborted) {
      throw new AddressSourceError(
        source,
        'slow',
        {
          what: `The address source “${source}” gave no answer within ${options.timeoutMs} ms.`,
          toDo: 'See whether it is overloaded; residents are offered to type their address meanwhile.',
        },
        { cause },
      )
    }
    if (cause instanceof AddressSourceError) throw cause
    throw new AddressSourceError(
      source,
      'down',
      {
        what: `The address source “${source}” can’t be reached.`,
        toDo: 'See whether it runs and whether its address is right.',
      },
      { cause },
    )
  } finally {
    if (stop) signal.removeEventListener('abort', stop)
  }
}
