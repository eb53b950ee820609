import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '@guildhall/database/migrations'
import { everyDatabase } from '@guildhall/database/testing'
import { journeysMigrations, sqlStore } from '@guildhall/journeys/database'
import { eraseRun, findRuns } from '@guildhall/journeys/requests'
import { purge } from '@guildhall/journeys/retention'
import { journeyServer } from '@guildhall/journeys/server'
import { systemClock } from '@guildhall/standards/plain-date'
import { describe, expect, it } from 'vitest'
import { photos, photosFirst } from '../photos.testing.ts'
import { eicarScanner } from '../scanners/scanner.ts'
import { diskStorage } from '../storage/disk.ts'
import { bindUploads, withUploads } from './server.ts'

const council = 'alderbrook'
const pdf = '%PDF-1.7\n1 0 obj\n<< >>\nendobj\n%%EOF\n'

describe.each(everyDatabase())(
  'files and the answers that they belong to, on $name',
  ({ open }) => {
    async function opened() {
      const database = await open()
      await migrate(database, [journeysMigrations])
      const folder = await mkdtemp(join(tmpdir(), 'guildhall-retention-'))
      let time = systemClock()
      const clock = () => time
      const now = () => time.toString()
      const storage = diskStorage({ folder })
      const isDown = { storage: false }
      const alsoErase = async ({ instance }: { instance: string }) => {
        if (isDown.storage) throw new Error('the disk is down')
        await storage.erase(instance)
      }
      const store = sqlStore({ database, council, now })
      const told: string[] = []
      const server = withUploads<undefined>({
        server: journeyServer({
          journey: photosFirst,
          store: () => store,
          clock: () => clock,
          sessionMinutes: () => 60 * 24 * 90,
          alsoErase: () => alsoErase,
          events: () => (event) => told.push(`${event.name} ${event.page}`),
          bindings: [bindUploads(photos, () => storage)],
        }),
        storage: () => storage,
        scanner: () => eicarScanner(),
        clock,
      })
      /** A resident who has sent one file, and gone on when `isSent`. */
      async function resident(isSent = false) {
        const ask = async (path: string, body?: FormData | URLSearchParams, cookie = '') => {
          const outcome = await server.handle(
            new Request(`http://council.example/report/${path}`, {
              headers: { origin: 'http://council.example', cookie },
              ...(body ? { method: 'POST', body } : {}),
            }),
            { path, basePath: '/report', homeHref: '/', language: 'en', context: undefined },
          )
          return outcome.kind === 'response' ? outcome.response : undefined
        }
        const form = new FormData()
        form.append('files', new Blob([pdf]), 'letter.pdf')
        form.append('continue', 'yes')
        const response = await ask('photos/upload', form)
        const cookie = response?.headers.get('set-cookie')?.split(';')[0] ?? ''
        const request = () => new Request('http://council.example/', { headers: { cookie } })
        const instance = (await server.run(request(), undefined))?.state.instance ?? ''
        if (isSent) await ask('check', new URLSearchParams(), cookie)
        return { instance, look: () => server.run(request(), undefined) }
      }
      const close = async () => {
        await database.close()
        await rm(folder, { recursive: true })
      }
      const pass = (days: number) => {
        time = time.add({ hours: days * 24 })
      }
      const keep = [{ journey: photosFirst, answersDays: 28, submissionsDays: 365 }]
      const purged = () => purge(database, { council, now: time, keep, alsoErase })
      return { database, storage, folder, isDown, told, resident, close, pass, purged, alsoErase }
    }

    it('go with them once they are purged, and not a day sooner, nor anybody else’s', async () => {
      const { storage, folder, resident, pass, purged, close } = await opened()
      const old = await resident()
      pass(20)
      const recent = await resident()
      expect(await purged()).toMatchObject({ answers: 0 })
      expect(await storage.list(old.instance)).toHaveLength(1)
      pass(9)
      expect(await purged()).toMatchObject({ answers: 1 })
      expect(await storage.list(old.instance)).toEqual([])
      expect(await storage.list(recent.instance)).toMatchObject([{ name: 'letter.pdf' }])
      expect(await readdir(folder)).toEqual([recent.instance])
      await close()
    })

    it('stay with them while files can’t be erased, and go together the next time', async () => {
      const { storage, isDown, resident, pass, purged, close } = await opened()
      const { instance, look } = await resident()
      pass(29)
      isDown.storage = true
      await expect(purged()).rejects.toThrow('the disk is down')
      expect(await look()).toBeDefined()
      expect(await storage.list(instance)).toHaveLength(1)
      isDown.storage = false
      pass(29)
      expect(await purged()).toMatchObject({ answers: 1 })
      expect([await look(), await storage.list(instance)]).toEqual([undefined, []])
      await close()
    })

    it('are erased on request with them, by the reference even after its session has ended', async () => {
      const { database, storage, resident, close, alsoErase } = await opened()
      const [mine, theirs] = [await resident(true), await resident(true)]
      const stored = await mine.look()
      const reference = stored?.submission?.reference ?? ''
      expect(reference).not.toBe('')
      const [found] = await findRuns(database, { council }, { reference })
      expect(found?.instance).toBe(mine.instance)
      expect(await eraseRun(database, { council: 'dyffryn-gwern', ...mine, alsoErase })).toBe(false)
      expect(await storage.list(mine.instance)).toHaveLength(1)
      expect(await eraseRun(database, { council, instance: mine.instance, alsoErase })).toBe(true)
      expect(await storage.list(mine.instance)).toEqual([])
      expect(await storage.list(theirs.instance)).toHaveLength(1)
      // The submission's record alone is left, and still leads to what may be kept.
      expect(await findRuns(database, { council }, { reference })).toMatchObject([
        { instance: mine.instance, answers: {}, submission: { reference } },
      ])
      await close()
    })

    it('go when a session ends unsubmitted, which is told as abandoned, where it stopped', async () => {
      const { storage, told, resident, pass, close } = await opened()
      const { instance, look } = await resident()
      const sent = await resident(true)
      pass(91)
      expect([await look(), await sent.look()]).toEqual([undefined, undefined])
      expect(await storage.list(instance)).toEqual([])
      // What was submitted is the service's: it goes by its own age.
      expect(await storage.list(sent.instance)).toHaveLength(1)
      expect(told.filter((event) => event.startsWith('abandoned'))).toEqual(['abandoned check'])
      await close()
    })
  },
)
