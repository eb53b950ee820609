import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startSite, TEMPLATE } from './site.ts'

/** Starts a site once and keeps its database, so that each file's site starts on a copy of it. */
export async function setup(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'guildhall-e2e-template-'))
  const site = await startSite()
  await site.restart({}, async () => {
    cpSync(join(site.dataFolder, 'database'), join(folder, 'database'), { recursive: true })
  })
  await site.close()
  process.env[TEMPLATE] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
