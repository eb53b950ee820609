import { Button } from '@guildhall/components/button'
import { Panel } from '@guildhall/components/panel'
import type { Bilingual, Language } from '@guildhall/standards/language'
import { type RemindersContent, reminderWords } from '../content/content.ts'

/** What {@link ReminderLink} takes. */
export interface ReminderLinkProps {
  purpose: 'confirm' | 'stop'
  /** From `readLink` on GET, from `followLink` on POST. */
  link: { readonly state: 'open' | 'done' | 'gone'; readonly place?: string }
  language: Language
  content?: Bilingual<RemindersContent>
}

/**
 * The page that a link in a message leads to: a button that does what the link is for.
 *
 * It posts to its own address. Opening it changes nothing, since mail scanners open links too.
 */
export function ReminderLink({
  purpose,
  link,
  language,
  content = reminderWords,
}: ReminderLinkProps) {
  const words = content[language].link
  const isConfirm = purpose === 'confirm'
  const { place = '' } = link
  if (link.state === 'gone') {
    return (
      <>
        <h1 className="govuk-heading-l">{words.goneTitle}</h1>
        <p className="govuk-body">{isConfirm ? words.goneConfirm : words.goneStop}</p>
      </>
    )
  }
  if (link.state === 'done') {
    return (
      <>
        <Panel title={isConfirm ? words.confirmedTitle : words.stoppedTitle} />
        <p className="govuk-body">{isConfirm ? words.confirmedText(place) : words.stoppedText}</p>
      </>
    )
  }
  return (
    <form method="post">
      <h1 className="govuk-heading-l">{isConfirm ? words.confirmTitle : words.stopTitle}</h1>
      <p className="govuk-body">{isConfirm ? words.confirmText(place) : words.stopText(place)}</p>
      <Button preventDoubleClick {...(!isConfirm && { variant: 'warning' as const })}>
        {isConfirm ? words.confirmButton : words.stopButton}
      </Button>
    </form>
  )
}

/** The page's title, for the document. */
export function reminderLinkTitle({
  purpose,
  link,
  language,
  content = reminderWords,
}: ReminderLinkProps): string {
  const words = content[language].link
  if (link.state === 'gone') return words.goneTitle
  if (purpose === 'confirm')
    return link.state === 'done' ? words.confirmedTitle : words.confirmTitle
  return link.state === 'done' ? words.stoppedTitle : words.stopTitle
}
