// @vitest-environment node

import { describe, expect, it } from 'vitest'
import { household } from '../sample-people.ts'
import { inMemory, resident, shown, to } from './resident.testing.ts'

function visiting() {
  const visitor = resident(inMemory({ journey: household }))
  const at = async (path: string, fields: Record<string, string> = {}) =>
    to(await visitor.post(path, fields)).replace('/sample/', '')
  const add = async (id: number, name: string) => {
    await at(`people/${id}/name`, { name })
    return at(`people/${id}/child`, { child: 'no' })
  }
  const list = async () =>
    shown(await visitor.get('people')).data as {
      items: { name: string; removePath?: string }[]
      canAdd: boolean
    }
  return { visitor, at, add, list, names: async () => (await list()).items.map(({ name }) => name) }
}

async function begun() {
  const visit = visiting()
  expect(await visit.at('start', { start: 'x' })).toBe('tasks')
  return visit
}

describe('a list that a resident adds to', () => {
  it('asks for the least number first, then lists them and asks for another', async () => {
    const { at, visitor, names } = await begun()
    expect(to(await visitor.get('people'))).toBe('/sample/tasks')
    expect(await at('people/1/name', { name: 'Ann' })).toBe('people/1/child')
    expect(await at('people/1/child', { child: 'yes' })).toBe('people/1/school')
    expect(await at('people/1/school', { school: 'Hall Road' })).toBe('people')
    expect(await names()).toEqual(['Ann'])
    expect(await at('people', { another: 'yes' })).toBe('people/2/name')
    expect(shown(await visitor.get('people/2/name')).item).toEqual({ number: 2, count: 2 })
    expect(await at('people/2/name', { name: 'Bob' })).toBe('people/2/child')
    expect(await at('people/2/child', { child: 'no' })).toBe('people')
    expect(await at('people', { another: 'no' })).toBe('tasks')
  })

  it('is not finished while an item is only half answered', async () => {
    const { at, add, visitor } = await begun()
    await add(1, 'Ann')
    await at('people', { another: 'yes' })
    await at('people/2/name', { name: 'Bob' })
    expect(to(await visitor.get('people'))).toBe('/sample/tasks')
    expect(await at('people', { another: 'no' })).toBe('tasks')
  })

  it('takes no more than the most, whatever is posted', async () => {
    const { at, add, visitor, list } = await begun()
    for (const [index, name] of ['Ann', 'Bob', 'Cat'].entries()) await add(index + 1, name)
    expect((await list()).canAdd).toBe(false)
    expect(await at('people', { another: 'yes' })).toBe('people')
    expect(to(await visitor.get('people/4/name'))).toBe('/sample/tasks')
    expect(await at('people/4/name', { name: 'Dan' })).toBe('tasks')
    expect(await at('people/9/name', { name: 'Dan' })).toBe('tasks')
    expect((await list()).items).toHaveLength(3)
  })

  it('removes an item only when its resident is sure, and keeps the others’ answers and addresses', async () => {
    const { at, add, names, visitor } = await begun()
    for (const [index, name] of ['Ann', 'Bob', 'Cat'].entries()) await add(index + 1, name)
    expect(shown(await visitor.get('people/2/remove')).item?.number).toBe(2)
    expect(await at('people/2/remove', { remove: 'no' })).toBe('people')
    expect(await names()).toEqual(['Ann', 'Bob', 'Cat'])
    expect(await at('people/2/remove', { remove: 'yes' })).toBe('people')
    expect(await names()).toEqual(['Ann', 'Cat'])
    expect(shown(await visitor.get('people/3/name')).values).toEqual({ name: 'Cat' })
    expect(to(await visitor.get('people/2/name'))).toBe('/sample/tasks')
  })

  it('never has fewer than the least, so that the last can’t be removed', async () => {
    const { add, at, list, visitor } = await begun()
    await add(1, 'Ann')
    expect((await list()).items[0]).not.toHaveProperty('removePath')
    expect(to(await visitor.get('people/1/remove'))).toBe('/sample/tasks')
    expect(await at('people/1/remove', { remove: 'yes' })).toBe('tasks')
    expect((await list()).items).toHaveLength(1)
  })

  it('asks one item’s answers again when what they depend on has changed, and no other’s', async () => {
    const { add, at } = await begun()
    await add(1, 'Ann')
    await add(2, 'Bob')
    expect(await at('people/1/name?change', { name: 'Anne' })).toBe('people/1/child?change')
    expect(await at('people/1/child?change', { child: 'no' })).toBe('people?change')
  })

  it.each([
    'people/0/name',
    'people/01/name',
    'people/-1/name',
    'people/1e3/name',
    'people/1/nothing',
    'people/1/__proto__',
    'people/constructor/name',
    'people/1/name/more',
    'people//name',
  ])('has no page at “%s”', async (path) => {
    const { visitor } = await begun()
    expect(await visitor.get(path)).toEqual({ kind: 'not-found' })
  })
})

describe('a task list', () => {
  const statuses = async ({ visitor }: ReturnType<typeof visiting>) => {
    const { data } = shown(await visitor.get('tasks'))
    const { statuses, nextPath } = data as {
      statuses: { id: string; status: string }[][]
      nextPath?: string
    }
    return [...statuses.flat().map(({ status }) => status), nextPath]
  }

  it('lets tasks be done in any order, and says how far each is', async () => {
    const visit = await begun()
    const { at, add } = visit
    expect(await statuses(visit)).toEqual(['not-started', 'not-started', 'cannot-start', undefined])
    expect(await at('proof', { proof: 'x' })).toBe('tasks')
    expect(await at('income', { income: 'low' })).toBe('tasks')
    expect(await statuses(visit)).toEqual(['not-started', 'completed', 'not-started', undefined])
    expect(await at('proof', { proof: 'x' })).toBe('tasks')
    await at('people/1/name', { name: 'Ann' })
    expect(await statuses(visit)).toEqual(['in-progress', 'completed', 'completed', undefined])
    await add(1, 'Ann')
    await at('people', { another: 'no' })
    expect(await statuses(visit)).toEqual(['completed', 'completed', 'completed', 'check-answers'])
  })

  it('is where Back leads from the first page of a task, and from check answers', async () => {
    const { visitor, at, add } = await begun()
    expect(shown(await visitor.get('income')).backHref).toBe('/sample/tasks')
    expect(shown(await visitor.get('people/1/name')).backHref).toBe('/sample/tasks')
    await add(1, 'Ann')
    await at('people', { another: 'no' })
    await at('income', { income: 'low' })
    await at('proof', { proof: 'x' })
    expect(shown(await visitor.get('check-answers')).backHref).toBe('/sample/tasks')
    expect(shown(await visitor.get('people/1/child')).backHref).toBe('/sample/people/1/name')
  })
})

describe('an interruption', () => {
  it('must be gone on from, again when what it is about has changed', async () => {
    const { at, visitor } = await begun()
    expect(await at('income', { income: 'high' })).toBe('warning')
    expect(to(await visitor.get('proof'))).toBe('/sample/tasks')
    expect(await at('warning')).toBe('tasks')
    expect(await at('income', { income: 'low' })).toBe('tasks')
    expect(await at('income', { income: 'high' })).toBe('warning')
    expect(to(await visitor.get('proof'))).toBe('/sample/tasks')
  })
})

describe('check answers', () => {
  async function atCheck() {
    const visit = await begun()
    await visit.add(1, 'Ann')
    await visit.at('people', { another: 'no' })
    await visit.at('income', { income: 'low' })
    await visit.at('proof', { proof: 'x' })
    return visit
  }

  it('shows answers in sections, each item under its own, days and amounts in words', async () => {
    const { visitor } = await atCheck()
    expect(shown(await visitor.get('check-answers')).data).toEqual({
      rows: [
        { key: 'Date', value: '24 November 2026', path: 'start', section: 'The start' },
        { key: 'Price', value: '£12.50', path: 'start', section: 'The start' },
        { key: 'Name', value: 'Ann', path: 'people/1/name', section: 'Person 1' },
        { key: 'Child', value: 'no', path: 'people/1/child', section: 'Person 1' },
        { key: 'People', value: '1', path: 'people' },
        { key: 'Income', value: 'low', path: 'income' },
      ],
    })
  })

  it('leads from an added person back to the list, and then to check answers', async () => {
    const { at } = await atCheck()
    expect(await at('people?change', { another: 'yes' })).toBe('people/2/name?change')
    expect(await at('people/2/name?change', { name: 'Bob' })).toBe('people/2/child?change')
    expect(await at('people/2/child?change', { child: 'no' })).toBe('people?change')
    expect(await at('people?change', { another: 'no' })).toBe('check-answers')
  })

  it('sends nothing until the declaration is agreed to', async () => {
    const { visitor, at } = await atCheck()
    const refused = await visitor.post('check-answers', {})
    expect(refused).toMatchObject({
      kind: 'page',
      status: 422,
      model: {
        errors: [{ field: 'declaration', message: 'Confirm that you agree before you send this' }],
      },
    })
    expect(await at('check-answers', { declaration: 'agreed' })).toBe('confirmation')
  })
})
