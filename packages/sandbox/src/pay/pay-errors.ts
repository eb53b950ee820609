/** An answer that GOV.UK Pay gives instead of what was asked for. */
export type PayError = {
  status: 400 | 401 | 403 | 404 | 409 | 412 | 413 | 422 | 429 | 500
  body: { code: string; description: string; field?: string; header?: string }
}

/** GOV.UK Pay's answer to an attribute that is not there. */
export function missing(field: string, code = 'P0101'): PayError {
  return {
    status: 400,
    body: { field, code, description: `Missing mandatory attribute: ${field}` },
  }
}

/** GOV.UK Pay's answer to an attribute that is wrong. */
export function invalid(field: string, reason: string, code = 'P0102'): PayError {
  return {
    status: 422,
    body: { field, code, description: `Invalid attribute value: ${field}. ${reason}` },
  }
}

/** GOV.UK Pay's answer to a body that isn't a JSON object. */
export function unparseable(code: string): PayError {
  return { status: 400, body: { code, description: 'Unable to parse JSON' } }
}

/** GOV.UK Pay's answer to an id, or a page of results, that doesn't exist. */
export function notFound(code: string, description = 'Not found'): PayError {
  return { status: 404, body: { code, description } }
}

/** GOV.UK Pay's answer to search parameters that are wrong. */
export function invalidParameters(names: readonly string[], code: string): PayError {
  const description = `Invalid parameters: ${names.join(', ')}. See Public API documentation for the correct data formats`
  return { status: 422, body: { code, description } }
}

/** Any other refusal. */
export function refusal(status: PayError['status'], code: string, description: string): PayError {
  return { status, body: { code, description } }
}
