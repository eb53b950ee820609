import { type Content, examplesOf, extras, node } from '../../test/parity/example.ts'
import { ExitThisPage } from './exit-this-page.tsx'

interface Options extends Content {
  id?: string
  redirectUrl?: string
  activatedText?: string
  timedOutText?: string
  pressTwoMoreTimesText?: string
  pressOneMoreTimeText?: string
}

export const examples = examplesOf('exit-this-page', ExitThisPage, (o: Options) => ({
  ...extras(o),
  id: o.id,
  redirectUrl: o.redirectUrl,
  activatedText: o.activatedText,
  timedOutText: o.timedOutText,
  pressTwoMoreTimesText: o.pressTwoMoreTimesText,
  pressOneMoreTimeText: o.pressOneMoreTimeText,
  children: node(o),
}))
