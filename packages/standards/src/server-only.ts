const MARKER = 'guildhall-server-only'

/**
 * Plants a marker in a module that must never reach a browser.
 *
 * A check greps the client bundle for the marker; should one slip through all the same, the module
 * refuses to load and names itself.
 *
 * @throws Error in a browser
 */
export function serverOnly(module: string): void {
  if ('document' in globalThis && typeof process === 'undefined') {
    throw new Error(
      `${MARKER}: ${module} holds server code and was loaded in a browser. ` +
        'Import it from the server’s entry alone.',
    )
  }
}
