import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase } from './database.ts'
import { lockFolder } from './folder-lock.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guildhall-database-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const here = (file: string) => JSON.stringify(new URL(file, import.meta.url).href)

/** Another process that does its work, says so, and then lives until it is killed. */
async function otherProcess(work: string) {
  const child = spawn(
    process.execPath,
    [
      '--experimental-strip-types',
      '--no-warnings',
      '--input-type=module',
      '--eval',
      `const folder = ${JSON.stringify(folder)}
       ${work}
       console.log('done')
       setInterval(() => {}, 1000)`,
    ],
    { cwd: import.meta.dirname, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  await once(child.stdout, 'data')
  return child
}

async function kill(child: ChildProcess) {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

describe('the folder of the embedded database', () => {
  it('keeps what was written, over a close and an open', async () => {
    const first = await openDatabase({ folder })
    await sql`create table kept (word text)`.execute(first.tables())
    await sql`insert into kept values ('sbwriel')`.execute(first.tables())
    await first.close()
    const second = await openDatabase({ folder })
    const { rows } = await sql`select word from kept`.execute(second.tables())
    await second.close()
    expect(rows).toEqual([{ word: 'sbwriel' }])
    expect(await readdir(folder)).toEqual(['pglite'])
  })

  it('is refused to a second process, naming the first, until that one is gone', async () => {
    const child = await otherProcess(
      `await (await import(${here('./folder-lock.ts')})).lockFolder(folder)`,
    )
    const error = await openDatabase({ folder }).catch((caught: unknown) => caught)
    expect(error).toMatchObject({ problem: 'in-use' })
    expect(String(error)).toContain(`in use by process ${child.pid}`)

    await kill(child)
    const lock = await lockFolder(folder)
    expect(await readFile(join(folder, 'guildhall.lock'), 'utf8')).toMatch(`${process.pid}`)
    await lock.release()
  })

  it('keeps what was committed when its process is killed, and nothing else', async () => {
    const child = await otherProcess(`
      const { openDatabase } = await import(${here('./database.ts')})
      const { sql } = await import('kysely')
      const database = await openDatabase({ folder })
      await sql\`create table kept (n integer)\`.execute(database.tables())
      for (let n = 1; n <= 50; n++) {
        await database.transaction((tx) => sql\`insert into kept values (\${n})\`.execute(tx.tables()))
      }
      await new Promise((inside) => {
        database.transaction(async (tx) => {
          await sql\`insert into kept values (51)\`.execute(tx.tables())
          inside()
          await new Promise(() => {})
        })
      })`)
    await kill(child)
    const database = await openDatabase({ folder })
    const { rows } = await sql`select count(*) as n, max(n) as last from kept`.execute(
      database.tables(),
    )
    await database.close()
    expect(rows).toEqual([{ n: 50, last: 50 }])
  })

  it('is refused to a second opening in the same process', async () => {
    const lock = await lockFolder(folder)
    await expect(lockFolder(folder)).rejects.toThrow('in use by this process')
    await lock.release()
    await (await lockFolder(folder)).release()
  })

  it('is taken over when another program has the number of the process that died', async () => {
    await writeFile(join(folder, 'guildhall.lock'), `${process.ppid} 1\n`)
    await (await lockFolder(folder)).release()
  })

  it('is one clear sentence when it cannot be made', async () => {
    const file = join(folder, 'a-file')
    await writeFile(file, '')
    await expect(openDatabase({ folder: join(file, 'data') })).rejects.toMatchObject({
      problem: 'unwritable',
      message: expect.stringContaining("can't be written (ENOTDIR)"),
    })
  })

  it('is one clear sentence when its files are not a database', async () => {
    await writeFile(join(folder, 'pglite'), 'not a folder')
    await expect(openDatabase({ folder })).rejects.toMatchObject({ problem: 'unreadable' })
    expect(await readdir(folder)).toEqual(['pglite'])
  })
})
