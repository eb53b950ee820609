/** Says that the site answers; for whoever watches it. */
export function loader(): Response {
  return new Response('ok', { headers: { 'cache-control': 'no-store' } })
}
