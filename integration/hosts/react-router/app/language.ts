/** The language of an address. */
export function languageOf(pathname: string): 'en' | 'cy' {
  return pathname === '/cy' || pathname.startsWith('/cy/') ? 'cy' : 'en'
}
