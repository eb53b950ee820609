import { spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'

/**
 * @typedef {object} Options
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {boolean} [quiet] keep what it prints for the caller, and show none of it
 * @property {NodeJS.Signals} [stopSignal] what asks it to stop; SIGTERM unless told
 * @property {number} [uid]
 * @property {number} [gid]
 *
 * @typedef {import('node:child_process').ChildProcess} Child
 */

/** @type {Map<Child, NodeJS.Signals>} */
const running = new Map()
/** @type {(() => void)[]} */
const cleaners = []
let stopping = false

/**
 * Starts a process in a group of its own, so that whatever it starts can be stopped with it.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {Options} [options]
 * @returns {Child}
 */
export function start(command, args, options = {}) {
  const { quiet = false, stopSignal = 'SIGTERM', ...rest } = options
  const child = spawn(command, args, {
    ...rest,
    detached: true,
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
  })
  running.set(child, stopSignal)
  child.once('close', () => running.delete(child))
  child.once('error', () => running.delete(child))
  return child
}

/**
 * Runs a command to its end.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {Options} [options]
 * @returns {Promise<{ code: number, output: string }>} code 127 when there is no such command
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = start(command, args, options)
    let output = ''
    const keep = (/** @type {Buffer} */ chunk) => {
      output += chunk
    }
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    child.once('error', (problem) => resolve({ code: 127, output: problem.message }))
    child.once('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/**
 * Stops a process and all that it started: asks, waits five seconds, then insists.
 *
 * @param {Child} child
 * @param {NodeJS.Signals} [signal]
 */
export async function stop(child, signal = 'SIGTERM') {
  if (child.pid === undefined) return
  signalGroup(child.pid, signal)
  for (let tries = 0; tries < 100 && signalGroup(child.pid, 0); tries += 1) await wait(50)
  signalGroup(child.pid, 'SIGKILL')
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals | 0} signal
 */
function signalGroup(pid, signal) {
  try {
    return process.kill(-pid, signal)
  } catch {
    return false
  }
}

/** Stops everything that `start` and `run` have running, then does what `onExit` was given. */
export async function stopAll() {
  stopping = true
  await Promise.all([...running].map(([child, signal]) => stop(child, signal)))
  for (const clean of cleaners.splice(0).reverse()) clean()
}

/** Whether this command is on its way out, so that a child's end is no surprise. */
export const isStopping = () => stopping

/**
 * Remembers what to tidy when this command ends, in whatever way it ends.
 *
 * @param {() => void} clean
 */
export function onExit(clean) {
  cleaners.push(clean)
}

/**
 * Makes Ctrl-C, SIGTERM and a closed terminal stop everything first.
 *
 * @param {number} [code] exit code after a stop that somebody asked for
 */
export function stopWhenAsked(code = 130) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, async () => {
      if (stopping) return
      await stopAll()
      process.exit(code)
    })
  }
}
