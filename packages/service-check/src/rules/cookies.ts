import type { ObservedCookie } from '../observation.ts'
import type { Draft, Rule } from './rule.ts'

const TRACKING =
  /^(_ga(_|$)|_gid|_gat|__utm|_gcl|_fbp|_fbc|_hj|_pk_|_clck|_clsk|_uetsid|_uetvid|mp_|ajs_|amplitude|optimizely|_vwo|_vis_opt|s_cc|s_sq|s_vi|AMCV|IDE$|NID$|fr$|muid|personalization_id|guest_id|li_|lidc|bcookie|_tt_|_ttp|hubspotutk|__hs|_mkto|_parsely|nmstat|siteimprove|_sp_id|matomo|piwik|crazyegg|_ce\.)|track|analytic|visitor|advert|marketing|campaign|(^|[_-])uid([_-]|$)|audience|segment|fingerprint|recogni|statistics|(^|[_-])stats?([_-]|$)/i

const SESSION = /sess|(^|[_.-])sid([_.-]|$)|auth|token|login|signin|jwt|identity|^__(host|secure)-/i

/** What a page leaves behind on somebody’s device. */
export const cookies: Rule = ({ cookies: all, finalAddress }) => {
  const found: Draft[] = []
  const isSecure = new URL(finalAddress).protocol === 'https:'
  for (const cookie of all) {
    const values = { name: cookie.name, days: cookie.days }
    const add = (kind: Draft['kind']) => found.push({ kind, measured: cookie.name, values })
    if (isTracking(cookie)) add('tracking-cookie')
    if (cookie.isThirdParty) continue
    if (SESSION.test(cookie.name) && !cookie.httpOnly && !isCsrf(cookie)) add('cookie-httponly')
    if (isSecure && !cookie.secure) add('cookie-secure')
    if (cookie.sameSite === '') add('cookie-samesite')
  }
  return found
}

function isTracking({ name, isThirdParty }: ObservedCookie): boolean {
  return isThirdParty || TRACKING.test(name)
}

/** A token against forged requests is meant to be read by the page’s own script. */
function isCsrf({ name }: ObservedCookie): boolean {
  return /csrf|xsrf/i.test(name)
}
