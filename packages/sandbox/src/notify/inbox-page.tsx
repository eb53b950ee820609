import { Button } from '@guildhall/components/button'
import { NotifyMarkdown } from './markdown.tsx'
import type { NotifyMessage, NotifyStatus } from './messages.ts'

/** A message and where it has got to. */
export type InboxEntry = { message: NotifyMessage; status: NotifyStatus }

/** Every email and text message that services sent, as residents would read them. */
export function InboxPage({ entries }: { entries: readonly InboxEntry[] }) {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-l">Inbox</h1>
        {entries.length === 0 ? (
          <p className="govuk-body">
            No messages yet. What your service sends through GOV.UK Notify shows here.
          </p>
        ) : (
          <form method="post" action="/inbox/clear">
            <Button type="submit" variant="secondary">
              Empty the inbox
            </Button>
          </form>
        )}
        {entries.map((entry) => (
          <Message key={entry.message.id} {...entry} />
        ))}
      </div>
    </div>
  )
}

function Message({ message, status }: InboxEntry) {
  const { id, type, to, subject, reference, createdAt } = message
  return (
    <article className="sandbox-message" id={id} aria-labelledby={`${id}-title`}>
      <h2 className="govuk-heading-m" id={`${id}-title`}>
        {subject ?? `Text message to ${to}`}
      </h2>
      <p className="govuk-body-s">
        {type === 'email' ? 'Email' : 'Text message'} to {to} ·{' '}
        <time dateTime={createdAt.toISOString()}>{when.format(createdAt)}</time> · {status}
        <br />
        Template: {message.template.name}
        {reference && (
          <>
            <br />
            Reference: {reference}
          </>
        )}
      </p>
      <div
        className={`sandbox-message__body${type === 'sms' ? ' sandbox-message__body--sms govuk-body' : ''}`}
      >
        {type === 'email' ? <NotifyMarkdown text={message.body} /> : message.body}
      </div>
    </article>
  )
}

const when = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  dateStyle: 'long',
  timeStyle: 'short',
})
