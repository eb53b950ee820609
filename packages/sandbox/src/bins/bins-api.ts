import { Hono } from 'hono'
import { type Clock, londonDate } from '../clock.ts'
import { binsFor } from './rounds.ts'

/**
 * A waste system that answers in UKBinCollectionData's JSON.
 *
 * @param options.isKnown whether a UPRN, without leading zeros, is one of ours
 */
export function binsApi(options: { clock: Clock; isKnown: (uprn: string) => boolean }) {
  const { clock, isKnown } = options
  const app = new Hono()
  app.get('/:uprn', (c) => {
    const typed = c.req.param('uprn')
    if (!/^\d{1,12}$/.test(typed)) return c.json({ error: 'A UPRN is 1 to 12 digits' }, 400)
    const uprn = typed.replace(/^0+(?=\d)/, '')
    if (!isKnown(uprn)) return c.json({ error: 'No property has this UPRN' }, 404)
    return c.json(binsFor(uprn, londonDate(clock())))
  })
  return app
}
