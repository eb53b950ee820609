import { writeFileSync } from 'node:fs'
import { schemas } from './schemas.ts'

for (const [file, schema] of Object.entries(schemas)) {
  writeFileSync(new URL(`../${file}`, import.meta.url), JSON.stringify(schema, null, 2))
}
