/** The value of one cookie of a request; undefined when it is not there. */
export function readCookie(request: Request, name: string): string | undefined {
  for (const pair of (request.headers.get('cookie') ?? '').split(';')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim()
  }
  return undefined
}

/** A `Set-Cookie` that scripts can't read; `maxAge` in seconds, 0 to forget it. */
export function cookie(
  name: string,
  value: string,
  { path, maxAge, origin }: { path: string; maxAge: number; origin: string },
): string {
  const secure = origin.startsWith('https:') ? '; Secure' : ''
  return `${name}=${value}; Path=${path}; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure}`
}

/** Whether a form was posted from this site's own pages. */
export function isOwnPost(request: Request, origins: readonly string[]): boolean {
  const origin = request.headers.get('origin')
  return origin === null || [new URL(request.url).origin, ...origins].includes(origin)
}
