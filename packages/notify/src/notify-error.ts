/**
 * What GOV.UK Notify answered, or why there was no answer; branch on `code`, never on a message.
 *
 * Codes are Notify's own `errors[].error`; `other` is one that this client doesn't know.
 * Source: GOV.UK Notify REST API, general errors.
 */
export type NotifyProblem =
  | { code: 'BadRequestError' | 'ValidationError'; status: number }
  | { code: 'AuthError'; status: number }
  | { code: 'NoResultFound'; status: number }
  | { code: 'RateLimitError' | 'TooManyRequestsError'; status: number }
  | { code: 'Exception'; status: number }
  | { code: 'other'; status: number }
  | { code: 'unreadable'; status: number }
  | { code: 'timeout' }
  | { code: 'unreachable' }

const words: Record<NotifyProblem['code'], string> = {
  BadRequestError:
    'GOV.UK Notify refused the message. It will refuse it again: check the template, its personalisation and whether the service is live.',
  ValidationError:
    'GOV.UK Notify found the message malformed. It will refuse it again: check the address, the template id and the personalisation.',
  AuthError:
    'GOV.UK Notify refused the API key. No message can be sent: check NOTIFY_API_KEY and that the clock of this machine is right to 30 seconds.',
  NoResultFound: 'GOV.UK Notify has no such message or template. Check the id.',
  RateLimitError: 'GOV.UK Notify takes 3,000 messages a minute. Send the rest later.',
  TooManyRequestsError: 'The day’s limit of GOV.UK Notify is used up. Send the rest tomorrow.',
  Exception:
    'GOV.UK Notify failed inside. Whether the message was taken is unknown: look it up by reference before sending again.',
  other:
    'GOV.UK Notify answered with an error that this client doesn’t know. Look it up in its documentation.',
  unreadable:
    'The answer was not GOV.UK Notify’s. Whether the message was taken is unknown: check the address of the service, and look the message up by reference.',
  timeout:
    'GOV.UK Notify did not answer in time. Whether the message was taken is unknown: look it up by reference before sending again.',
  unreachable:
    'GOV.UK Notify can’t be reached. Whether the message was taken is unknown: look it up by reference before sending again.',
}

/** A trouble with GOV.UK Notify; holds neither the address nor the words of the message. */
export class NotifyError extends Error {
  override readonly name = 'NotifyError'
  readonly problem: NotifyProblem

  constructor(problem: NotifyProblem) {
    super(words[problem.code])
    this.problem = problem
  }
}

/**
 * What a problem means for a message that was being sent.
 *
 * `refused` for good · `later` not taken, but may be · `unknown` perhaps taken
 */
export function meaningOf(problem: NotifyProblem): 'refused' | 'later' | 'unknown' {
  switch (problem.code) {
    case 'BadRequestError':
    case 'ValidationError':
    case 'NoResultFound':
      return 'refused'
    case 'AuthError':
    case 'RateLimitError':
    case 'TooManyRequestsError':
      return 'later'
    case 'other':
      return problem.status >= 500 ? 'unknown' : 'refused'
    case 'Exception':
    case 'unreadable':
    case 'timeout':
    case 'unreachable':
      return 'unknown'
  }
}

/** Whether a problem would meet every other message too, so that there is no use in going on. */
export function stopsAll(problem: NotifyProblem): boolean {
  return meaningOf(problem) === 'later' || problem.code === 'unreachable'
}
