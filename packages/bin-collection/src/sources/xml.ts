import { XMLParser, XMLValidator } from 'fast-xml-parser'

/** An element read from XML: a text, or its children by name; two of a name are a list. */
export type XmlNode = string | { readonly [name: string]: XmlNode | readonly XmlNode[] }

const parser = new XMLParser({
  ignoreAttributes: true,
  removeNSPrefix: true,
  parseTagValue: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  // Numbered characters as well, which the parser counts among HTML's.
  htmlEntities: true,
  maxNestedTags: 50,
})

/**
 * Reads XML from outside: element names without their prefixes, every value a text.
 *
 * A document type is refused before anything is read, so no entity is ever defined, fetched or
 * expanded; nesting is limited to 50.
 *
 * @returns undefined when it is not well formed or has a document type
 */
export function readXml(text: string): XmlNode | undefined {
  if (/<!(DOCTYPE|ENTITY)/i.test(text) || XMLValidator.validate(text) !== true) return undefined
  try {
    return parser.parse(text)
  } catch {
    return undefined
  }
}

/** The element at a path of names, the first where there are several. */
export function at(node: XmlNode | undefined, ...path: readonly string[]): XmlNode | undefined {
  return path.reduce((inner: XmlNode | undefined, name) => children(inner, name)[0], node)
}

/** All children of a name: a single one is read as an object rather than a list, so both are taken. */
export function children(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  if (node === undefined || typeof node === 'string' || !Object.hasOwn(node, name)) return []
  const found = node[name]
  if (found === undefined) return []
  return Array.isArray(found) ? found : [found as XmlNode]
}

/** The text of the element at a path; empty where there is none. */
export function textAt(node: XmlNode | undefined, ...path: readonly string[]): string {
  const found = at(node, ...path)
  if (typeof found === 'string') return found.trim()
  const own = found?.['#text']
  return typeof own === 'string' ? own.trim() : ''
}

/** Part of a document to send: a text, made safe, or elements already written. */
export type XmlContent = string | Xml | readonly Xml[]

/** Written XML; made by {@link element} alone, so that no text gets in unescaped. */
export class Xml {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** Writes an element. */
export function element(
  name: string,
  content: XmlContent = [],
  attributes: Readonly<Record<string, string>> = {},
): Xml {
  const inside =
    typeof content === 'string'
      ? escaped(content)
      : [content]
          .flat()
          .map((xml) => xml.text)
          .join('')
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`)
  return new Xml(`<${name}${said.join('')}>${inside}</${name}>`)
}

function escaped(text: string): string {
  return text
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/(?![\t\n])\p{Cc}/gu, '')
}
