// @vitest-environment node

import { migrate } from '@guildhall/database/migrations'
import { everyDatabase } from '@guildhall/database/testing'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { journey } from '../journey.ts'
import { saveAndReturn } from '../pages/save-and-return.tsx'
import { household } from '../sample-people.ts'
import { journeysMigrations, sqlStore } from './database.ts'
import { type JourneyEvent, tellAbandoned, tellSubmitted } from './events.ts'
import { resident, serve } from './resident.testing.ts'
import { purge } from './retention.ts'
import { sqlLinks } from './saved-links.ts'
import type { AnswerStore } from './store.ts'

/** Every kind of event there is; a new one must be added here, and tried. */
const kinds: Record<JourneyEvent['name'], true> = {
  'page-seen': true,
  'error-shown': true,
  answered: true,
  submitted: true,
  abandoned: true,
  saved: true,
  returned: true,
}

const secret = 'zq7secret'
const asked = journey({ ...household, pages: [...household.pages, ...saveAndReturn()] })

describe.each(everyDatabase())(
  'what is told of residents full of secrets, on $name',
  ({ open }) => {
    it('is every kind of event, and nothing that they typed, were sent or are known by', async () => {
      const database = await open()
      await migrate(database, [journeysMigrations])
      let time = Temporal.Instant.from('2026-11-24T10:00:00Z')
      const now = () => time.toString()
      const where = { database, council: 'alderbrook', now }
      const store = sqlStore(where)
      const told: JourneyEvent[] = []
      const listener = (event: JourneyEvent) => void told.push(event)
      let link = ''
      let isPaidElsewhere = false
      const server = serve(store as unknown as AnswerStore<never>, {
        journey: asked,
        bindings: [],
        clock: () => () => time,
        sessionMinutes: () => 20,
        events: () => listener,
        saving: {
          links: () => sqlLinks(where) as never,
          mailer: () => ({
            async send({ href }) {
              link = href.replace(/^.*\/sample\//, '')
            },
          }),
          origin: () => 'http://council.example',
        },
        beforeSubmit: async () =>
          isPaidElsewhere ? { redirect: `https://pay.example/${secret}` } : undefined,
      })
      const known: string[] = [secret]
      const browser = () => {
        const visitor = resident(server)
        visitor.plant(`guildhall-session=${secret}; other=${secret}`)
        const post = async (path: string, fields: Record<string, string>) => {
          const query = path.includes('?') ? `&${secret}` : `?${secret}=${secret}`
          const typed = { ...fields, [secret]: secret, [`${secret}.0.name`]: secret }
          const referer = `http://council.example/${secret}`
          const outcome = await visitor.post(`${path}${query}`, typed, { referer })
          const at = await visitor.get(path.split('?')[0] ?? '')
          expect(at).toBeDefined()
          return outcome
        }
        const run = async () => {
          const headers = { cookie: visitor.cookie() }
          return server.run(new Request('http://council.example/', { headers }), undefined)
        }
        const begin = async () => {
          await post('start', { start: '' })
          await post('start', { start: secret })
          await post('people/1/name', { name: secret })
          known.push(visitor.session(), (await run())?.state.instance ?? '')
        }
        const complete = async () => {
          await begin()
          await post('people/1/child', { child: 'yes' })
          await post('people/1/school', { school: secret })
          await post('people', { another: 'no' })
          await post('income', { income: secret })
          await post('proof', { proof: secret })
          await post('check-answers', { declaration: 'agreed' })
        }
        return { ...visitor, post, run, begin, complete }
      }

      const sends = browser()
      await sends.complete()
      known.push((await sends.run())?.submission?.reference ?? '')

      const saves = browser()
      await saves.begin()
      await saves.post('save', { email: `${secret}@example.com` })
      known.push(link.split('=')[1] ?? '')
      await browser().post(link, {})

      // Submitted by the settlement of a payment, beside the journey's own step.
      isPaidElsewhere = true
      const pays = browser()
      await pays.complete()
      const state = (await pays.run())?.state
      const { first } = await store.submitOnce(
        {
          journey: asked.id,
          instance: state?.instance ?? '',
          reference: `REF-${secret}`,
          submittedAt: now(),
        },
        async () => {},
      )
      expect(first).toBe(true)
      tellSubmitted(listener, {
        journey: asked,
        at: now(),
        channel: state?.channel,
        language: 'cy',
      })

      const leaves = browser()
      await leaves.begin()
      const forgets = browser()
      await forgets.begin()
      time = time.add({ minutes: 25 })
      await leaves.get('people/1/child')
      time = time.add({ hours: 24 * 60 })
      await purge(database, {
        council: 'alderbrook',
        now: time,
        keep: [{ journey: asked, answersDays: 28 }],
        onAbandoned: ({ journey, channel, page = '' }) =>
          tellAbandoned(listener, { journey, channel, page, at: now() }),
      })

      expect(Object.fromEntries(told.map(({ name }) => [name, true]))).toEqual(kinds)
      expect(told.filter(({ name }) => name === 'submitted')).toMatchObject([
        { page: 'check-answers', channel: 'online', language: 'en' },
        {
          page: 'check-answers',
          channel: 'online',
          language: 'cy',
          journey: 'household',
          version: 1,
        },
      ])
      const abandoned = told.filter(({ name }) => name === 'abandoned')
      expect(abandoned.map(({ page }) => page)).toContain('people/*/child')
      expect(abandoned.length).toBeGreaterThanOrEqual(2)
      expect(known.length).toBeGreaterThan(10)
      for (const one of known) {
        expect(one).not.toBe('')
        expect(JSON.stringify(told)).not.toContain(one)
      }
      expect(JSON.stringify(told)).not.toMatch(/people\/\d/)
      await database.close()
    })
  },
)
