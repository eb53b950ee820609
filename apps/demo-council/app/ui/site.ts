import type { Bilingual, Language } from '@guildhall/standards/language'
import type { BrandLink } from '@guildhall/theme/links'
import { useOutletContext } from 'react-router'
import type { ServicePolicy } from '../services/service-policy.ts'

/** What every page knows of its council; public, plain JSON. */
export interface Site {
  readonly slug: string
  readonly language: Language
  readonly languages: readonly Language[]
  readonly homeHref: string
  readonly name: Bilingual
  readonly shortName: Bilingual
  readonly contact: {
    readonly phone: string
    readonly email: string
    readonly hours: Bilingual
    readonly address: readonly string[]
  }
  /** The brand as CSS custom properties. */
  readonly themeCss: string
  /** The brand's icon and fonts. */
  readonly links: readonly BrandLink[]
  readonly policy: ServicePolicy
  /** Who of the council is signed in; they fill in forms for residents. */
  readonly staff?: string
}

/** The council of the page that is being drawn. */
export function useSite(): Site {
  return useOutletContext<Site>()
}
