import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import {
  adopterSchema,
  type Catalogue,
  makeCatalogue,
  type PackageOfPatterns,
  patternsFileSchema,
} from '../src/catalogue.ts'

const packages = new URL('../../', import.meta.url)
const adopters = new URL('../adopters/', import.meta.url)

const json = (url: URL): unknown => JSON.parse(readFileSync(url, 'utf8'))
const manifestSchema = z.object({
  name: z.string(),
  version: z.string(),
  exports: z.record(z.string(), z.unknown()).optional(),
})

/** Every package of this repository that has patterns, with what it exports. */
export function packagesOfPatterns(): (PackageOfPatterns & { exports: readonly string[] })[] {
  return readdirSync(packages)
    .sort()
    .flatMap((folder) => {
      const file = new URL(`${folder}/patterns.json`, packages)
      if (!existsSync(file)) return []
      const manifest = manifestSchema.parse(json(new URL(`${folder}/package.json`, packages)))
      const { patterns } = patternsFileSchema.parse(json(file))
      const exports = Object.keys(manifest.exports ?? {})
      return [{ name: manifest.name, version: manifest.version, patterns, exports }]
    })
}

/** The catalogue of this repository, as it should be. */
export function catalogue(): Catalogue {
  const files = readdirSync(adopters).filter((name) => name.endsWith('.json'))
  return makeCatalogue(
    packagesOfPatterns(),
    files.sort().map((name) => {
      const adopter = adopterSchema.parse(json(new URL(name, adopters)))
      if (name !== `${adopter.gssCode}.json`) {
        throw new Error(`adopters/${name} is of ${adopter.gssCode}. Name it by that code.`)
      }
      return adopter
    }),
  )
}

/** The JSON Schema of an adopter's file. */
export function adopterJsonSchema(): object {
  return z.toJSONSchema(adopterSchema, { io: 'input' })
}
