import { alderbrook } from './alderbrook.ts'
import type { SiteCouncil } from './define.ts'
import { dyffrynGwern } from './dyffryn-gwern.ts'
import { kinlarroch } from './kinlarroch.ts'

/** The councils that this site serves. */
export const councils: readonly SiteCouncil[] = [alderbrook, dyffrynGwern, kinlarroch]
