import { describe, expect, it } from 'vitest'
import { jumpedRanges, majors, plannedSteps, refusedMajors } from '../lib/peers.mjs'

const components = { name: '@guildhall/components', version: '1.4.0' }

/** @param {string} range */
const forms = (range, version = '1.2.0') => ({
  name: '@guildhall/forms',
  version,
  peerDependencies: { '@guildhall/components': range },
})

/** @param {string} step */
const changeset = (step) =>
  `---\n"@guildhall/components": ${step}\n---\n\nRadios lose their inline look.\n`

describe('a council that updates one package keeps the others working', () => {
  it('refuses a major of a package that another accepts only in its old major', () => {
    const refused = refusedMajors([components, forms('^1.0.0')], plannedSteps([changeset('major')]))
    expect(refused).toEqual([
      '@guildhall/components is to become 2, but @guildhall/forms accepts only ^1.0.0: first release @guildhall/forms with "@guildhall/components": "^1.0.0 || ^2.0.0".',
    ])
  })

  it('lets a major through once the others accept both', () => {
    const steps = plannedSteps([changeset('major')])
    expect(refusedMajors([components, forms('^1.0.0 || ^2.0.0')], steps)).toEqual([])
  })

  it('lets a minor through', () => {
    const steps = plannedSteps([changeset('minor')])
    expect(refusedMajors([components, forms('^1.0.0')], steps)).toEqual([])
  })

  it('takes the largest step when several changesets name a package', () => {
    const steps = plannedSteps([changeset('patch'), changeset('major'), changeset('minor')])
    expect(steps.get('@guildhall/components')).toBe('major')
  })

  it('refuses a patch in which a peer range jumps to the next major', () => {
    expect(jumpedRanges([forms('^1.0.0')], [forms('^2.0.0', '1.2.1')])).toEqual([
      '@guildhall/forms 1.2.1 no longer accepts @guildhall/components 1 ("^1.0.0" became "^2.0.0"), which needs a major of @guildhall/forms.',
    ])
  })

  it('lets a range widen in a patch, and jump in a major', () => {
    expect(jumpedRanges([forms('^1.0.0')], [forms('^1.0.0 || ^2.0.0', '1.2.1')])).toEqual([])
    expect(jumpedRanges([forms('^1.0.0')], [forms('^2.0.0', '2.0.0')])).toEqual([])
  })

  it.each([
    ['^1.0.0', [1]],
    ['^1.2.0 || ^2.0.0', [1, 2]],
    ['~3.1', [3]],
    ['19', [19]],
    ['>=3', []],
  ])('reads the majors of %s', (range, expected) => {
    expect(majors(range)).toEqual(expected)
  })
})
