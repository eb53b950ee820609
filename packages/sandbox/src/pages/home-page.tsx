import { SummaryList, type SummaryListRow } from '@guildhall/components/summary-list'
import type { ReactNode } from 'react'
import { sandboxKeys } from '../keys.ts'
import { Code } from './code.tsx'

/** What the first page tells: where each stand-in is and what it holds. */
export type HomeProps = {
  url: string
  now: Date
  addresses: number
  example?: { postcode: string; uprn: string }
}

/** The first page: every stand-in with its address, its key and something to try. */
export function HomePage({ url, now, addresses, example }: HomeProps) {
  const places = `/os-places/search/places/v1/postcode?postcode=${encodeURIComponent(example?.postcode ?? 'ZZ1 1AA')}&dataset=DPA,LPI&key=${sandboxKeys.osPlaces}`
  const uprn = example?.uprn ?? '900000000001'
  const known = addresses > 0 ? `${addresses.toLocaleString('en-GB')} addresses` : 'No gazetteer'
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-l">Services to build against</h1>
        <p className="govuk-body">
          These stand in for the services that a council’s site calls, and speak their real
          contracts. Point your client at an address below, with its key.
        </p>
        <StandIn
          name="GOV.UK Pay"
          base={`${url}/pay`}
          rows={[
            ['API key', <Code key="key">{sandboxKeys.pay}</Code>],
            ['See', <Link key="see" href="/payments" text="Payments, webhooks and test cards" />],
          ]}
        />
        <StandIn
          name="GOV.UK Notify"
          base={`${url}/notify`}
          rows={[
            ['API key', <Code key="key">{sandboxKeys.notify}</Code>],
            ['See', <Link key="see" href="/inbox" text="Inbox" />],
          ]}
        />
        <StandIn
          name="OS Places"
          base={`${url}/os-places/search/places/v1`}
          rows={[
            ['API key', <Code key="key">{sandboxKeys.osPlaces}</Code>],
            ['Holds', known],
            [
              'Try',
              <Link
                key="try"
                href={places}
                text={`Addresses in ${example?.postcode ?? 'ZZ1 1AA'}`}
              />,
            ],
          ]}
        />
        <StandIn
          name="Waste system"
          base={`${url}/bins`}
          rows={[
            [
              'Try',
              <Link key="try" href={`/bins/${uprn}`} text={`Collections for UPRN ${uprn}`} />,
            ],
            ['Whitespace', <Code key="whitespace">{`${url}/bins/whitespace`}</Code>],
            ['Bartec', <Code key="bartec">{`${url}/bins/bartec`}</Code>],
            ['Echo', <Code key="echo">{`${url}/bins/echo`}</Code>],
            ['Their user', <Code key="user">{sandboxKeys.wasteSystems.username}</Code>],
            ['Their password', <Code key="password">{sandboxKeys.wasteSystems.password}</Code>],
          ]}
        />
        <StandIn
          name="Staff sign-in (OpenID Connect)"
          base={`${url}/oidc`}
          rows={[
            ['Client', <Code key="client">{sandboxKeys.oidc.clientId}</Code>],
            ['Secret', <Code key="secret">{sandboxKeys.oidc.clientSecret}</Code>],
          ]}
        />
        <StandIn
          name="postcodes.io"
          base={`${url}/postcodes-io`}
          rows={[
            [
              'Try',
              <Link
                key="try"
                href={`/postcodes-io/postcodes/${encodeURIComponent(example?.postcode ?? 'ZZ1 1AA')}`}
                text={`Where ${example?.postcode ?? 'ZZ1 1AA'} is`}
              />,
            ],
          ]}
        />
        <h2 className="govuk-heading-m">When things go wrong</h2>
        <p className="govuk-body">
          <Link href="/faults" text="Switch on a fault" /> to see what your service does when one of
          these is slow, down or silent.
        </p>
        <p className="govuk-body-s">
          The sandbox’s clock says <time dateTime={now.toISOString()}>{when.format(now)}</time>.
        </p>
      </div>
    </div>
  )
}

function StandIn(props: {
  name: string
  base: string
  rows: readonly (readonly [string, ReactNode])[]
}) {
  return (
    <>
      <h2 className="govuk-heading-m">{props.name}</h2>
      <SummaryList
        rows={[['Base address', <Code key="base">{props.base}</Code>] as const, ...props.rows].map(
          toRow,
        )}
      />
    </>
  )
}

function toRow([key, value]: readonly [string, ReactNode]): SummaryListRow {
  return { key, value }
}

function Link({ href, text }: { href: string; text: string }) {
  return (
    <a className="govuk-link" href={href}>
      {text}
    </a>
  )
}

const when = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  dateStyle: 'full',
  timeStyle: 'short',
})
