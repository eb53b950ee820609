import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const module = JSON.stringify(new URL('../lib/processes.mjs', import.meta.url).href)

it('leaves no process behind, not even what its own processes started', async () => {
  const program = `
    import { start, stopWhenAsked } from ${module}
    stopWhenAsked(0)
    start('sh', ['-c', 'trap "" TERM; sleep 60 & echo $!; wait'], {})
    setInterval(() => {}, 1000)`
  const parent = spawn(process.execPath, ['--input-type=module', '--eval', program])
  const [line] = await once(parent.stdout, 'data')
  const grandchild = Number(String(line).trim())
  expect(isRunning(grandchild)).toBe(true)

  parent.kill('SIGTERM')
  const [code] = await once(parent, 'exit')

  expect(code).toBe(0)
  await expect.poll(() => isRunning(grandchild)).toBe(false)
})

/**
 * Whether a process runs; one that has ended but that nobody has asked about (a zombie) doesn't.
 *
 * @param {number} pid
 */
function isRunning(pid) {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}
