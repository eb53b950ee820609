import { Button } from '@guildhall/components/button'
import { Checkboxes } from '@guildhall/components/checkboxes'
import { Legend } from '@guildhall/components/fieldset'
import { NotificationBanner } from '@guildhall/components/notification-banner'
import { TextInput } from '@guildhall/components/text-input'
import { Code } from '../pages/code.tsx'
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
    hint: 'Does what a POST asks for, then never answers it',
  },
  decline: { label: 'Decline', hint: 'Every card is declined' },
  'duplicate-webhook': { label: 'Duplicate webhook', hint: 'Every webhook is sent twice' },
  'lost-webhook': { label: 'Lost webhook', hint: 'No webhook is sent' },
}

/** The page of switches: one form for each stand-in. */
export function FaultsPage(props: { active: readonly ActiveFault[]; saved?: StandIn | undefined }) {
  const { active, saved } = props
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        {saved && (
          <NotificationBanner type="success" title="Saved">
            {`${names[saved]} is switched.`}
          </NotificationBanner>
        )}
        <h1 className="govuk-heading-l">Faults</h1>
        <p className="govuk-body">
          Make a stand-in fail, and see what your service tells its residents. The sandbox’s own
          pages keep working. A program can do the same with <Code>POST /faults</Code>.
        </p>
        <form method="post" action="/faults">
          <input type="hidden" name="standIn" value="all" />
          <Button type="submit" variant="secondary">
            Switch all faults off
          </Button>
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
  return (
    <form method="post" action="/faults">
      <input type="hidden" name="standIn" value={standIn} />
      <Checkboxes
        name="fault"
        id={`${standIn}-fault`}
        small
        legend={
          <Legend size="m">
            <h2 className="govuk-fieldset__heading">{names[standIn]}</h2>
          </Legend>
        }
        defaultValue={active.map(({ fault }) => fault)}
        items={faultsOf[standIn].map((fault) => ({
          id: `${standIn}-${fault}`,
          value: fault,
          label: labels[fault].label + shareOf(active.find((one) => one.fault === fault)),
          hint: labels[fault].hint,
        }))}
      />
      <TextInput
        name="delaySeconds"
        id={`${standIn}-delay`}
        label="Delay when slow, in seconds"
        className="govuk-input--width-4"
        inputMode="numeric"
        defaultValue={delay / 1000}
      />
      <Button type="submit">
        Save<span className="govuk-visually-hidden"> {names[standIn]}</span>
      </Button>
    </form>
  )
}

function shareOf(active: ActiveFault | undefined): string {
  return active && active.share < 1 ? ` (now ${Math.round(active.share * 100)}% of requests)` : ''
}
