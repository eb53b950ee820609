// @vitest-environment node
import { migrate } from '@guildhall/database/migrations'
import { everyDatabase } from '@guildhall/database/testing'
import { addressOnOneLine } from '@guildhall/standards/address'
import { addressLookupMigrations } from '../gazetteer/database.ts'
import { gazetteerOf } from '../gazetteer/dtf.testing.ts'
import { gazetteerSource } from '../gazetteer/gazetteer.ts'
import { importGazetteer } from '../gazetteer/import.ts'
import { addressSourceContract } from '../testing.ts'
import { firstThatAnswers } from './first-that-answers.ts'
import { memorySource } from './memory.ts'
import { deliveryPoint, pageOf, startPlaces } from './os-places.testing.ts'
import { osPlaces } from './os-places.ts'

addressSourceContract('memory', (addresses) => {
  let down = false
  return {
    source: memorySource({ addresses, isDown: () => down }),
    breakDown() {
      down = true
    },
  }
})

for (const kind of everyDatabase()) {
  addressSourceContract(`a gazetteer on ${kind.name}`, async (addresses) => {
    const database = await kind.open()
    await migrate(database, [addressLookupMigrations])
    await importGazetteer(database, { council: 'a', open: gazetteerOf(addresses) })
    return {
      source: gazetteerSource({ database, council: 'a' }),
      breakDown: () => database.close(),
      close: () => database.close(),
    }
  })
}

addressSourceContract('OS Places', async (addresses) => {
  const places = await startPlaces(({ path, query }) => {
    const text = query.get('query')
    if (text !== null) {
      const words = text.replace(/\bst$/, 'street').split(' ')
      const has = (one: (typeof addresses)[number]) =>
        words.every((word) => addressOnOneLine(one).toLowerCase().includes(word))
      return { body: pageOf(addresses.filter(has).map(deliveryPoint)) }
    }
    const [name, wanted] = path.endsWith('/uprn')
      ? (['uprn', query.get('uprn')] as const)
      : (['postcode', query.get('postcode')] as const)
    return { body: pageOf(addresses.filter((one) => one[name] === wanted).map(deliveryPoint)) }
  })
  return {
    source: osPlaces({ baseUrl: places.baseUrl, key: 'k', retry: { firstWaitMs: 1 } }),
    breakDown: () => places.close(),
    close: () => places.close(),
  }
})

addressSourceContract('the first of two that answers', (addresses) => {
  let down = false
  const isDown = () => down
  return {
    source: (() => {
      const empty = memorySource({ addresses: [] })
      const full = memorySource({ addresses, isDown })
      return { ...firstThatAnswers([empty, full]), name: 'memory' }
    })(),
    breakDown() {
      down = true
    },
  }
})
