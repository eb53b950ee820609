import { parseSync } from 'oxc-parser'

/**
 * What a major moves or renames, as its codemod says it.
 *
 * @typedef {object} NameChange an export that is called otherwise, or is somewhere else
 * @property {string} module `@guildhall/standards/pence`
 * @property {string} name
 * @property {string} [toModule] where it is now; the same unless told
 * @property {string} [toName] what it is called now; the same unless told
 *
 * @typedef {object} PropChange a prop of a component that is called otherwise
 * @property {string} module
 * @property {string} name the component
 * @property {string} prop
 * @property {string} toProp
 *
 * @typedef {{ start: number, end: number, text: string }} Edit
 * @typedef {{ line: number, why: string }} Look a place that a person must look at
 */

/**
 * Changes one file of TypeScript or JSX where it is sure of what is meant, and nowhere else.
 *
 * @param {string} source
 * @param {{ file: string, names?: readonly NameChange[], props?: readonly PropChange[] }} given
 * @returns {{ source: string, changed: number, look: readonly Look[] }} source as it was where
 *   nothing is to be changed
 */
export function changeNames(source, { file, names = [], props = [] }) {
  const { program, errors } = parseSync(file, source)
  if (errors.length > 0) {
    return {
      source,
      changed: 0,
      look: [{ line: 1, why: `It can’t be read: ${errors[0]?.message}` }],
    }
  }
  /** @type {Edit[]} */
  const edits = []
  /** @type {Look[]} */
  const look = []
  const at = (/** @type {number} */ offset) => source.slice(0, offset).split('\n').length
  /** @type {Map<string, PropChange[]>} by the name that a component has in this file */
  const components = new Map()
  /** @type {Map<string, string>} new names by the old, where the file uses them under the old */
  const renamed = new Map()

  for (const statement of program.body) {
    const from = 'source' in statement ? statement.source?.value : undefined
    if (typeof from !== 'string') continue
    const here = names.filter(({ module }) => module === from)
    if (statement.type !== 'ImportDeclaration') {
      if (here.length > 0) {
        look.push({
          line: at(statement.start),
          why: `It passes ${from} on, of which names change.`,
        })
      }
      continue
    }
    /** @type {string[]} */
    const stay = []
    /** @type {Map<string, string[]>} */
    const move = new Map()
    for (const specifier of statement.specifiers) {
      const text = source.slice(specifier.start, specifier.end)
      if (specifier.type !== 'ImportSpecifier') {
        if (here.length > 0) {
          look.push({
            line: at(specifier.start),
            why: `It takes all of ${from}, of which names change.`,
          })
        }
        stay.push(text)
        continue
      }
      const { imported, local } = specifier
      const name = imported.type === 'Identifier' ? imported.name : imported.value
      for (const change of props.filter((one) => one.module === from && one.name === name)) {
        components.set(local.name, [...(components.get(local.name) ?? []), change])
      }
      const change = here.find((one) => one.name === name)
      if (!change) {
        stay.push(text)
        continue
      }
      const toModule = /** @type {string} */ (change.toModule ?? from)
      const toName = change.toName ?? name
      const kind = specifier.importKind === 'type' ? 'type ' : ''
      const isAlias = local.name !== name
      const made = isAlias ? `${kind}${toName} as ${local.name}` : `${kind}${toName}`
      if (!isAlias && toName !== name) renamed.set(name, toName)
      if (toModule === from) stay.push(made)
      else move.set(toModule, [...(move.get(toModule) ?? []), made])
    }
    if (
      here.length === 0 ||
      (move.size === 0 && !stay.some((text, index) => text !== own(index)))
    ) {
      continue
    }
    edits.push({ start: statement.start, end: statement.end, text: imports(statement, stay, move) })

    /** @param {number} index */
    function own(index) {
      const specifier = /** @type {import('oxc-parser').ImportDeclaration} */ (statement)
        .specifiers[index]
      return specifier && source.slice(specifier.start, specifier.end)
    }
  }

  /**
   * @param {import('oxc-parser').ImportDeclaration} statement
   * @param {string[]} stay
   * @param {Map<string, string[]>} move
   */
  function imports(statement, stay, move) {
    const kind = statement.importKind === 'type' ? 'import type' : 'import'
    const quote = source[statement.source.start]
    const semicolon = source[statement.end - 1] === ';' ? ';' : ''
    const lines = stay.length > 0 ? [[statement.source.value, stay]] : []
    return [...lines, ...move]
      .map(
        ([module, what]) =>
          `${kind} { ${[what].flat().join(', ')} } from ${quote}${module}${quote}${semicolon}`,
      )
      .join('\n')
  }

  walk(program, [], (node, parents) => {
    if (node.type === 'Identifier' || node.type === 'JSXIdentifier') rename(node, parents)
    if (node.type === 'JSXOpeningElement') changeProps(node)
  })

  /** @param {any} node @param {readonly any[]} parents */
  function rename(node, parents) {
    const toName = renamed.get(node.name)
    if (toName === undefined || isNoReference(node, parents)) return
    const scope = parents.find((parent) => declares(parent, node.name))
    if (scope) {
      look.push({
        line: at(node.start),
        why: `${node.name} is a name of its own here, so it was left.`,
      })
      return
    }
    const parent = parents[0]
    // `{ a }` is `{ a: a }`: the key stays.
    const isShort = parent?.type === 'Property' && parent.shorthand
    edits.push({
      start: node.start,
      end: node.end,
      text: isShort ? `${node.name}: ${toName}` : toName,
    })
  }

  /** @param {any} element */
  function changeProps(element) {
    const changes = components.get(element.name?.name) ?? []
    for (const attribute of changes.length > 0 ? element.attributes : []) {
      if (attribute.type === 'JSXSpreadAttribute') {
        const olds = changes.map(({ prop }) => prop).join(', ')
        look.push({ line: at(attribute.start), why: `What is spread here may hold ${olds}.` })
        continue
      }
      const change = changes.find(({ prop }) => prop === attribute.name.name)
      if (change) {
        const { start, end } = attribute.name
        edits.push({ start, end, text: change.toProp })
      }
    }
  }

  const changed = edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end), source)
  return { source: changed, changed: edits.length, look }
}

/**
 * Visits every node, with what it stands in, nearest first.
 *
 * @param {any} node
 * @param {readonly any[]} parents
 * @param {(node: any, parents: readonly any[]) => void} visit
 */
function walk(node, parents, visit) {
  if (Array.isArray(node)) {
    for (const one of node) walk(one, parents, visit)
    return
  }
  if (node === null || typeof node !== 'object' || typeof node.type !== 'string') return
  visit(node, parents)
  for (const [key, child] of Object.entries(node)) {
    if (key !== 'parent' && typeof child === 'object') walk(child, [node, ...parents], visit)
  }
}

/** Whether an identifier only looks like a use: a key, a member, a part of an import. */
function isNoReference(/** @type {any} */ node, /** @type {readonly any[]} */ [parent]) {
  switch (parent?.type) {
    case 'ImportSpecifier':
    case 'ExportSpecifier':
    case 'JSXAttribute':
      return true
    case 'MemberExpression':
      return parent.property === node && !parent.computed
    case 'Property':
    case 'PropertyDefinition':
    case 'MethodDefinition':
    case 'TSPropertySignature':
      return parent.key === node && !parent.computed
    default:
      return false
  }
}

/** Whether a function or block has a name of its own that is spelt the same. */
function declares(/** @type {any} */ node, /** @type {string} */ name) {
  if (/Function/.test(node.type)) {
    return node.params.some((/** @type {unknown} */ parameter) => binds(parameter, name))
  }
  if (node.type !== 'BlockStatement') return false
  return node.body.some((/** @type {any} */ statement) => {
    if (statement.type === 'VariableDeclaration') {
      return statement.declarations.some((/** @type {any} */ { id }) => binds(id, name))
    }
    return /Declaration$/.test(statement.type) && statement.id?.name === name
  })
}

/** Whether a pattern gives a name to something. @returns {boolean} */
function binds(/** @type {any} */ pattern, /** @type {string} */ name) {
  switch (pattern?.type) {
    case 'Identifier':
      return pattern.name === name
    case 'ObjectPattern':
      return pattern.properties.some((/** @type {any} */ one) =>
        binds(one.value ?? one.argument, name),
      )
    case 'ArrayPattern':
      return pattern.elements.some((/** @type {any} */ one) => binds(one, name))
    case 'AssignmentPattern':
      return binds(pattern.left, name)
    case 'RestElement':
      return binds(pattern.argument, name)
    default:
      return false
  }
}
