import type { SignInFlow } from './staff-sign-in.server.ts'

/** Name of the cookie that a browser keeps while its user signs in. */
export const FLOW_COOKIE = 'guildhall-staff-flow'

/** What such a cookie holds; undefined when it is none of ours. */
export function readFlow(text: string | undefined): SignInFlow | undefined {
  try {
    const flow: unknown = JSON.parse(Buffer.from(text ?? '', 'base64url').toString('utf8'))
    if (typeof flow !== 'object' || flow === null) return undefined
    const { state, nonce, verifier } = flow as Record<string, unknown>
    const isFlow = [state, nonce, verifier].every((part) => typeof part === 'string')
    return isFlow ? (flow as SignInFlow) : undefined
  } catch {
    return undefined
  }
}
