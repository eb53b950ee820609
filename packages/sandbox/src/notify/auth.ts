import { decodeJwt, errors, jwtVerify } from 'jose'
import type { Clock } from '../clock.ts'
import { isUuid } from '../ids.ts'

/** A GOV.UK Notify service's two halves of an API key. */
export type NotifyService = { serviceId: string; secret: string }

/** A refusal in GOV.UK Notify's words. */
export type AuthRefusal = { status: 401 | 403; message: string }

/**
 * Takes a GOV.UK Notify API key apart: name, service UUID, secret UUID, with hyphens between.
 *
 * @throws TypeError when the key has another form; the key itself is not in the message
 */
export function parseNotifyKey(key: string): NotifyService {
  const serviceId = key.slice(-73, -37)
  const secret = key.slice(-36)
  if (!isUuid(serviceId) || !isUuid(secret)) {
    throw new TypeError('A GOV.UK Notify key is a name, a service UUID and a secret UUID')
  }
  return { serviceId, secret }
}

/** How far a token's time may be from the clock, in seconds: GOV.UK Notify's rule. */
const toleranceSeconds = 30

/** Two processes that both begin at DEMO_NOW never began at the same moment. */
const demoToleranceSeconds = 900

/**
 * Checks an Authorization header as GOV.UK Notify does: a JWT signed with HS256 by the secret of the
 * service that `iss` names, made within 30 seconds.
 *
 * @param clocks the machine's clock, and the sandbox's own, which DEMO_NOW may have set
 */
export async function checkNotifyToken(
  header: string | undefined,
  services: readonly NotifyService[],
  clocks: { machine: Clock; sandbox: Clock },
): Promise<AuthRefusal | undefined> {
  const token = /^Bearer\s+(\S+)$/i.exec(header ?? '')?.[1]
  if (!token) return { status: 401, message: 'Unauthorized: authentication token must be provided' }
  try {
    const { iss } = decodeJwt(token)
    if (!iss) return refuse('Invalid token: iss field not provided')
    const service = services.find((candidate) => candidate.serviceId === iss)
    if (!service) return refuse('Invalid token: service not found')
    const secret = new TextEncoder().encode(service.secret)
    const { payload } = await jwtVerify(token, secret, {
      algorithms: ['HS256'],
      currentDate: clocks.machine(),
    })
    if (typeof payload.iat !== 'number') return refuse('Invalid token: iat field not provided')
    const away = (clock: Clock) => Math.abs(clock().getTime() / 1000 - (payload.iat ?? 0))
    const inTime =
      away(clocks.machine) <= toleranceSeconds || away(clocks.sandbox) <= demoToleranceSeconds
    return inTime
      ? undefined
      : refuse('Error: Your system clock must be accurate to within 30 seconds')
  } catch (error) {
    if (error instanceof errors.JOSEAlgNotAllowed) {
      return refuse('Invalid token: algorithm used is not HS256')
    }
    if (error instanceof errors.JWSSignatureVerificationFailed) {
      return refuse('Invalid token: API key not found')
    }
    return refuse('Invalid token: signature, api token is not valid')
  }
}

function refuse(message: string): AuthRefusal {
  return { status: 403, message }
}
