import { postsAddress } from '@guildhall/journeys/next-proxy'
import { type NextRequest, NextResponse } from 'next/server'

/** Leads what is no GET to the route handler: a page of the App Router can’t answer it. */
export function proxy(request: NextRequest) {
  const posts = postsAddress(request)
  return posts ? NextResponse.rewrite(posts) : NextResponse.next()
}

export const config = { matcher: ['/report/:path*', '/cy/report/:path*'] }
