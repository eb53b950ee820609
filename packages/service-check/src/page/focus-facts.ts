import type { Part } from '../observation.ts'
import type { PageTools } from './tools.ts'

declare const tools: PageTools

/** What is told of the element that has the focus. */
export interface FocusFacts extends Part {
  /** Which of the page’s elements it is; -1 for none. */
  readonly key: number
  readonly tag: string
  readonly type: string
  /** `clear`: it looks otherwise than before; `doubtful`: so little that pixels have to tell. */
  readonly change: 'clear' | 'doubtful'
  readonly isOnScreen: boolean
  readonly hiddenBehind?: Part
  readonly clip: { x: number; y: number; width: number; height: number }
}

/** What the walk keeps in the page between two presses of Tab. */
export interface FocusWatch {
  /** The elements that Tab ought to reach, radios of one name as one. */
  expected(): { key: number; part: Part }[]
  now(): FocusFacts | null
  settled(): Promise<FocusFacts | null>
  blur(): void
  refocus(key: number): void
  top(): void
}

/** Takes down how everything looks before it has the focus. Runs inside the page. */
export function watchFocus(): void {
  // A change that takes time would be looked at half way; a text cursor is no sign of its own.
  const still = new CSSStyleSheet()
  still.replaceSync(
    '*, ::before, ::after { transition: none !important; caret-color: transparent !important; scroll-behavior: auto !important }',
  )
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, still]

  const known: Element[] = []
  const keyOf = (element: Element) => {
    const at = known.indexOf(element)
    return at >= 0 ? at : known.push(element) - 1
  }

  const WATCHED = [
    'backgroundColor',
    'backgroundImage',
    'borderTopColor',
    'borderBottomColor',
    'borderLeftColor',
    'borderTopWidth',
    'borderBottomWidth',
    'borderLeftWidth',
    'borderTopStyle',
    'borderBottomStyle',
    'boxShadow',
    'clip',
    'clipPath',
    'color',
    'height',
    'width',
    'opacity',
    'left',
    'top',
    'position',
    'textDecorationLine',
    'textDecorationColor',
    'textDecorationThickness',
    'transform',
    'visibility',
  ] as const

  function lookOf(element: Element, pseudo?: string): string {
    const style = getComputedStyle(element, pseudo)
    const { outlineStyle, outlineWidth, outlineColor } = style
    const isOutlined =
      outlineStyle !== 'none' && outlineWidth !== '0px' && !/, 0\)$|transparent/.test(outlineColor)
    const outline = isOutlined ? `${outlineStyle} ${outlineWidth} ${outlineColor}` : ''
    return JSON.stringify([outline, ...WATCHED.map((name) => style[name])])
  }

  /** The element, its pseudo-elements, and what commonly shows its focus for it. */
  function surroundings(element: Element): string[] {
    const around = [
      element,
      ...tools.labelsOf(element),
      element.parentElement,
      element.nextElementSibling,
    ]
    const parent = element.parentElement?.parentElement
    const looks = around.flatMap((one) =>
      one ? [lookOf(one), lookOf(one, '::before'), lookOf(one, '::after')] : [''],
    )
    return [...looks, parent ? lookOf(parent) : '']
  }

  const before = new Map<Element, string[]>()
  const EVERYTHING =
    'a[href], area[href], button, input, select, textarea, summary, iframe, audio[controls], video[controls], [tabindex], [contenteditable]'
  const candidates = [...document.querySelectorAll(EVERYTHING)].filter(tools.isFocusable)
  for (const element of candidates) before.set(element, surroundings(element))

  const luminance = (colour: string) => {
    const [r = 0, g = 0, b = 0, a = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number)
    const linear = (c: number) => (c <= 10.3 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4)
    return { value: 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b), a }
  }

  function behind(element: Element): string {
    for (let at: Element | null = element.parentElement; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at)
      if (luminance(backgroundColor).a > 0) return backgroundColor
    }
    return 'rgb(255, 255, 255)'
  }

  function changeOf(element: Element): 'clear' | 'doubtful' {
    const looks = surroundings(element)
    const earlier = before.get(element)
    if (earlier === undefined || earlier.every((look, at) => look === looks[at])) return 'doubtful'
    const strip = (list: string[]) => list.map((look) => look.replace(/^\["[^"]*"/, ''))
    const others = strip(looks)
    if (strip(earlier).some((look, at) => look !== others[at])) return 'clear'
    // Only an outline: in the colour of what it stands on it is none.
    const { outlineColor, outlineStyle } = getComputedStyle(element)
    if (outlineStyle === 'auto') return 'clear'
    const [one, two] = [luminance(outlineColor).value, luminance(behind(element)).value]
    const contrast = (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05)
    return contrast >= 1.5 ? 'clear' : 'doubtful'
  }

  function coverOf(element: Element, box: DOMRect): Element | null {
    const xs = [0.1, 0.5, 0.9].map((share) => box.left + box.width * share)
    const ys = [0.15, 0.5, 0.85].map((share) => box.top + box.height * share)
    const points = xs.flatMap((x) => ys.map((y) => [x, y] as const))
    const inside = points.filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight)
    const own = [element, ...tools.labelsOf(element)]
    let cover: Element | null = null
    for (const [x, y] of inside) {
      const top = document.elementFromPoint(x, y)
      if (top === null || own.some((one) => one.contains(top) || top.contains(one))) return null
      for (let at: Element | null = top; at && !cover; at = at.parentElement) {
        if (/fixed|sticky|absolute/.test(getComputedStyle(at).position)) cover = at
      }
      if (!cover) return null
    }
    return cover
  }

  const watch: FocusWatch = {
    expected() {
      const groups = new Set<string>()
      return candidates
        .filter((one) => {
          if (one.matches('iframe') || (one as HTMLElement).tabIndex < 0) return false
          if (!(one instanceof HTMLInputElement) || one.type !== 'radio') return true
          const group = `${one.form?.id} ${one.name}`
          return !groups.has(group) && groups.add(group)
        })
        .map((one) => ({ key: keyOf(one), part: tools.part(one) }))
    },
    now() {
      const element = document.activeElement
      if (element === null || element === document.body || element === document.documentElement) {
        return null
      }
      const labels = tools.labelsOf(element).filter(tools.isShown)
      const boxes = [element, ...labels].map((one) => one.getBoundingClientRect())
      const isOnScreen = boxes.some(
        ({ left, right, top, bottom, width, height }) =>
          width > 1 &&
          height > 1 &&
          right > 0 &&
          bottom > 0 &&
          left < innerWidth &&
          top < innerHeight,
      )
      const box = element.getBoundingClientRect()
      const cover = isOnScreen && box.width > 1 ? coverOf(element, box) : null
      const [left, top] = [
        Math.min(...boxes.map((b) => b.left)),
        Math.min(...boxes.map((b) => b.top)),
      ]
      const [right, bottom] = [
        Math.max(...boxes.map((b) => b.right)),
        Math.max(...boxes.map((b) => b.bottom)),
      ]
      const radio = element instanceof HTMLInputElement && element.type === 'radio'
      const first = radio
        ? candidates.find(
            (one) =>
              one instanceof HTMLInputElement &&
              one.type === 'radio' &&
              one.name === element.name &&
              one.form === element.form,
          )
        : undefined
      return {
        ...tools.part(element),
        key: keyOf(first ?? element),
        tag: element.localName,
        type: element.getAttribute('type') ?? '',
        change: changeOf(element),
        isOnScreen,
        ...(cover ? { hiddenBehind: tools.part(cover) } : {}),
        clip: {
          x: Math.max(0, left + scrollX - 10),
          y: Math.max(0, top + scrollY - 10),
          width: Math.min(800, right - left + 20),
          height: Math.min(400, bottom - top + 20),
        },
      }
    },
    settled() {
      return new Promise((done) => setTimeout(() => done(this.now()), 25))
    },
    blur() {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    },
    refocus(key) {
      const element = known[key]
      if (element instanceof HTMLElement) element.focus({ preventScroll: true })
    },
    top() {
      this.blur()
      scrollTo(0, 0)
      getSelection()?.removeAllRanges()
    },
  }
  Object.assign(globalThis, { watch })
}
