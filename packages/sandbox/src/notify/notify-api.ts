import { type Context, Hono } from 'hono'
import { type Clock, systemClock } from '../clock.ts'
import { bodyText } from '../http.ts'
import { isUuid } from '../ids.ts'
import { isObject, parseObject } from '../json.ts'
import type { NotifyTemplate } from '../templates.ts'
import { checkNotifyToken, type NotifyService } from './auth.ts'
import type { Messages, NotifyMessage } from './messages.ts'
import { completedAt, statusOf } from './messages.ts'
import { fillIn, missingPersonalisation } from './render.ts'
import { readSendRequest } from './validate.ts'

type Fault = { error: string; message: string }

/** GOV.UK Notify's API from `/v2` on: email, text message, their status, and templates. */
export function notifyApi(options: {
  messages: Messages
  templates: readonly NotifyTemplate[]
  services: readonly NotifyService[]
  clock: Clock
  base: () => string
}) {
  const { messages, templates, services, clock, base } = options
  const app = new Hono()

  app.use('/v2/*', async (c, next) => {
    const clocks = { machine: systemClock, sandbox: clock }
    const refused = await checkNotifyToken(c.req.header('authorization'), services, clocks)
    if (!refused) return next()
    return fail(c, refused.status, [{ error: 'AuthError', message: refused.message }])
  })

  for (const type of ['email', 'sms'] as const) {
    app.post(`/v2/notifications/${type}`, (c) => {
      const body = parseObject(bodyText(c))
      if (!body) return fail(c, 400, [{ error: 'BadRequestError', message: 'Invalid JSON' }])
      const read = readSendRequest(type, body)
      if ('faults' in read) return fail(c, 400, read.faults)
      const { to, templateId, personalisation, reference, unsubscribeUrl } = read.request
      const template = templates.find(({ id }) => id === templateId)
      if (!template) return badRequest(c, 'Template not found')
      if (template.type !== type) {
        return badRequest(c, `${template.type} template is not suitable for ${type} notification`)
      }
      const absent = missingPersonalisation(template, personalisation)
      if (absent.length > 0) return badRequest(c, `Missing personalisation: ${absent.join(', ')}`)
      const message = messages.send(template, to, personalisation, reference)
      return c.json(sentBody(message, unsubscribeUrl, base()), 201)
    })
  }

  app.get('/v2/notifications', (c) => {
    const query = new URL(c.req.url).searchParams
    const only = (name: string, actual: string | null) =>
      !query.has(name) || query.getAll(name).includes(actual ?? '')
    const olderThan = query.get('older_than')
    if (olderThan !== null && !isUuid(olderThan)) {
      return fail(c, 400, [{ error: 'ValidationError', message: 'older_than is not a valid UUID' }])
    }
    const now = clock()
    const all = messages.all()
    const start = olderThan === null ? 0 : all.findIndex(({ id }) => id === olderThan) + 1
    const found = (olderThan !== null && start === 0 ? [] : all.slice(start)).filter(
      (message) =>
        only('reference', message.reference) &&
        only('template_type', message.type) &&
        only('status', statusOf(message, now)),
    )
    const shown = found.slice(0, 250)
    const address = `${base()}/v2/notifications`
    query.delete('older_than')
    const last = shown.at(-1)
    const rest = query.size > 0 ? `&${query}` : ''
    return c.json({
      notifications: shown.map((message) => messageBody(message, now, base())),
      links: {
        current: c.req.url.includes('?')
          ? `${address}?${new URL(c.req.url).searchParams}`
          : address,
        ...(found.length > shown.length &&
          last && { next: `${address}?older_than=${last.id}${rest}` }),
      },
    })
  })

  app.get('/v2/notifications/:id', (c) => {
    const id = c.req.param('id')
    if (!isUuid(id)) {
      return fail(c, 400, [
        { error: 'ValidationError', message: 'notification_id is not a valid UUID' },
      ])
    }
    const message = messages.get(id.toLowerCase())
    return message ? c.json(messageBody(message, clock(), base())) : noResult(c)
  })

  app.get('/v2/templates', (c) => {
    const type = c.req.query('type')
    const shown = templates.filter((template) => !type || template.type === type)
    return c.json({ templates: shown.map(templateBody) })
  })

  app.get('/v2/template/:id', (c) => findTemplate(c, (template) => c.json(templateBody(template))))

  app.get('/v2/template/:id/version/:version', (c) =>
    findTemplate(c, (template) =>
      c.req.param('version') === String(template.version)
        ? c.json(templateBody(template))
        : noResult(c),
    ),
  )

  app.post('/v2/template/:id/preview', (c) => {
    const body = parseObject(bodyText(c))
    const personalisation = isObject(body?.personalisation) ? body.personalisation : {}
    return findTemplate(c, (template) => {
      const absent = missingPersonalisation(template, personalisation)
      if (absent.length > 0) return badRequest(c, `Missing personalisation: ${absent.join(', ')}`)
      const { id, type, version, subject } = template
      return c.json({
        id,
        type,
        version,
        body: fillIn(template.body, personalisation),
        subject: subject === undefined ? null : fillIn(subject, personalisation),
      })
    })
  })

  function findTemplate(c: Context, then: (template: NotifyTemplate) => Response): Response {
    const id = c.req.param('id') ?? ''
    if (!isUuid(id)) {
      return fail(c, 400, [{ error: 'ValidationError', message: 'id is not a valid UUID' }])
    }
    const template = templates.find((candidate) => candidate.id === id.toLowerCase())
    return template ? then(template) : noResult(c)
  }

  app.all('/v2/*', (c) => c.json({ result: 'error', message: 'Not found' }, 404))
  return app
}

function sentBody(message: NotifyMessage, unsubscribeUrl: string | null, base: string) {
  const { id, reference, template, type, body, subject } = message
  const content =
    type === 'email'
      ? {
          subject: subject ?? '',
          body,
          from_email: 'sandbox@notifications.example',
          one_click_unsubscribe_url: unsubscribeUrl,
        }
      : { body, from_number: 'SANDBOX' }
  return {
    id,
    reference,
    content,
    uri: `${base}/v2/notifications/${id}`,
    template: {
      id: template.id,
      version: template.version,
      uri: `${base}/v2/template/${template.id}`,
    },
    scheduled_for: null,
    ...(type === 'email' && { sanitised_content: {} }),
  }
}

function messageBody(message: NotifyMessage, now: Date, base: string) {
  const { id, type, to, template } = message
  return {
    id,
    reference: message.reference,
    email_address: type === 'email' ? to : null,
    phone_number: type === 'sms' ? to : null,
    line_1: null,
    line_2: null,
    line_3: null,
    line_4: null,
    line_5: null,
    line_6: null,
    postcode: null,
    postage: null,
    type,
    status: statusOf(message, now),
    template: {
      id: template.id,
      version: template.version,
      uri: `${base}/v2/template/${template.id}/version/${template.version}`,
    },
    body: message.body,
    subject: message.subject ?? null,
    created_at: message.createdAt.toISOString(),
    created_by_name: null,
    sent_at: message.createdAt.toISOString(),
    completed_at: completedAt(message, now)?.toISOString() ?? null,
    scheduled_for: null,
    is_cost_data_ready: true,
    cost_in_pounds: 0,
    cost_details: {},
  }
}

function templateBody(template: NotifyTemplate) {
  return {
    id: template.id,
    name: template.name,
    type: template.type,
    created_at: '2026-01-05T09:00:00.000000Z',
    updated_at: null,
    created_by: 'sandbox@notifications.example',
    version: template.version,
    body: template.body,
    subject: template.subject ?? null,
    letter_contact_block: null,
    personalisation: Object.fromEntries(
      missingPersonalisation(template, {}).map((name) => [name, { required: true }]),
    ),
  }
}

function badRequest(c: Context, message: string): Response {
  return fail(c, 400, [{ error: 'BadRequestError', message }])
}

function noResult(c: Context): Response {
  return fail(c, 404, [{ error: 'NoResultFound', message: 'No result found' }])
}

function fail(c: Context, status: 400 | 401 | 403 | 404, errors: readonly Fault[]): Response {
  return c.json({ status_code: status, errors }, status)
}
