const METHODS = ['GET', 'HEAD', 'POST']

/** The `Allow` of a journey's address. */
export const ALLOWED_METHODS = METHODS.join(', ')

/** Whether a journey answers a request's method: it shows a page, or takes a form's post. */
export function isAllowed(request: Request): boolean {
  return METHODS.includes(request.method)
}
