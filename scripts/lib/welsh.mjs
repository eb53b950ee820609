import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { parseSync } from 'oxc-parser'

/**
 * @typedef {{ file: string, path: string, en: string, cy: string }} Pair
 * what is said in English and in Welsh at one place: a file, and a path of keys in it. A function's
 * text is all that it may say, part by part.
 *
 * @typedef {Record<string, any>} Node a node of a syntax tree (ESTree)
 */

/** Where residents', designers' and staff's words live; tests and stories say what they need. */
const FILES = ['packages/*/src/**/*.{ts,tsx}', 'apps/*/app/**/*.{ts,tsx}']
const NOT =
  /\.(test|stories|options|testing)\.tsx?$|\/testing(\/|\.tsx?$)|\/sample-[\w-]+\.ts$|\/(en|[\w-]+\.en)\.ts$/

/** Between the parts of a text that a function puts together. */
const GAP = ' … '

/**
 * Every text of the house that is there in both languages.
 *
 * @param {string} root
 * @returns {{ pairs: Pair[], problems: string[] }} problems are words that have no Welsh
 */
export function wordsIn(root) {
  /** @type {Pair[]} */ const pairs = []
  /** @type {string[]} */ const problems = []
  for (const file of globSync(FILES, { cwd: root }).toSorted()) {
    if (NOT.test(file)) continue
    const found = wordsOf(file, readFileSync(join(root, file), 'utf8'), (other) =>
      readFileSync(join(root, dirname(file), other), 'utf8'),
    )
    pairs.push(...found.pairs)
    problems.push(...found.problems)
  }
  return { pairs, problems }
}

/**
 * Every text of a file that is there in both languages: in `{ en, cy }`, in constants named so, and
 * in a Welsh file beside its English one.
 *
 * @param {string} file
 * @param {string} source
 * @param {(name: string) => string} beside the text of another file in the same folder
 */
export function wordsOf(file, source, beside) {
  const program = parse(file, source)
  const found = { pairs: /** @type {Pair[]} */ ([]), problems: /** @type {string[]} */ ([]) }
  const constants = constantsOf(program)
  const name = file.split('/').at(-1) ?? file
  if (/^(cy|.+\.cy)\.ts$/.test(name)) {
    const english = name.replace(/cy\.ts$/, 'en.ts')
    const others = constantsOf(parse(english, beside(english)))
    for (const [key, node] of constants) {
      const other = others.get(englishOf(key))
      if (other) compare(file, '', other, node, found)
    }
    return found
  }
  for (const [key, node] of constants) {
    const other = constants.get(englishOf(key))
    if (other && other !== node) compare(file, '', other, node, found)
  }
  visit(program, (node, path) => {
    if (node.type !== 'ObjectExpression') return
    const keys = entries(node)
    const [english, welsh] = [keys.get('en'), keys.get('cy')]
    if (english && welsh) compare(file, path, english, welsh, found)
  })
  return found
}

/** @param {string} file @param {string} source @returns {Node} */
function parse(file, source) {
  const { program, errors } = parseSync(file, source)
  if (errors.length) throw new Error(`${file} can't be read: ${errors[0]?.message}`)
  return program
}

/**
 * @param {Node} program
 * @returns {Map<string, Node>} what each constant at the top of a file is
 */
function constantsOf(program) {
  /** @type {Map<string, Node>} */ const found = new Map()
  for (const statement of program.body) {
    const declaration = statement.declaration ?? statement
    for (const { id, init } of declaration.declarations ?? [])
      if (id?.name && init) found.set(id.name, plain(init))
  }
  return found
}

/** The English constant beside a Welsh one: en for cy, PAGES_EN for PAGES_CY. @param {string} key */
function englishOf(key) {
  return key
    .replace(/^cy(?=[A-Z]|$)/, 'en')
    .replace(/Cy$/, 'En')
    .replace(/CY$/, 'EN')
    .replace(/^welsh/, 'english')
}

/** A value without what TypeScript says of it. @param {Node} node @returns {Node} */
function plain(node) {
  return /^(TS\w+Expression|ParenthesizedExpression)$/.test(node.type)
    ? plain(node.expression)
    : node
}

/** @param {Node} node an object @returns {Map<string, Node>} */
function entries(node) {
  return new Map(
    node.properties
      .filter((/** @type {Node} */ { type, computed }) => type === 'Property' && !computed)
      .map((/** @type {Node} */ { key, value }) => [String(key.name ?? key.value), plain(value)]),
  )
}

/**
 * @param {string} file @param {string} path
 * @param {Node} en @param {Node} cy
 * @param {{ pairs: Pair[], problems: string[] }} found
 */
function compare(file, path, en, cy, found) {
  if (en.type === 'ObjectExpression' && cy.type === 'ObjectExpression') {
    const welsh = entries(cy)
    // What is spread in is compared where it is written.
    const isWhole = cy.properties.every((/** @type {Node} */ { type }) => type === 'Property')
    for (const [key, node] of entries(en)) {
      const at = path ? `${path}.${key}` : key
      const other = welsh.get(key)
      if (other) compare(file, at, node, other, found)
      // A language has forms of its own: English needs one and other, Welsh may have all six.
      else if (isWhole && key !== 'one' && textOf(node))
        found.problems.push(`${file}: ${at} has no Welsh`)
    }
    return
  }
  const [english, welsh] = [textOf(en), textOf(cy)]
  if (english || welsh) found.pairs.push({ file, path, en: english, cy: welsh })
}

/** All that a value may say; code words, such as what is compared with, aside. @param {Node} root */
function textOf(root) {
  /** @type {string[]} */ const parts = []
  visit(root, (node, _path, parent) => {
    if (node.type === 'TemplateElement') parts.push(node.value.cooked)
    if (node.type === 'JSXText') parts.push(node.value)
    if (node.type === 'Literal' && typeof node.value === 'string' && !isCode(node, parent))
      parts.push(node.value)
  })
  return parts
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => /\p{L}{2}/u.test(part))
    .join(GAP)
}

/** @param {Node} node @param {Node | undefined} parent */
function isCode(node, parent) {
  if (node.value === 'en' || node.value === 'cy') return true
  if (!parent) return false
  if (parent.type === 'Property' && parent.key === node) return true
  // What a function is told, such as a style of date, has no spaces and no capital.
  if (parent.type === 'CallExpression') return /^[a-z][\w-]*$/.test(node.value)
  return /^(BinaryExpression|SwitchCase|MemberExpression|TSLiteralType|ImportDeclaration|ImportExpression|JSXAttribute|ExportNamedDeclaration)$/.test(
    parent.type,
  )
}

/**
 * @param {Node} root
 * @param {(node: Node, path: string, parent?: Node) => void} see
 */
function visit(root, see, path = '', parent = /** @type {Node | undefined} */ (undefined)) {
  see(root, path, parent)
  for (const [field, value] of Object.entries(root)) {
    if (field === 'typeAnnotation' || field === 'typeArguments') continue
    for (const child of [value].flat()) {
      if (typeof child?.type !== 'string') continue
      const name =
        root.type === 'Property' && field === 'value'
          ? (root.key.name ?? root.key.value)
          : undefined
      const named = root.type === 'VariableDeclarator' && field === 'init' ? root.id.name : name
      visit(child, see, named ? (path ? `${path}.${named}` : String(named)) : path, root)
    }
  }
}

/**
 * Pairs whose Welsh is English still: a part of some length that both say.
 *
 * @param {Pair[]} pairs
 * @param {Record<string, string>} names what is the same in both languages, and why
 */
export function untranslated(pairs, names) {
  return pairs.filter(({ en, cy }) => {
    const english = new Set(en.split(GAP))
    return cy.split(GAP).some((part) => english.has(part) && !isName(part, names))
  })
}

/** @param {string} part @param {Record<string, string>} names */
function isName(part, names) {
  let rest = part
  for (const name of Object.keys(names).toSorted((a, b) => b.length - a.length))
    rest = rest.replaceAll(name, '')
  // Addresses, numbers, codes and places to fill in are in no language.
  rest = rest.replace(
    /\{\w+\}|%\{\w+\}|\(\(\w+\)\)|\S+@\S+|https?:\S+|[\w-]+\.[\w.-]+|<[^>]*>|\/[\w/-]+|#[\w-]+/g,
    '',
  )
  return !/\p{L}{2}/u.test(rest)
}

/**
 * What a Welsh speaker signs: this Welsh for this English. Another word in either, and it is unsigned.
 *
 * @param {Pair} pair
 */
export function signatureOf({ en, cy }) {
  return createHash('sha256').update(`${en}\n${cy}`).digest('hex').slice(0, 16)
}

/** Whose words these are. @param {string} file */
function roomOf(file) {
  return relative('', file).split('/').slice(0, 2).join('/')
}

/**
 * How much of the Welsh a Welsh speaker has signed, by room.
 *
 * @param {Pair[]} pairs
 * @param {Record<string, unknown>} signed by signature
 */
export function reviewed(pairs, signed) {
  /** @type {Map<string, number>} */ const rooms = new Map()
  const unsigned = pairs.filter((pair) => !(signatureOf(pair) in signed))
  for (const { file } of unsigned) rooms.set(roomOf(file), (rooms.get(roomOf(file)) ?? 0) + 1)
  return [
    `${pairs.length} texts in English and Welsh; ${unsigned.length} of them unreviewed by a Welsh speaker`,
    ...[...rooms].map(([room, texts]) => `  ${room}: ${texts} unreviewed`),
  ].join('\n')
}
