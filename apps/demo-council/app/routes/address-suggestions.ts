import { suggestAddresses } from '../server/address.server.ts'
import { house } from '../server/house.server.ts'
import { visitorContext } from '../server/visitor.ts'
import type { Route } from './+types/address-suggestions'

/** Suggests addresses while one is typed; the page works without it. */
export async function action({ request, params, context }: Route.ActionArgs): Promise<Response> {
  const services = (await house()).council(params.council)
  if (!services) return new Response(null, { status: 404 })
  return suggestAddresses(request, { ...services, visitor: context.get(visitorContext) })
}

export function loader(): Response {
  return new Response(null, { status: 405, headers: { allow: 'POST' } })
}
