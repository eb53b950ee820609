import type { Part } from '../observation.ts'

/** What the collectors share inside a page; kept in a world of its own, out of the page’s reach. */
export interface PageTools {
  isShown(element: Element): boolean
  isFocusable(element: Element): boolean
  textOf(element: Element): string
  nameOf(element: Element): string
  langOf(element: Element): string
  part(element: Element): Part
  labelsOf(element: Element): Element[]
  /** What a field is called, or its group. */
  groupOf(element: Element): string
}

/** Puts the tools into a page’s world. Runs inside the page, so it refers to nothing outside itself. */
export function installTools(): void {
  const squeezed = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()

  function isShown(element: Element): boolean {
    if (!element.checkVisibility({ visibilityProperty: true })) return false
    const { width, height } = element.getBoundingClientRect()
    if (width === 0 && height === 0) return false
    const { clip, clipPath, overflow } = getComputedStyle(element)
    const isHiddenFromEyes =
      (width <= 1 && height <= 1 && overflow !== 'visible') ||
      clip === 'rect(0px, 0px, 0px, 0px)' ||
      clip === 'rect(1px, 1px, 1px, 1px)' ||
      /^inset\((50|100)%/.test(clipPath)
    return !isHiddenFromEyes
  }

  function isFocusable(element: Element): boolean {
    if (!(element instanceof HTMLElement || element instanceof SVGElement)) return false
    if (element.closest('[inert]') || element.matches(':disabled')) return false
    return element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true })
  }

  function textOf(element: Element): string {
    // biome-ignore lint/performance/useDomNodeTextContent: only what is shown, with spaces between blocks.
    return squeezed(element instanceof HTMLElement ? element.innerText : element.textContent)
  }

  const byIds = (ids: string) =>
    ids
      .split(/\s+/)
      .map((id) => (id === '' ? null : document.getElementById(id)))
      .filter((found) => found !== null)

  function labelsOf(element: Element): Element[] {
    const labelled = byIds(element.getAttribute('aria-labelledby') ?? '')
    const own =
      'labels' in element ? [...((element.labels as NodeListOf<Element> | null) ?? [])] : []
    return [...labelled, ...own]
  }

  function nameOf(element: Element): string {
    const pictures = [...element.querySelectorAll('img[alt]')].map((one) => one.getAttribute('alt'))
    const names = [
      byIds(element.getAttribute('aria-labelledby') ?? '')
        .map((one) => one.textContent)
        .join(' '),
      element.getAttribute('aria-label'),
      labelsOf(element)
        .map((one) => one.textContent)
        .join(' '),
      element.matches('input[type=submit], input[type=button]')
        ? (element as HTMLInputElement).value
        : '',
      element.matches('input, select, textarea') ? '' : element.textContent,
      pictures.join(' '),
      element.getAttribute('title'),
    ]
    return squeezed(names.find((name) => squeezed(name) !== ''))
  }

  function groupOf(element: Element): string {
    const group = element.closest('fieldset, [role=group], [role=radiogroup]')
    if (group === null) return ''
    const legend = group.querySelector('legend')
    return legend ? squeezed(legend.textContent) : nameOf(group).slice(0, 200)
  }

  function langOf(element: Element): string {
    return (element.closest('[lang]')?.getAttribute('lang') ?? '').trim().toLowerCase()
  }

  const isStable = (id: string) => /^[A-Za-z][\w-]*$/.test(id) && !/\d{4,}/.test(id)

  function selectorOf(element: Element): string {
    const steps: string[] = []
    for (let at: Element | null = element; at && steps.length < 6; at = at.parentElement) {
      const name = at.localName
      if (isStable(at.id) && document.querySelectorAll(`#${at.id}`).length === 1) {
        return [`#${at.id}`, ...steps].join(' > ')
      }
      if (name === 'html' || name === 'body') return [name, ...steps].join(' > ')
      const alike = [...(at.parentElement?.children ?? [])].filter((one) => one.localName === name)
      steps.unshift(alike.length > 1 ? `${name}:nth-of-type(${alike.indexOf(at) + 1})` : name)
    }
    return steps.join(' > ')
  }

  function part(element: Element): Part {
    const copy = element.cloneNode(false) as Element
    const start = copy.outerHTML.replace(/<\/[^>]*>$/, '')
    const text = squeezed(element.textContent).slice(0, 80)
    return { selector: selectorOf(element), snippet: squeezed(`${start}${text}`).slice(0, 240) }
  }

  const tools: PageTools = {
    isShown,
    isFocusable,
    textOf,
    nameOf,
    langOf,
    part,
    labelsOf,
    groupOf,
  }
  Object.assign(globalThis, { tools })
}
