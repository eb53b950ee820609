/**
 * Elements that sit in a line of text. White space between them shows, so it must be equal;
 * between all others it is only how the source is indented.
 */
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'br',
  'code',
  'em',
  'i',
  'small',
  'span',
  'strong',
  'svg',
  'input',
  'button',
  'img',
])

/** Inline from outside, but with a flow of their own inside. */
const BOXES = new Set(['button', 'svg', 'input', 'img'])

/** Items that GOV.UK's CSS lays in a line: the space between them shows too. */
const IN_LINE =
  /(^| )govuk-(footer__inline-list-item|summary-list__actions-list-item|summary-card__action)( |$)/

/** Lays out its children as boxes, whatever they are, and drops the space between them. */
const FLEX = /(^| )govuk-(button-group|input__wrapper)( |$)/

/** Elements whose white space is content. */
const LITERAL = new Set(['textarea', 'pre', 'script', 'style'])

/**
 * HTML as one line for each element and text, attributes sorted, without the white space that no
 * browser shows. Two strings are equal when their elements, attributes, ids and texts are.
 */
export function normalise(html: string): string {
  const template = document.createElement('template')
  template.innerHTML = html
  return normaliseTree(template.content)
}

export function normaliseTree(root: Node): string {
  collapse(root)
  return lines(root, 0).join('\n')
}

function collapse(container: Node): void {
  let last: Text | undefined
  let spaceIsOpen = false
  const endLine = () => {
    if (last) last.data = last.data.replace(/ $/, '')
    last = undefined
    spaceIsOpen = false
  }
  const flow = (parent: Node) => {
    for (const node of [...parent.childNodes]) {
      if (node instanceof Text) {
        let text = node.data.replace(/[ \t\r\n\f]+/g, ' ')
        if (!spaceIsOpen) text = text.replace(/^ /, '')
        node.data = text
        if (text === '') continue
        last = node
        spaceIsOpen = !text.endsWith(' ')
      } else if (node instanceof Element) {
        const name = node.localName
        if (IN_LINE.test(node.className)) {
          collapse(node)
          last = undefined
          spaceIsOpen = true
        } else if (!INLINE.has(name) || isFlex(parent)) {
          endLine()
          if (!LITERAL.has(name)) collapse(node)
        } else if (BOXES.has(name)) {
          collapse(node)
          last = undefined
          spaceIsOpen = true
        } else {
          flow(node)
          if (last && node.contains(last) && last.data.endsWith(' ')) {
            // A space that ends an element shows after it as well as in it.
            last.data = last.data.replace(/ $/, '')
            last = document.createTextNode(' ')
            node.after(last)
          }
        }
      } else {
        node.remove()
      }
    }
  }
  flow(container)
  endLine()
}

function isFlex(parent: Node): boolean {
  return parent instanceof Element && FLEX.test(parent.className)
}

function lines(parent: Node, depth: number): string[] {
  const indent = '  '.repeat(depth)
  return [...parent.childNodes].flatMap((node) => {
    if (node instanceof Text)
      return node.data === '' ? [] : [`${indent}${JSON.stringify(node.data)}`]
    if (!(node instanceof Element)) return []
    const attributes = [...node.attributes]
      .map(({ name, value }) => `${name}=${JSON.stringify(attribute(name, value))}`)
      .sort()
    return [`${indent}<${[node.localName, ...attributes].join(' ')}>`, ...lines(node, depth + 1)]
  })
}

function attribute(name: string, value: string): string {
  const text = value.replace(/\s+/g, ' ').trim()
  return name === 'style' ? text.replace(/\s*([:;])\s*/g, '$1').replace(/;$/, '') : text
}
