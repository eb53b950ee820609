import { Hono } from 'hono'
import { type Clock, londonDate } from '../clock.ts'
import type { Random } from '../ids.ts'
import { bartecApi } from './bartec-api.ts'
import { echoApi } from './echo-api.ts'
import { binsFor } from './rounds.ts'
import { whitespaceApi } from './whitespace-api.ts'

/**
 * One town’s waste system in four tongues: UKBinCollectionData's JSON at `/{uprn}`, and the SOAP
 * services of Whitespace, Bartec and Echo at `/whitespace`, `/bartec` and `/echo`.
 *
 * @param options.isKnown whether a UPRN, without leading zeros, is one of ours
 */
export function binsApi(options: {
  clock: Clock
  random: Random
  isKnown: (uprn: string) => boolean
}) {
  const { clock, isKnown } = options
  const app = new Hono()
  app.route('/whitespace', whitespaceApi({ isKnown }))
  app.route('/bartec', bartecApi(options))
  app.route('/echo', echoApi({ clock, isKnown }))
  app.get('/:uprn', (c) => {
    const typed = c.req.param('uprn')
    if (!/^\d{1,12}$/.test(typed)) return c.json({ error: 'A UPRN is 1 to 12 digits' }, 400)
    const uprn = typed.replace(/^0+(?=\d)/, '')
    if (!isKnown(uprn)) return c.json({ error: 'No property has this UPRN' }, 404)
    return c.json(binsFor(uprn, londonDate(clock())))
  })
  return app
}
