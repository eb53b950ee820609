import { handlePayWebhook } from '@guildhall/payments/webhook'
import { councils } from '../councils/index.ts'
import { house } from '../server/house.server.ts'
import type { Route } from './+types/govuk-pay-webhook'

/**
 * GOV.UK Pay's webhook. A council's Pay account posts to its own address; without one the message is
 * offered to each council, and those that don't know the payment leave it be.
 */
export async function action({ request, params }: Route.ActionArgs): Promise<Response> {
  const { council, database } = await house()
  const slugs = params.council === undefined ? councils.map(({ slug }) => slug) : [params.council]
  const answers: Response[] = []
  for (const slug of slugs) {
    const services = council(slug)
    if (!services) continue
    const { provider, handlers, webhookSecrets } = services.payments
    answers.push(
      await handlePayWebhook(request.clone(), {
        ...handlers,
        database,
        provider,
        secrets: webhookSecrets,
        onError: (error) =>
          console.error(error instanceof Error ? error.stack : 'a webhook was not settled'),
      }),
    )
  }
  return answers.find(({ ok }) => ok) ?? answers[0] ?? new Response(null, { status: 404 })
}

export function loader(): Response {
  return new Response(null, { status: 405, headers: { allow: 'POST' } })
}
