import { useState } from 'react'
import { countEvents } from '../../packages/measures/src/counts.ts'
import {
  SatisfactionPage,
  SatisfactionThanks,
} from '../../packages/measures/src/pages/satisfaction-page.tsx'
import { satisfactionEvent, satisfactionIn } from '../../packages/measures/src/satisfaction.ts'
import type { Still } from '../blocks/stills.tsx'
import type { Toolbar } from '../globals.ts'
import { SitePage } from '../site.tsx'
import { PlainWalk } from './plain-walk.tsx'
import { clock } from './world.ts'

/** Where somebody is in the survey: it is asked, was sent without an answer, or answered. */
type Step = 'asked' | 'missing' | 'answered'

function SurveyPage({ step, toolbar }: { step: Step; toolbar: Toolbar }) {
  const { language, brand } = toolbar
  return (
    <SitePage language={language} brand={brand}>
      {step === 'answered' ? (
        <SatisfactionThanks language={language} />
      ) : (
        <SatisfactionPage language={language} isMissing={step === 'missing'} />
      )}
    </SitePage>
  )
}

/** What a server does with what was posted; the package’s own reading of it. */
export function stepAfter(form: FormData): Step {
  return satisfactionIn(form) === undefined ? 'missing' : 'answered'
}

/** The question at the end of a service, and what comes of an answer or none. */
export function SatisfactionWalk({ toolbar }: { toolbar: Toolbar }) {
  const [posts, setPosts] = useState<{ step: Step; count: number }>({ step: 'asked', count: 0 })
  const go = (step: Step) => setPosts(({ count }) => ({ step, count: count + 1 }))
  return (
    <PlainWalk
      title="Satisfaction survey"
      toolbar={toolbar}
      onPost={(form) => go(stepAfter(form))}
      onFollow={() => go('asked')}
    >
      <SurveyPage key={posts.count} step={posts.step} toolbar={toolbar} />
    </PlainWalk>
  )
}

const still = (step: Step, title: string, path: string): Still => ({
  title,
  path,
  page: (toolbar) => <SurveyPage step={step} toolbar={toolbar} />,
})

/** The survey’s pages, from the link on a confirmation. */
export const surveyPages: readonly Still[] = [
  still('asked', '1. The question', 'missed-collection/satisfaction'),
  still('answered', '2. Thanks', 'missed-collection/satisfaction?thanks'),
]

/** What can go wrong in it. */
export const surveyTroubles: readonly Still[] = [
  still('missing', 'Sent without an answer', 'missed-collection/satisfaction'),
]

/** All that is kept of one answer: a row that a thousand others of the day make the same. */
export const keptOfAnAnswer = countEvents(
  [
    satisfactionEvent('satisfied', {
      at: clock().toString(),
      journey: 'missed-collection',
      channel: 'online',
      language: 'en',
      device: 'phone',
    }),
  ],
  (at) => at.slice(0, 10),
)
