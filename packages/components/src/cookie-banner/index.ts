export type { Action } from '../internal/actions.tsx'
export { CookieBanner, type CookieBannerMessage, type CookieBannerProps } from './cookie-banner.tsx'
