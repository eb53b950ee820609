/** Where the journey is served, `/report` in English and `/cy/report` in Welsh. */
export function placeOf(pathname: string) {
  const [, prefix, path] = /^(\/cy)?\/report(?:\/(.*))?$/.exec(pathname) ?? []
  return {
    path: path || undefined,
    basePath: `${prefix ?? ''}/report`,
    homeHref: prefix ?? '/',
    language: prefix === undefined ? ('en' as const) : ('cy' as const),
    context: undefined,
  }
}
