import './forced-colours.css'

const ACTIVE = /\(forced-colors:\s*active\)/
const applied = new WeakMap<CSSMediaRule, string>()

/**
 * Shows a document as a forced-colours mode would, or no longer.
 *
 * No page can turn the mode itself on. This sets the system's colours and lets the rules apply that
 * the stylesheets keep for the mode; the checks use Chromium's own.
 */
export function imitateForcedColours(page: Document, isOn: boolean): void {
  page.documentElement.classList.toggle('forced-colours', isOn)
  for (const sheet of page.styleSheets) {
    for (const rule of mediaRules(sheet)) {
      const condition = applied.get(rule) ?? rule.media.mediaText
      if (!ACTIVE.test(condition)) continue
      applied.set(rule, condition)
      rule.media.mediaText = isOn ? condition.replace(ACTIVE, 'all') : condition
    }
  }
}

function mediaRules(sheet: CSSStyleSheet): CSSMediaRule[] {
  try {
    return [...sheet.cssRules].filter(
      (rule) => rule instanceof CSSMediaRule || isMedia(rule),
    ) as CSSMediaRule[]
  } catch {
    // A sheet of another origin keeps its rules to itself.
    return []
  }
}

/** A frame's rules are made by the frame's own classes. */
function isMedia(rule: CSSRule): boolean {
  return rule.constructor.name === 'CSSMediaRule'
}
