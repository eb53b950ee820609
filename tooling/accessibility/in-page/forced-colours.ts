import { behind, contrastOf, rgba, say, shown, withText } from './parts.ts'

type Layer = readonly [part: Element, pseudo: '' | '::before' | '::after']

/** How well a layer stands out from what is behind it, by its edge, its fill or its outline. */
export function standsOut([part, pseudo]: Layer): number {
  const style = getComputedStyle(part, pseudo || null)
  const ground = behind(pseudo ? part : part.parentElement)
  const edges = (['Top', 'Right', 'Bottom', 'Left'] as const).map((side) =>
    Number.parseFloat(style[`border${side}Width`]) >= 1 && style[`border${side}Style`] !== 'none'
      ? style[`border${side}Color`]
      : '',
  )
  const hasOutline = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 1
  const paints = [...edges, style.backgroundColor, hasOutline ? style.outlineColor : '']
  const solid = paints.filter((colour) => rgba(colour)[3] > 0.3)
  return Math.max(1, ...solid.map((colour) => contrastOf(colour, ground)))
}

/** Controls that have an edge, and shapes that are drawn with a fill or an edge and hold no words. */
export function drawn(): Layer[] {
  const layers: Layer[] = []
  for (const part of shown()) {
    const isControl = part.matches('button, .govuk-button, input, select, textarea')
    const isShape = !part.matches('svg, svg *, iframe, img') && part.textContent?.trim() === ''
    if ((isControl || isShape) && standsOut([part, '']) >= 2) layers.push([part, ''])
    for (const pseudo of ['::before', '::after'] as const) {
      const { content, display } = getComputedStyle(part, pseudo)
      const isDrawn = content === '""' && display !== 'none'
      if (isDrawn && standsOut([part, pseudo]) >= 2) layers.push([part, pseudo])
    }
  }
  return layers
}

/** Keeps what is drawn in the page's own colours, to be looked for in forced ones. */
export function rememberDrawn(): void {
  Reflect.set(window, 'guildhallDrawn', drawn())
}

/** What was drawn and isn't any more, and text that can't be read, once colours are forced. */
export function lostInForcedColours(): string[] {
  const drawnBefore: Layer[] = Reflect.get(window, 'guildhallDrawn')
  const gone = drawnBefore
    .filter(([part]) => part.isConnected)
    .filter((layer) => standsOut(layer) < 3)
    .map(([part, pseudo]) => `vanishes in forced colours: ${say(part)}${pseudo}`)
  const unread = withText()
    .filter((part) => !part.closest('svg, :disabled, [aria-disabled="true"]'))
    .filter((part) => contrastOf(getComputedStyle(part).color, behind(part)) < 4.5)
    .map((part) => `can’t be read in forced colours: ${say(part)}`)
  return [...gone, ...unread]
}
