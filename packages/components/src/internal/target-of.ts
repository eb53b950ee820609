/** The element of this page that a link leads to by its hash. */
export function targetOf({ hash }: HTMLAnchorElement): HTMLElement | null {
  return document.getElementById(decodeURIComponent(hash.slice(1)))
}
