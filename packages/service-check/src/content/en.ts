import type { ReportWords } from './words.ts'

export const en: ReportWords = {
  findings: {
    contrast: {
      what: 'Text can’t be told from its background',
      fix: 'Use colours with a contrast of at least 4.5 to 1, or 3 to 1 for large text.',
    },
    'missing-label': {
      what: 'A field has no name that a screen reader can read out',
      fix: 'Give it a <label> with for="…" and the field’s id.',
    },
    'invalid-aria': {
      what: 'ARIA is used in a way that assistive technology can’t follow ({help})',
      fix: 'Use the HTML element that does this by itself, or correct the role or attribute.',
    },
    'duplicate-main': {
      what: 'The page has more than one main part',
      fix: 'Keep one <main>, around what the page is for.',
    },
    'missing-alt': {
      what: 'A picture has no text in its place',
      fix: 'Say in alt="…" what the picture says, or give it alt="" where it says nothing.',
    },
    'nameless-control': {
      what: 'A link, button or frame has no name',
      fix: 'Put words in it that say what it does; where it is a picture, in the picture’s alt="…".',
    },
    'target-size': {
      what: 'Something to press is smaller than 24 by 24 pixels, with no room around it',
      fix: 'Make it at least 24 by 24 CSS pixels, or leave that much room.',
    },
    'axe-other': {
      what: 'Against WCAG: {help}',
      fix: 'See {rule} among axe’s rules for what to change.',
    },
    'axe-practice': {
      what: 'Worth doing better: {help}',
      fix: 'See {rule} among axe’s rules for what to change.',
    },
    'axe-enhanced': {
      what: 'Short of WCAG’s highest level: {help}',
      fix: 'See {rule} among axe’s rules. AAA is not asked of councils.',
    },
    'mouse-only': {
      what: 'It works by mouse ({event}) and can’t be reached with the keyboard',
      fix: 'Use <button> where it does something, <a href> where it leads somewhere.',
    },
    'dead-keys': {
      what: 'It can be reached with the keyboard, and does nothing on Enter or Space',
      fix: 'Use <button>, which hears a click, Enter and Space alike.',
    },
    unreachable: {
      what: 'The Tab key never reaches it',
      fix: 'Let nothing take the focus away, and leave tabindex off.',
    },
    'keyboard-trap': {
      what: 'Once the keyboard is here, Tab and Escape don’t lead out',
      fix: 'Don’t set focus back when it leaves, nor stop the Tab key; check what was typed when the form is sent.',
    },
    'positive-tabindex': {
      what: 'tabindex="{tabindex}" makes the focus jump against the order of the page',
      fix: 'Take the tabindex off and put things in the order in which they are to be reached.',
    },
    'visual-order': {
      what: 'It is shown before {before} and reached after it',
      fix: 'Put things in the HTML in the order in which they are shown, in place of order or a reversed direction in CSS.',
    },
    'focus-not-visible': {
      what: 'Nothing shows that the keyboard is here',
      fix: 'Give :focus-visible an outline that stands out, and never outline: none alone.',
    },
    'focus-obscured': {
      what: 'When the keyboard is here, {cover} covers it',
      fix: 'Leave room for what stays on the screen with scroll-padding, or let it scroll with the page.',
    },
    reflow: {
      what: 'At 320 pixels, which is 400 % zoom, the page is {width} pixels wide and has to be scrolled sideways',
      fix: 'Use max-width in place of width, let words and columns wrap, and give pictures max-width: 100%.',
    },
    'reflow-table': {
      what: 'A table makes the whole page scroll sideways at 320 pixels',
      fix: 'Put the table in a box of its own that scrolls and can be reached with the keyboard.',
    },
    clipped: {
      what: 'At 320 pixels, which is 400 % zoom, this is cut off at the edge',
      fix: 'Let it wrap; don’t hide what is too wide with overflow: hidden.',
    },
    'text-zoom': {
      what: 'Text can’t be enlarged to twice its size',
      fix: 'Take maximum-scale and user-scalable out of the viewport, and size text in rem, not in vw or vh.',
    },
    'title-missing': {
      what: 'The page has no title',
      fix: 'Begin <title> with what the page is for, then the service, then the council.',
    },
    'title-vague': {
      what: 'The title “{title}” doesn’t say what the page is for',
      fix: 'Begin <title> with the words of the first-level heading.',
    },
    'title-shared': {
      what: 'The title “{title}” is that of another page too: {other}',
      fix: 'Begin each page’s <title> with what that page is for.',
    },
    'lang-missing': {
      what: 'The page doesn’t say what language it is in',
      fix: 'Write <html lang="en">, or lang="cy" for Welsh.',
    },
    'lang-unknown': {
      what: '“{lang}” is no language',
      fix: 'Write <html lang="en">, or lang="cy" for Welsh.',
    },
    'lang-wrong': {
      what: 'The page says that it is in “{lang}”, and its text is in “{is}”',
      fix: 'Write <html lang="{is}">.',
    },
    'lang-part': {
      what: 'This is in “{is}” and isn’t marked so',
      fix: 'Add lang="{is}" to it.',
    },
    'lang-link': {
      what: 'The name of a language is written in that language and isn’t marked so',
      fix: 'Add lang="{is}" to the link.',
    },
    'no-h1': {
      what: 'The page has no first-level heading',
      fix: 'Make what the page asks or tells its <h1>.',
    },
    'two-h1': {
      what: 'The page has {count} first-level headings',
      fix: 'Keep one <h1>, for what the page is for, and make the others <h2>.',
    },
    'heading-skipped': {
      what: 'A heading of level {to} follows one of level {from}',
      fix: 'Use the next level down, and CSS for its size.',
    },
    'error-summary-missing': {
      what: 'After an error there is no summary of what went wrong at the top',
      fix: 'Begin the page with “There is a problem” and a link to each field in error.',
    },
    'error-summary-late': {
      what: 'The error summary comes after the fields',
      fix: 'Put it at the top of <main>, above the heading.',
    },
    'error-summary-not-focused': {
      what: 'After an error the keyboard isn’t moved to the summary',
      fix: 'Give the summary tabindex="-1" and set the focus on it when the page loads.',
    },
    'error-summary-no-link': {
      what: 'The error summary doesn’t link to each field in error ({right} of {messages})',
      fix: 'Make each message a link to the id of its field, or of its first radio or checkbox.',
    },
    'error-not-tied': {
      what: 'An error message isn’t tied to its field',
      fix: 'Give the message an id and the field aria-describedby with it.',
    },
    'error-by-colour': {
      what: 'A field in error is marked and no words say what is wrong',
      fix: 'Say beside the field what is wrong and how to put it right.',
    },
    'error-silent': {
      what: 'The empty form was refused, and the page doesn’t say so',
      fix: 'Show the page again with a summary of what is missing.',
    },
    'error-breaks': {
      what: 'The empty form broke the page: it answered {status}',
      fix: 'Check each answer on the server, and show the page again with what is missing.',
    },
    'error-title': {
      what: 'After an error the title is still “{title}”',
      fix: 'Begin the title with “Error: ”, which is the first thing that a screen reader says.',
    },
    'input-lost': {
      what: 'After an error what was typed is gone',
      fix: 'Show each answer again as it was typed.',
    },
    'browser-validation': {
      what: 'Errors are left to the browser’s own bubbles, which vanish and can’t be enlarged',
      fix: 'Add novalidate to the form and say on the page what is wrong.',
    },
    'placeholder-as-label': {
      what: 'The only visible name of a field is its placeholder, “{placeholder}”, which goes when one types',
      fix: 'Put a <label> above the field, and take the placeholder off.',
    },
    'autocomplete-missing': {
      what: 'A field about the person doesn’t let their browser fill it in',
      fix: 'Add autocomplete="{wanted}".',
    },
    'autocomplete-wrong': {
      what: 'autocomplete="{given}" is wrong for this field',
      fix: 'Use a token that is in the HTML standard and fits what is asked: autocomplete="{wanted}".',
    },
    'blank-without-javascript': {
      what: 'Without JavaScript the page shows {without} of its {with} words',
      fix: 'Send the page’s text and form as HTML from the server, and add scripts to what works already.',
    },
    'form-dead-without-javascript': {
      what: 'Without JavaScript the form can’t be sent',
      fix: 'Use <form method="post" action="…"> with a submit button, and let the server check it.',
    },
    'script-link': {
      what: 'A link needs JavaScript to lead anywhere',
      fix: 'Give it an address, or make it a <button>.',
    },
    'page-weight': {
      what: 'The page weighs {kilobytes} kB, more than 1,000; the largest part is {largest}',
      fix: 'Shrink pictures to the size that they are shown at, compress text, and leave out scripts that the page doesn’t need.',
    },
    'too-many-requests': {
      what: 'The page asks for {count} things, more than 50',
      fix: 'Join stylesheets and scripts, and load pictures when they come into sight.',
    },
    uncompressed: {
      what: 'Text is sent uncompressed; the largest is {largest}',
      fix: 'Let the server compress HTML, CSS and JavaScript with br or gzip.',
    },
    'no-https': {
      what: 'The page isn’t sent over https',
      fix: 'Send every page over https, and redirect from http.',
    },
    'no-hsts': {
      what: 'Nothing tells the browser to stay on https',
      fix: 'Send Strict-Transport-Security: max-age=31536000.',
    },
    'no-csp': {
      what: 'Nothing says which scripts may run on the page',
      fix: "Send a Content-Security-Policy that begins with default-src 'self' or 'none'.",
    },
    'weak-csp': {
      what: 'The Content-Security-Policy lets scripts come from anywhere',
      fix: 'Name in script-src only where your scripts are, or use nonces.',
    },
    'inline-csp': {
      what: "The Content-Security-Policy allows any script within the page ('unsafe-inline')",
      fix: 'Use a nonce or a hash for each script within the page.',
    },
    'no-nosniff': {
      what: 'A browser may take a file for another kind than it is',
      fix: 'Send X-Content-Type-Options: nosniff.',
    },
    'no-referrer-policy': {
      what: 'Addresses of the service may be told to other sites',
      fix: 'Send Referrer-Policy: same-origin or strict-origin-when-cross-origin.',
    },
    framing: {
      what: 'Another site may show this page as its own, in a frame',
      fix: "Add frame-ancestors 'none' to the Content-Security-Policy.",
    },
    'cookie-httponly': {
      what: 'The session’s cookie {name} can be read by any script on the page',
      fix: 'Set it with HttpOnly.',
    },
    'cookie-secure': {
      what: 'The cookie {name} may be sent over an open line',
      fix: 'Set it with Secure.',
    },
    'cookie-samesite': {
      what: 'The cookie {name} doesn’t say whether other sites may use it',
      fix: 'Set it with SameSite=Lax, or Strict.',
    },
    'tracking-cookie': {
      what: 'The cookie {name} isn’t needed for the service and is set before anybody agreed',
      fix: 'Set it only after somebody has agreed, or do without.',
    },
    'third-party': {
      what: 'The page tells {host} of the visit ({what}) before anybody agreed',
      fix: 'Serve it from your own site, load it after consent, or do without.',
    },
    'personal-data-form': {
      what: 'A form puts what people say of themselves into the page’s address ({fields})',
      fix: 'Use method="post": addresses end up in logs, histories and other sites’ statistics.',
    },
    'personal-data-address': {
      what: 'An address tells of a person ({what})',
      fix: 'Keep what people say in the session, or put a reference in the address that means nothing elsewhere.',
    },
    'no-statement-link': {
      what: 'The page has no link to an accessibility statement',
      fix: 'Link to it from every page, in the footer.',
    },
    'no-contact-link': {
      what: 'The page gives no way to get in touch',
      fix: 'Put a link, a telephone number or an address for email on every page, in the same place.',
    },
    'no-privacy-link': {
      what: 'The page asks for information and doesn’t link to how it is used',
      fix: 'Link to the privacy notice from every page that asks, in the footer.',
    },
    'time-limit': {
      what: 'The page goes elsewhere by itself after {seconds} seconds, with no warning',
      fix: 'Let it stay, or warn at least 20 seconds before and let people have longer with one press.',
    },
    'moving-content': {
      what: 'Something moves by itself for more than five seconds and can’t be paused',
      fix: 'Let it stand still, or add a button that stops it.',
    },
    autoplay: {
      what: 'Sound plays by itself and can’t be stopped',
      fix: 'Take autoplay off, and show controls.',
    },
  },
  failures: {
    'not-an-address': {
      what: '{about} is no address of a web page',
      fix: 'Give an address that begins with https:// or http://.',
    },
    down: {
      what: 'The site can’t be reached ({about})',
      fix: 'Check the address, and whether the site is up for others.',
    },
    status: {
      what: 'The page answered {about}',
      fix: 'Give the address of a page that is there for everybody; pages behind a sign-in can’t be checked.',
    },
    'not-html': {
      what: 'This is no web page ({about})',
      fix: 'Give the address of an HTML page.',
    },
    robots: {
      what: 'The site’s robots.txt asks not to visit this page ({about})',
      fix: 'It is respected. Whoever runs the site can allow guildhall-service-check there.',
    },
    'other-site': {
      what: 'The address leads to another site, {about}, which was not visited',
      fix: 'Give that address if it is the one to check.',
    },
    redirects: {
      what: 'The page sends the browser on, again and again',
      fix: 'Stop the redirects, or give the address at which they end.',
    },
    certificate: {
      what: 'The site’s certificate isn’t good ({about}), and browsers warn people off',
      fix: 'Renew it, or check that it is for this name.',
    },
    timeout: {
      what: 'The page wasn’t ready in time',
      fix: 'Try again with a longer --timeout; a page this slow is slow for residents too.',
    },
    'too-large': {
      what: 'The page is larger than {about} MB, and was not loaded to its end',
      fix: 'Find out what it loads. On a phone that would cost money.',
    },
    'no-form': {
      what: 'There is no form {about} on this page',
      fix: 'Give --form a CSS selector of a <form> on the page.',
    },
    stuck: {
      what: 'The page stopped the browser ({about})',
      fix: 'Look for a script that never ends, or a download in place of a page.',
    },
  },
  levels: { error: 'Error', warning: 'Warning', note: 'Note' },
  counted: {
    error: { one: '1 error', other: '{count} errors' },
    warning: { one: '1 warning', other: '{count} warnings' },
    note: { one: '1 note', other: '{count} notes' },
  },
  pages: { one: '1 page', other: '{count} pages' },
  places: { one: 'in 1 place', other: 'in {count} places' },
  nothing: 'Nothing found',
  after: 'after sending {form} empty',
  measured: 'Measured',
  fix: 'Fix',
  against: 'Against',
  met: 'Met by',
  picture: 'Picture',
  notChecked: 'Not checked',
  failed: { one: '1 page not checked', other: '{count} pages not checked' },
  known: { one: '1 known from the baseline', other: '{count} known from the baseline' },
  fixed: 'Fixed since the baseline',
  stale: 'In the baseline and no longer looked at',
  staleWhy: { page: 'its page was not visited', kind: 'no rule finds this any more' },
  notVisited: 'Not visited, since no more than {count} were to be: {address}',
}
