import { postsAddress } from '@guildhall/journeys/next-proxy'
import { makeNonce, strictPolicy } from '@guildhall/journeys/secure'
import { type NextRequest, NextResponse } from 'next/server'

/**
 * Leads what is no GET to the route handler: a page of the App Router can’t answer it. A page gets a
 * policy of its own, whose nonce Next reads from the request and gives its scripts.
 */
export function proxy(request: NextRequest) {
  const posts = postsAddress(request)
  if (posts) return NextResponse.rewrite(posts)
  const nonce = makeNonce()
  const policy = strictPolicy(nonce)
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  headers.set('x-nonce', nonce)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}

export const config = { matcher: ['/report/:path*', '/cy/report/:path*'] }
