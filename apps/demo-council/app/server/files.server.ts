import { join } from 'node:path'
import { clamd } from '@guildhall/uploads/clamd'
import { diskStorage } from '@guildhall/uploads/disk'
import { eicarScanner, type Scanner } from '@guildhall/uploads/scanner'
import type { Storage } from '@guildhall/uploads/storage'
import type { SiteConfig } from './config.server.ts'

/** Where a council keeps residents' files, and what looks for viruses in them. */
export interface CouncilFiles {
  readonly storage: Storage
  readonly scanner: Scanner
  /** Whether the scanner is a real one; without it only the EICAR test file is found, and staff are told. */
  readonly isScanned: boolean
}

/** Files in a folder of the council's own, scanned by ClamAV where the environment names its daemon. */
export function councilFiles(
  { dataFolder, clamav }: Pick<SiteConfig, 'dataFolder' | 'clamav'>,
  slug: string,
): CouncilFiles {
  return {
    storage: diskStorage({ folder: join(dataFolder, 'uploads', slug) }),
    scanner: clamav ? clamd(clamav) : eicarScanner(),
    isScanned: clamav !== undefined,
  }
}

/** Erases the files of a run with its answers. */
export function eraseFiles({ storage }: CouncilFiles) {
  return async ({ instance }: { instance: string }): Promise<void> => {
    await storage.erase(instance)
  }
}
