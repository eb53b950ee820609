/** A part of a page, told so that somebody can find it: a CSS selector and the start of its HTML. */
export interface Part {
  readonly selector: string
  readonly snippet: string
}

/** A heading as it is read out; hidden ones are left out. */
export interface Heading extends Part {
  readonly level: number
  readonly text: string
}

/** A run of text and the language that the page says it is in. */
export interface Passage extends Part {
  readonly text: string
  /** The nearest `lang`, lower case; empty where there is none. */
  readonly lang: string
  /** Whether that `lang` is the one of the whole page. */
  readonly isPageLang: boolean
}

/** A link as it is shown. */
export interface Link extends Part {
  readonly text: string
  readonly href: string
  readonly lang: string
}

/** A field that somebody fills in. */
export interface Field extends Part {
  readonly name: string
  readonly type: string
  /** What it is called, by any means. */
  readonly label: string
  /** The text of a label that can be seen, of its own or its group’s. */
  readonly shownLabel: string
  readonly placeholder: string
  readonly autocomplete: string
  /** Where in the page its form is, or -1. */
  readonly form: number
}

/** A form and how it is sent. */
export interface Form extends Part {
  readonly method: string
  readonly action: string
  readonly hasNoValidate: boolean
  /** Fields with `required`, `pattern` or another limit that a browser holds to by itself. */
  readonly limited: readonly Part[]
  /** Buttons that send it without a script. */
  readonly submits: number
}

/** A sound or film on the page. */
export interface Media extends Part {
  readonly autoplay: boolean
  readonly muted: boolean
  readonly controls: boolean
  /** Seconds, where the browser knows. */
  readonly seconds?: number
}

/** What a page consists of. */
export interface DocumentFacts {
  readonly title: string
  readonly lang: string
  readonly headings: readonly Heading[]
  readonly passages: readonly Passage[]
  readonly links: readonly Link[]
  readonly fields: readonly Field[]
  readonly forms: readonly Form[]
  readonly media: readonly Media[]
  /** Buttons and links as they are read out. */
  readonly controls: readonly string[]
  /** Words that can be seen in the main part, or in the body where there is none. */
  readonly words: number
  /** Of `<meta name="referrer">`. */
  readonly metaReferrer: string
  /** Of `<meta http-equiv="content-security-policy">`. */
  readonly metaPolicy: string
  /** Of `<meta http-equiv="refresh">`, in seconds. */
  readonly refreshSeconds?: number
}

/** Something that axe finds wrong, and where. */
export interface AxeFinding {
  readonly rule: string
  readonly tags: readonly string[]
  readonly help: string
  readonly helpUrl: string
  readonly parts: readonly (Part & { readonly measured?: string })[]
}

/** Where the Tab key led. */
export interface FocusStop extends Part {
  readonly isVisiblyFocused: boolean
  /** What lies wholly over it. */
  readonly hiddenBehind?: Part
  readonly screenshot?: string
}

/** A walk through a page with the Tab key. */
export interface KeyboardWalk {
  readonly stops: readonly FocusStop[]
  /** Where Tab could not get out of, and how many presses were tried. */
  readonly trap?: { readonly parts: readonly Part[]; readonly presses: number }
  /** What ought to be reached with Tab, and was not. */
  readonly unreached: readonly Part[]
  /** What works by mouse and can’t be reached. */
  readonly mouseOnly: readonly (Part & { readonly event: string })[]
  /** What can be reached, and does nothing on Enter or Space. */
  readonly deadKeys: readonly Part[]
  readonly positiveTabindex: readonly (Part & { readonly tabindex: number })[]
  /** Neighbours shown in another order than they are reached. */
  readonly swapped: readonly (Part & { readonly before: string })[]
}

/** How a page does at 320 CSS pixels, which is 400 % of 1280. */
export interface Reflow {
  /** CSS pixels that the page is wide in a window of 320. */
  readonly width: number
  readonly culprits: readonly (Part & { readonly right: number; readonly isTable: boolean })[]
  /** What is cut off at the edge, since the page hides what is too wide. */
  readonly clipped: readonly (Part & { readonly right: number })[]
  readonly screenshot?: string
}

/** Text that does not grow when the page is zoomed to 200 %. */
export interface ZoomedText extends Part {
  /** How much larger it is on the screen at 200 %: 2 is right. */
  readonly growth: number
}

/** What a page does by itself while nobody touches it. */
export interface Unattended {
  readonly moving: readonly (Part & { readonly how: string })[]
  readonly hasPause: boolean
  /** The page goes elsewhere after this many seconds. */
  readonly leavesAfter?: number
  /** Whether somebody is told, and can ask for longer. */
  readonly isWarned: boolean
}

/** What is left of a page when no script runs. */
export interface WithoutScripts {
  readonly words: number
  readonly headings: number
  readonly fields: number
  readonly forms: readonly Form[]
  /** Fields that stand in no form. */
  readonly looseFields: number
  /** Links that need a script to lead anywhere. */
  readonly scriptLinks: readonly Part[]
}

/** One message about a field, as it stands beside it. */
export interface FieldError extends Part {
  readonly text: string
  /** Whether the field points to it, or holds it in its label or legend. */
  readonly isTied: boolean
}

/** What came of sending a form empty. */
export interface Submission {
  readonly form: string
  readonly address: string
  /** Nothing was sent: the browser itself held it back, or the page did. */
  readonly outcome: 'answered' | 'held-by-browser' | 'shown-by-script' | 'nothing' | 'left'
  readonly status?: number
  readonly document?: DocumentFacts
  readonly summary?: Part & {
    readonly isFocused: boolean
    readonly isAbove: boolean
    readonly links: readonly (Part & { readonly leadsTo: 'field' | 'nothing' })[]
    readonly messages: number
  }
  readonly fieldErrors: readonly FieldError[]
  /** Fields marked as wrong by colour or class, with no words to them. */
  readonly wordless: readonly Part[]
  /** Fields whose text was gone after another error, where that could be tried. */
  readonly lost: readonly Part[]
  readonly axe: readonly AxeFinding[]
}

/** A cookie as the page set it. */
export interface ObservedCookie {
  readonly name: string
  readonly httpOnly: boolean
  readonly secure: boolean
  /** As written; empty where it was not. */
  readonly sameSite: string
  /** Set by an answer’s header, or by a script. */
  readonly by: 'header' | 'script'
  readonly isThirdParty: boolean
  /** Days that it is to be kept; 0 for a session. */
  readonly days: number
}

/** One thing that the page asked for. */
export interface ObservedRequest {
  readonly address: string
  readonly type: string
  /** Bytes over the network, headers included. */
  readonly bytes: number
  readonly contentEncoding?: string
  /** For a picture: whether it is too small to be looked at. */
  readonly isTiny?: boolean
}

/** All that was seen of one page: plain data, from which the rules judge. */
export interface Observation {
  /** As it was asked for. */
  readonly address: string
  /** After redirects. */
  readonly finalAddress: string
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly cookies: readonly ObservedCookie[]
  readonly requests: readonly ObservedRequest[]
  readonly document: DocumentFacts
  readonly axe: readonly AxeFinding[]
  readonly keyboard: KeyboardWalk
  readonly reflow: Reflow
  readonly zoomedText: readonly ZoomedText[]
  readonly unattended: Unattended
  readonly withoutScripts: WithoutScripts
  readonly submissions: readonly Submission[]
}
