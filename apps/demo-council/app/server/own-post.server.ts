import { data } from 'react-router'
import { isOwnPost } from './cookies.server.ts'
import { house } from './house.server.ts'

/** Refuses a form of another site. @throws what React Router shows as 403 */
export async function ownPostOnly(request: Request): Promise<void> {
  const { publicOrigin } = (await house()).config
  if (isOwnPost(request, publicOrigin === undefined ? [] : [publicOrigin])) return
  throw data(null, { status: 403 })
}
