// GOV.UK Frontend's own behaviour: the error summary takes the focus, a button is pressed once.
import { initAll } from './govuk-frontend.min.js'

initAll()
