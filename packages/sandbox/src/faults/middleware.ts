import { setTimeout as sleep } from 'node:timers/promises'
import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Context, MiddlewareHandler } from 'hono'
import type { Faults, StandIn } from './faults.ts'

/**
 * Makes a stand-in fail in the ways that are switched on, before or after it has done its work.
 *
 * @param options.down the stand-in's own answer when it is broken
 * @param options.commits whether a request makes something that a lost answer would hide
 * @param options.closing ends every wait when the sandbox closes
 */
export function faultMiddleware(options: {
  standIn: StandIn
  faults: Faults
  down: (c: Context) => Response
  commits?: (c: Context) => boolean
  closing: AbortSignal
}): MiddlewareHandler<{ Bindings: HttpBindings }> {
  const { standIn, faults, down, commits, closing } = options
  return async (c, next) => {
    const slow = faults.strikes(standIn, 'slow')
    if (slow) await wait(slow.delayMs ?? 0, closing)
    if (faults.strikes(standIn, 'refuse')) {
      c.env.incoming.socket.destroy()
      return RESPONSE_ALREADY_SENT
    }
    if (faults.strikes(standIn, 'down')) return down(c)
    const silent = commits?.(c) && faults.strikes(standIn, 'timeout-after-commit')
    await next()
    if (!silent) return
    await hangUp(c.env.incoming.socket, closing)
    c.res = RESPONSE_ALREADY_SENT
  }
}

async function wait(ms: number, closing: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal: closing }).catch(() => undefined)
}

/** Says nothing until the caller gives up or the sandbox closes. */
function hangUp(socket: HttpBindings['incoming']['socket'], closing: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      socket.destroy()
      resolve()
    }
    if (socket.destroyed || closing.aborted) return end()
    socket.once('close', end)
    closing.addEventListener('abort', end, { once: true })
  })
}
