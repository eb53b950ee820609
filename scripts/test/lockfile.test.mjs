import { expect, it } from 'vitest'
import { addresses } from '../checks/lockfile.mjs'

it('finds a download address in a lockfile and says on which line', () => {
  const text = 'packages:\n  a@1.0.0:\n    resolution: {tarball: https://npm.example/a.tgz}\n'
  expect(addresses(text)).toEqual(['3: resolution: {tarball: https://npm.example/a.tgz}'])
})

it('takes no offence at packages with http in their names', () => {
  expect(addresses("  http-errors@2.0.1:\n  'https-proxy-agent@5.0.1':\n")).toEqual([])
})
