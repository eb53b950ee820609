import type { CDPSession } from 'playwright-core'
import type { KeyboardWalk, Part } from '../observation.ts'
import type { PageTools } from '../page/tools.ts'
import type { World } from './world.ts'

declare const tools: PageTools

type Facts = Pick<KeyboardWalk, 'mouseOnly' | 'deadKeys'>

const MOUSE = [
  'click',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'dblclick',
]
const HOVER = ['mouseover', 'mouseenter']
const KEYS = ['keydown', 'keyup', 'keypress']
const MOST = 400

/** What a node that listens is, to whoever has no mouse. Runs inside the page. */
function listenerFacts(element: Element): ListenerFacts {
  const NATIVE =
    'a[href], area[href], button, input, select, textarea, summary, label, option, iframe, video, audio, embed, object'
  const FOCUSABLE = `${NATIVE}, [tabindex]:not([tabindex="-1"])`
  const isPage = element.matches('html, body, form') || element.nodeType !== 1
  const holds = !isPage && element.querySelector(FOCUSABLE) !== null
  const isWithin = element.parentElement?.closest(`${NATIVE}, [tabindex="0"]`) != null
  return {
    part: tools.part(element),
    isCandidate:
      !isPage && tools.isShown(element) && !element.matches(NATIVE) && !holds && !isWithin,
    isFocusable: tools.isFocusable(element),
    isOff:
      element.closest('[aria-disabled=true], [aria-hidden=true]') !== null &&
      !element.closest('[role]'),
    isPage,
  }
}

interface ListenerFacts {
  readonly part: Part
  readonly isCandidate: boolean
  readonly isFocusable: boolean
  readonly isOff: boolean
  readonly isPage: boolean
}

/** Finds what works by mouse alone, by what listens to what. */
export async function findMouseOnly(client: CDPSession, world: World): Promise<Facts> {
  const { result } = await client.send('Runtime.evaluate', { expression: 'document' })
  const { listeners } = await client.send('DOMDebugger.getEventListeners', {
    objectId: result.objectId ?? '',
    depth: -1,
  })
  const types = new Map<number, Set<string>>()
  for (const { backendNodeId, type } of listeners) {
    if (backendNodeId === undefined || types.size > MOST) continue
    types.set(backendNodeId, (types.get(backendNodeId) ?? new Set()).add(type))
  }
  const nodes = [...types.keys()]
  const facts = await world.onNodes(nodes, listenerFacts)
  const hears = (at: number, names: readonly string[]) =>
    names.find((name) => types.get(nodes[at] ?? 0)?.has(name))

  const mouseOnly: (Part & { event: string })[] = []
  const deadKeys: Part[] = []
  let hearsKeysForAll = false
  let hearsClicksForAll = false
  for (const [at, one] of facts.entries()) {
    // A listener on the document or a root may work for everything below it.
    if (one === null || one.isPage || !one.isCandidate) {
      hearsKeysForAll ||= one?.isPage !== false && hears(at, KEYS) !== undefined
      hearsClicksForAll ||= hears(at, MOUSE) !== undefined
      continue
    }
    const event = hears(at, MOUSE)
    const hover = hears(at, HOVER)
    if (event !== undefined && !one.isFocusable) mouseOnly.push({ ...one.part, event })
    else if (event !== undefined && !hears(at, KEYS)) deadKeys.push(one.part)
    else if (hover !== undefined && !one.isFocusable) mouseOnly.push({ ...one.part, event: hover })
  }
  const pointed = await world.run(pointedAt)
  const known = new Set(mouseOnly.map(({ selector }) => selector))
  const more = pointed.filter(
    ({ selector, isButton }) => !known.has(selector) && (isButton || hearsClicksForAll),
  )
  return {
    mouseOnly: [
      ...mouseOnly,
      ...more.map(({ selector, snippet }) => ({ selector, snippet, event: 'click' })),
    ],
    deadKeys: hearsKeysForAll ? [] : deadKeys,
  }
}

/** What looks as if one could press it, and can’t be reached. Runs inside the page. */
function pointedAt(): (Part & { isButton: boolean })[] {
  const REACHED =
    'a[href], button, input, select, textarea, summary, label, option, [tabindex]:not([tabindex="-1"])'
  // Within these one moves by arrows.
  const COMPOSITE =
    '[role=tablist], [role=menu], [role=menubar], [role=listbox], [role=tree], [role=grid], [role=radiogroup], [role=toolbar]'
  const found: (Part & { isButton: boolean })[] = []
  for (const one of document.querySelectorAll('body *')) {
    if (found.length >= 50) break
    const native = one.matches(
      'a[href], button, input:not([type=hidden]), select, textarea, summary',
    )
    const isLeftOut = native && one.getAttribute('tabindex')?.startsWith('-') === true
    const isButton =
      isLeftOut ||
      one.matches(
        '[role=button], [role=link], [role=checkbox], [role=switch], a[onclick]:not([href])',
      )
    const isPointed =
      getComputedStyle(one).cursor === 'pointer' &&
      one.parentElement !== null &&
      getComputedStyle(one.parentElement).cursor !== 'pointer'
    if (!isButton && !isPointed) continue
    if (
      tools.isFocusable(one) ||
      !tools.isShown(one) ||
      one.matches(':disabled, [aria-disabled=true]')
    )
      continue
    if (
      one.closest(COMPOSITE) ||
      (!isLeftOut && (one.closest(REACHED) || one.querySelector(REACHED)))
    )
      continue
    if (one.closest('[aria-hidden=true]') && isLeftOut) continue
    found.push({ ...tools.part(one), isButton })
  }
  return found
}
