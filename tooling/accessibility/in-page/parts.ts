// These functions are sent to a page as text (see ../measures.ts): they may call each other, and use
// nothing that a module imports from elsewhere.

/** A part in words that find it again: its name, classes and the start of its text. */
export function say(part: Element): string {
  const classes = [...part.classList].map((name) => `.${name}`).join('')
  const text = (part.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 40)
  const id = part.id ? `#${part.id}` : ''
  return `${part.localName}${id}${classes}${text ? ` “${text}”` : ''}`
}

/** Whether a part has a place on the page that an eye can find; hidden text for screen readers has none. */
export function isShown(part: Element): boolean {
  const { width, height, right, bottom } = part.getBoundingClientRect()
  if (width < 2 || height < 2 || right + scrollX <= 0 || bottom + scrollY <= 0) return false
  return part.checkVisibility({ opacityProperty: true, visibilityProperty: true })
}

/** Everything that is shown. */
export function shown(): Element[] {
  return [...document.body.querySelectorAll('*')].filter(isShown)
}

/** Red, green, blue of 255 and how solid it is, of a computed colour. */
export function rgba(colour: string): [number, number, number, number] {
  const parts = /rgba?\(([^)]*)\)/.exec(colour)?.[1]?.split(/[ ,/]+/) ?? []
  const [red = 0, green = 0, blue = 0, alpha = 1] = parts.map(Number)
  return [red, green, blue, parts.length === 0 ? 0 : alpha]
}

/** WCAG's contrast ratio of two computed colours. */
export function contrastOf(one: string, other: string): number {
  const [a, b] = [one, other].map((colour) => {
    const [red, green, blue] = rgba(colour)
      .slice(0, 3)
      .map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
  })
  const [light, dark] = [Math.max(a ?? 0, b ?? 0), Math.min(a ?? 0, b ?? 0)]
  return (light + 0.05) / (dark + 0.05)
}

/** The colour that is behind a part: its own, or that of the nearest part around it that has one. */
export function behind(part: Element | null): string {
  for (let at = part; at !== null; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at)
    if (rgba(backgroundColor)[3] > 0.5) return backgroundColor
  }
  // A page without a colour is the canvas; asked of a part that has just that.
  const probe = document.createElement('div')
  probe.style.backgroundColor = 'Canvas'
  document.documentElement.append(probe)
  const { backgroundColor } = getComputedStyle(probe)
  probe.remove()
  return backgroundColor
}

/** Parts that hold text of their own, hidden text left out. */
export function withText(): Element[] {
  return shown().filter((part) =>
    [...part.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
    ),
  )
}
