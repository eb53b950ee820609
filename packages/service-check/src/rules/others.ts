import type { Draft, Rule } from './rule.ts'

const FETCHED = new Map([
  ['Script', 'script'],
  ['Document', 'frame'],
  ['XHR', 'script'],
  ['Fetch', 'script'],
  ['Ping', 'picture'],
])

/** Whom a page tells of somebody’s visit before they were asked. */
export const others: Rule = ({ requests, finalAddress }) => {
  const own = new URL(finalAddress).hostname
  const seen = new Set<string>()
  const found: Draft[] = []
  for (const { address, type, isTiny } of requests) {
    const { hostname, protocol } = new URL(address)
    if (!/^https?:$/.test(protocol) || isOwn(hostname, own)) continue
    const what = FETCHED.get(type) ?? (type === 'Image' && isTiny ? 'picture' : undefined)
    if (what === undefined || seen.has(`${what} ${hostname}`)) continue
    seen.add(`${what} ${hostname}`)
    found.push({ kind: 'third-party', measured: hostname, values: { host: hostname, what: type } })
  }
  return found
}

/** Whether two machines are of one organisation, as far as a name tells. */
function isOwn(host: string, own: string): boolean {
  if (host === own) return true
  const owner = (name: string) => {
    const labels = name.replace(/^www\./, '').split('.')
    const isTwofold = /\.(gov|org|co|ac|nhs|police|llyw)\.\w+$|\.gov\.(uk|scot|wales)$/.test(name)
    return labels.slice(isTwofold ? -3 : -2).join('.')
  }
  return !/^[\d.:[\]]+$/.test(host) && owner(host) === owner(own)
}
