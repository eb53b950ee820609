import { writeFileSync } from 'node:fs'
import { adopterJsonSchema, catalogue } from './repository.ts'

const write = (name: string, value: object) =>
  writeFileSync(new URL(`../${name}`, import.meta.url), `${JSON.stringify(value, null, 2)}\n`)

write('catalogue.json', catalogue())
write('adopter.schema.json', adopterJsonSchema())
