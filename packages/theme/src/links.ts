import type { Brand } from './brand.ts'

/** One `<link>` of a page's head, as React Router and React take it. */
export interface BrandLink {
  readonly rel: 'icon' | 'preload'
  readonly href: string
  readonly type?: string
  readonly as?: 'font'
  readonly crossOrigin?: 'anonymous'
}

const iconTypes = { svg: 'image/svg+xml', png: 'image/png', ico: 'image/x-icon' } as const

/**
 * The links of a brand for a page's head: its icon, and its fonts fetched early.
 *
 * Only WOFF2 files of upright text are fetched early: what every page shows first.
 */
export function brandLinks(brand: Brand): readonly BrandLink[] {
  const links: BrandLink[] = []
  const ending = /\.(svg|png|ico)(\?|$)/.exec(brand.favicon ?? '')?.[1] as
    | keyof typeof iconTypes
    | undefined
  if (brand.favicon !== undefined && ending !== undefined) {
    links.push({ rel: 'icon', href: brand.favicon, type: iconTypes[ending] })
  }
  for (const { src, style } of brand.fontFiles) {
    if (style !== 'normal' || !/\.woff2(\?|$)/.test(src)) continue
    links.push({
      rel: 'preload',
      href: src,
      as: 'font',
      type: 'font/woff2',
      crossOrigin: 'anonymous',
    })
  }
  return links
}
