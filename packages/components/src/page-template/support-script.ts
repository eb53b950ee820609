/**
 * Marks the page as one whose scripts run, before anything is drawn: GOV.UK Frontend's CSS hides what
 * a script would reveal only then. Its text is GOV.UK Frontend's own, so that one hash in a Content
 * Security Policy covers both.
 *
 * Put it in a `<script>` that comes first in `<body>`, with the page's nonce or the text's hash.
 */
export const SUPPORT_SCRIPT =
  "document.body.className += ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '');"
