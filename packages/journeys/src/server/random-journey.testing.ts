import fc from 'fast-check'
import { z } from 'zod'
import { type Answers, journey, type Page, page } from '../journey.ts'
import { saveAndReturn } from '../pages/save-and-return.tsx'
import { sessionEnded } from '../pages/session-ended.tsx'

// Random journeys, and a second reading of their rules, written apart from the code that it judges.

/** What one page of a random journey is. */
export interface PageSpec {
  readonly kind: 'question' | 'information' | 'interruption' | 'exit'
  /** It is there only while an earlier page (by place) has this answer. */
  readonly when: { readonly page: number; readonly is: string } | undefined
  /** Earlier pages, by place, whose change makes its answer stale. */
  readonly dependsOn: readonly number[]
}

/** What is answered: two that fit, and one that doesn't. */
export const values = ['a', 'b', 'WRONG'] as const

const schema = z.object({ answer: z.enum(['a', 'b']) })

/** Random journeys of up to eight pages. */
export const journeySpecs = fc
  .array(
    fc.record({
      kind: fc.constantFrom<PageSpec['kind'][]>(
        'question',
        'question',
        'question',
        'question',
        'information',
        'interruption',
        'exit',
      ),
      when: fc.option(fc.record({ page: fc.nat(), is: fc.constantFrom('a', 'b') }), {
        nil: undefined,
      }),
      dependsOn: fc.array(fc.nat(), { maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 8, size: 'max' },
  )
  .map((pages): readonly PageSpec[] =>
    pages.map(({ kind, when, dependsOn }, at) => ({
      kind: at === 0 ? 'question' : kind,
      when: at === 0 || !when ? undefined : { ...when, page: when.page % at },
      dependsOn: at === 0 ? [] : [...new Set(dependsOn.map((page) => page % at))],
    })),
  )

/** Path of a page by its place. */
export const pathAt = (at: number) => `p${at}`

/** The journey that a spec describes. */
export function journeyOf(specs: readonly PageSpec[]) {
  const pages: Page[] = []
  for (const [at, { kind, when, dependsOn }] of specs.entries()) {
    const options = {
      path: pathAt(at),
      kind,
      dependsOn: dependsOn.map(pathAt),
      title: () => '',
      view: () => null,
      when: (answers: Answers) => {
        if (!when) return true
        const answer = pages[when.page]?.answer(answers) as { answer: string } | undefined
        return answer?.answer === when.is
      },
    }
    pages.push(kind === 'question' ? page({ ...options, schema }) : page(options))
  }
  return journey({
    id: 'random',
    version: 1,
    name: { en: 'Random', cy: 'Hap' },
    pages: [
      ...pages,
      page({ path: 'check', kind: 'check-answers', title: () => '', view: () => null }),
      page({ path: 'done', kind: 'confirmation', title: () => '', view: () => null }),
      ...saveAndReturn(),
      sessionEnded(),
    ],
  })
}

/** What a resident has answered, as the second reading keeps it. */
export class Expected {
  readonly specs: readonly PageSpec[]
  readonly answers = new Map<number, { value: string; isStale: boolean }>()

  constructor(specs: readonly PageSpec[]) {
    this.specs = specs
  }

  clear(): void {
    this.answers.clear()
  }

  isThere(at: number): boolean {
    const when = this.specs[at]?.when
    if (!when) return true
    const answer = this.answers.get(when.page)
    const isQuestion = this.specs[when.page]?.kind === 'question'
    return isQuestion && answer !== undefined && !answer.isStale && answer.value === when.is
  }

  needsAnswer(at: number): boolean {
    const kind = this.specs[at]?.kind
    const answer = this.answers.get(at)
    return (kind === 'question' || kind === 'interruption') && (!answer || answer.isStale)
  }

  /** Whether a page may be seen; `check` is the place after the last. */
  isOpen(at: number): boolean {
    for (let before = 0; before < this.specs.length; before += 1) {
      if (!this.isThere(before)) continue
      if (before === at) return true
      if (before > at && at < this.specs.length) return false
      if (this.needsAnswer(before) || this.specs[before]?.kind === 'exit') return false
    }
    return at === this.specs.length
  }

  answer(at: number, value: string): void {
    const before = this.answers.get(at)
    // An interruption holds no answer: to go on from it again changes nothing.
    const isQuestion = this.specs[at]?.kind === 'question'
    const hasChanged = !before || before.isStale || (isQuestion && before.value !== value)
    this.answers.set(at, { value, isStale: false })
    if (!hasChanged) return
    const changed = new Set([at])
    for (const [later, { dependsOn }] of this.specs.entries()) {
      if (!dependsOn.some((one) => changed.has(one))) continue
      changed.add(later)
      const answer = this.answers.get(later)
      if (answer) this.answers.set(later, { ...answer, isStale: true })
    }
  }
}
