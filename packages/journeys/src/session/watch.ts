/** Something that all tabs hear: a BroadcastChannel, or what stands in for one. */
export interface TabChannel {
  postMessage(message: unknown): void
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void
  close(): void
}

interface Extended {
  readonly endsAtMs: number
  /** Time of day in words, as the server says it. */
  readonly at: string
}

export interface WatchOptions {
  readonly secondsLeft: number
  readonly at: string
  /** How long before the end a resident is warned. */
  readonly warnSeconds: number
  readonly channel: TabChannel | undefined
  nowMs(): number
  /** Called each second: how long is left, whether it is time to warn, until when in words. */
  onTick(left: { seconds: number; isWarning: boolean; at: string }): void
  onEnd(): void
}

/**
 * Watches a session's end across tabs: what one tab does extends it in all.
 *
 * @returns `extend` once the server was touched, `stop` when the page goes
 */
export function watchSession(options: WatchOptions) {
  const { channel, nowMs } = options
  let session: Extended = { endsAtMs: nowMs() + options.secondsLeft * 1000, at: options.at }

  function tick() {
    const seconds = Math.ceil((session.endsAtMs - nowMs()) / 1000)
    if (seconds <= 0) {
      stop()
      options.onEnd()
      return
    }
    options.onTick({ seconds, isWarning: seconds <= options.warnSeconds, at: session.at })
  }

  function stop() {
    clearInterval(timer)
    channel?.close()
  }

  channel?.addEventListener('message', ({ data }) => {
    if (!isExtended(data) || data.endsAtMs <= session.endsAtMs) return
    session = data
    tick()
  })
  // To have loaded a page is to have done something: other tabs are told.
  channel?.postMessage(session)
  const timer = setInterval(tick, 1000)

  return {
    extend(secondsLeft: number, at: string) {
      session = { endsAtMs: nowMs() + secondsLeft * 1000, at }
      channel?.postMessage(session)
      tick()
    },
    tick,
    stop,
  }
}

function isExtended(data: unknown): data is Extended {
  if (typeof data !== 'object' || data === null) return false
  const { endsAtMs, at } = data as Partial<Extended>
  return typeof endsAtMs === 'number' && typeof at === 'string'
}
