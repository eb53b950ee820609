import { describe, expect, it } from 'vitest'
import { shown } from './walks/troubles.ts'
import { walked } from './walks/walk.ts'

describe.each(Object.entries(shown))('the pattern page of %s', (_, { walk, script, troubles }) => {
  it.each(['en', 'cy'] as const)('shows every page of its journey to the end (%s)', async (to) => {
    const seen = await walked(walk, script, to)
    expect(seen.flatMap(({ model }) => model.errors)).toEqual([])
    const last = walk.journey.pages.find(({ path }) => path === seen.at(-1)?.model.path)
    expect(['confirmation', 'information']).toContain(last?.kind)
  })

  it.each(troubles.map((trouble) => [trouble.title, trouble] as const))(
    'shows what is told when: %s',
    async (_title, trouble) => {
      const seen = await walked(trouble.walk, trouble.script, 'en')
      // Every answer but the last one fits: what goes wrong is told at the end and not before.
      expect(seen.slice(0, -1).flatMap(({ model }) => model.errors)).toEqual([])
      expect(seen.at(-1)?.model.reference).toBeUndefined()
    },
  )
})
