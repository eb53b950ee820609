import { type Context, Hono } from 'hono'
import { bodyText, formFields } from '../http.ts'
import { isObject, parseJson } from '../json.ts'
import { renderPage } from '../pages/document.tsx'
import { defaultDelayMs, type Faults, isFaultOf, isStandIn, longestDelayMs } from './faults.ts'
import { FaultsPage } from './faults-page.tsx'

/** The switches: a page with a form, and the same as JSON. */
export function faultRoutes(faults: Faults) {
  const app = new Hono()

  app.get('/faults', (c) => {
    if (wantsJson(c)) return c.json({ faults: faults.list() })
    const saved = c.req.query('saved')
    const children = (
      <FaultsPage active={faults.list()} saved={isStandIn(saved) ? saved : undefined} />
    )
    return c.html(renderPage({ title: 'Faults', children }))
  })

  app.delete('/faults', (c) => {
    faults.clear()
    return c.json({ faults: [] })
  })

  app.post('/faults', (c) => {
    const type = c.req.header('content-type') ?? ''
    if (type.includes('application/json')) return setFromJson(c, faults)
    const form = formFields(c)
    const standIn = form.get('standIn')
    if (standIn === 'all') {
      faults.clear()
      return c.redirect('/faults', 303)
    }
    if (!isStandIn(standIn)) return c.redirect('/faults', 303)
    const seconds = Number(form.get('delaySeconds') ?? defaultDelayMs / 1000)
    const delayMs =
      seconds >= 0 && seconds * 1000 <= longestDelayMs ? seconds * 1000 : defaultDelayMs
    faults.clear(standIn)
    for (const fault of form.getAll('fault')) {
      if (isFaultOf(standIn, fault)) faults.set(standIn, fault, { delayMs })
    }
    return c.redirect(`/faults?saved=${standIn}`, 303)
  })

  return app
}

function setFromJson(c: Context, faults: Faults): Response {
  const body = parseJson(bodyText(c))
  const wanted = Array.isArray(body) ? body : [body]
  const checked = wanted.map(readSwitch)
  const wrong = checked.find((one) => typeof one === 'string')
  if (typeof wrong === 'string') return c.json({ error: wrong }, 422)
  for (const one of checked) {
    if (typeof one === 'string') continue
    if (one.fault === 'none') faults.clear(one.standIn)
    else {
      const { share, delayMs } = one
      faults.set(one.standIn, one.fault, { share, ...(delayMs !== undefined && { delayMs }) })
    }
  }
  return c.json({ faults: faults.list() })
}

function readSwitch(value: unknown) {
  if (!isObject(value)) return 'Send { "standIn": "pay", "fault": "slow" }, or a list of those'
  const { standIn, fault, share = 1, delayMs } = value
  if (!isStandIn(standIn)) return 'standIn is pay, notify, os-places, bins or postcodes-io'
  if (fault === 'none') return { standIn, fault: 'none' } as const
  if (!isFaultOf(standIn, fault))
    return `${standIn} has no such fault; "none" clears all of its faults`
  if (typeof share !== 'number' || !(share >= 0 && share <= 1))
    return 'share is a number from 0 to 1'
  if (delayMs === undefined) return { standIn, fault, share }
  if (typeof delayMs !== 'number' || !(delayMs >= 0 && delayMs <= longestDelayMs)) {
    return `delayMs is a number from 0 to ${longestDelayMs}`
  }
  return { standIn, fault, share, delayMs }
}

function wantsJson(c: Context): boolean {
  return (c.req.header('accept') ?? '').includes('application/json')
}
