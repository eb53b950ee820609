import {
  type ActiveFault,
  defaultDelayMs,
  type Fault,
  faultsOf,
  type StandIn,
  standIns,
} from './faults.ts'

const names: Record<StandIn, string> = {
  pay: 'GOV.UK Pay',
  notify: 'GOV.UK Notify',
  'os-places': 'OS Places',
  bins: 'Waste system',
  'postcodes-io': 'postcodes.io',
}

const labels: Record<Fault, { label: string; hint: string }> = {
  slow: { label: 'Slow', hint: 'Answers after the delay below' },
  down: { label: 'Down', hint: 'Answers 500' },
  refuse: { label: 'Refuse', hint: 'Closes the connection without an answer' },
  'timeout-after-commit': {
    label: 'Lost answer',
    hint: 'Does the work of a create or send, then never answers',
  },
  decline: { label: 'Decline', hint: 'Every card is declined' },
  'duplicate-webhook': { label: 'Duplicate webhook', hint: 'Every webhook is sent twice' },
  'lost-webhook': { label: 'Lost webhook', hint: 'No webhook is sent' },
}

/** The page of switches: one form for each stand-in. */
export function FaultsPage(props: { active: readonly ActiveFault[]; saved?: string | undefined }) {
  const { active, saved } = props
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        {saved && (
          <div
            className="govuk-notification-banner govuk-notification-banner--success"
            role="alert"
            aria-labelledby="saved-title"
          >
            <div className="govuk-notification-banner__header">
              <h2 className="govuk-notification-banner__title" id="saved-title">
                Saved
              </h2>
            </div>
            <div className="govuk-notification-banner__content">
              <p className="govuk-notification-banner__heading">
                {names[saved as StandIn]} is switched.
              </p>
            </div>
          </div>
        )}
        <h1 className="govuk-heading-l">Faults</h1>
        <p className="govuk-body">
          Make a stand-in fail, and see what your service tells its residents. Pages here keep
          working. A program can do the same with <span className="sandbox-code">POST /faults</span>
          .
        </p>
        <form method="post" action="/faults">
          <input type="hidden" name="standIn" value="all" />
          <button type="submit" className="govuk-button govuk-button--secondary">
            Switch all faults off
          </button>
        </form>
        {standIns.map((standIn) => (
          <StandInForm
            key={standIn}
            standIn={standIn}
            active={active.filter((fault) => fault.standIn === standIn)}
          />
        ))}
      </div>
    </div>
  )
}

function StandInForm({ standIn, active }: { standIn: StandIn; active: readonly ActiveFault[] }) {
  const delay = active.find(({ fault }) => fault === 'slow')?.delayMs ?? defaultDelayMs
  const delayId = `${standIn}-delay`
  return (
    <form method="post" action="/faults">
      <input type="hidden" name="standIn" value={standIn} />
      <div className="govuk-form-group">
        <fieldset className="govuk-fieldset">
          <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">
            <h2 className="govuk-fieldset__heading">{names[standIn]}</h2>
          </legend>
          <div className="govuk-checkboxes govuk-checkboxes--small">
            {faultsOf[standIn].map((fault) => {
              const on = active.find((candidate) => candidate.fault === fault)
              const id = `${standIn}-${fault}`
              return (
                <div className="govuk-checkboxes__item" key={fault}>
                  <input
                    className="govuk-checkboxes__input"
                    id={id}
                    name="fault"
                    type="checkbox"
                    value={fault}
                    defaultChecked={on !== undefined}
                    aria-describedby={`${id}-hint`}
                  />
                  <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
                    {labels[fault].label}
                    {on && on.share < 1 ? ` (now ${Math.round(on.share * 100)}% of requests)` : ''}
                  </label>
                  <div className="govuk-hint govuk-checkboxes__hint" id={`${id}-hint`}>
                    {labels[fault].hint}
                  </div>
                </div>
              )
            })}
          </div>
        </fieldset>
      </div>
      <div className="govuk-form-group">
        <label className="govuk-label" htmlFor={delayId}>
          Delay when slow, in seconds
        </label>
        <input
          className="govuk-input govuk-input--width-4"
          id={delayId}
          name="delaySeconds"
          type="text"
          inputMode="numeric"
          defaultValue={delay / 1000}
        />
      </div>
      <button type="submit" className="govuk-button">
        Save<span className="govuk-visually-hidden"> {names[standIn]}</span>
      </button>
    </form>
  )
}
