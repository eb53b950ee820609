import { describe, expect, it } from 'vitest'
import { peersOfPreReleases } from '../lib/version.mjs'

/** @param {string} range */
const forms = (range) => ({
  name: '@guildhall/forms',
  version: '1.2.0-next.1',
  peerDependencies: { '@guildhall/components': range, react: '^19.0.0' },
})

describe('a council that tries a pre-release', () => {
  it('can install it beside the others’ pre-releases, which a caret alone refuses', () => {
    const components = { name: '@guildhall/components', version: '1.1.0-next.0' }
    expect(peersOfPreReleases(forms('^1.0.0'), [components])).toEqual({
      '@guildhall/components': '^1.0.0 || 1.1.0-next.0',
    })
    expect(peersOfPreReleases(forms('^1.0.0 || 1.1.0-next.0'), [components])).toEqual({
      '@guildhall/components': '^1.0.0 || 1.1.0-next.0',
    })
  })

  it('finds the range as it was once the release is made', () => {
    const components = { name: '@guildhall/components', version: '1.1.0' }
    expect(peersOfPreReleases(forms('^1.0.0 || 1.1.0-next.0'), [components])).toEqual({
      '@guildhall/components': '^1.0.0',
    })
  })
})
