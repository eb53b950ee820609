import { documentLayout } from '@guildhall/journeys/document-layout'
import { securely } from '@guildhall/journeys/secure'
import stylesheet from '@guildhall/theme/govuk.css?url'
import govuk from 'govuk-frontend/dist/govuk/govuk-frontend.min.js?url'

/** A policy of its own for each answer. */
export const secure = securely()

/** The document around every page; GOV.UK Frontend’s own script is all that a browser runs. */
export const layout = documentLayout({
  head: () => <link rel="stylesheet" href={stylesheet} />,
  scripts: (nonce) => (
    <script type="module" nonce={nonce}>{`import { initAll } from '${govuk}'; initAll()`}</script>
  ),
})
