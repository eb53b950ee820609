import '@testing-library/jest-dom/vitest'
import { cleanup } from '@testing-library/react'
import { afterEach, beforeEach, expect, vi } from 'vitest'
import { installScreen } from './screen.ts'

/** What React and the components said during a test: a warning that nobody expected fails it. */
const complaints: unknown[][] = []

beforeEach(() => {
  complaints.length = 0
  installScreen()
  vi.spyOn(console, 'error').mockImplementation((...said) => complaints.push(said))
  vi.spyOn(console, 'warn').mockImplementation((...said) => complaints.push(said))
})

afterEach(() => {
  cleanup()
  document.body.replaceChildren()
  document.body.className = ''
  window.sessionStorage.clear()
  window.history.replaceState(null, '', '/')
  vi.restoreAllMocks()
  vi.useRealTimers()
  expect(complaints).toEqual([])
})

// jsdom lays nothing out.
Element.prototype.scrollIntoView = () => {}
