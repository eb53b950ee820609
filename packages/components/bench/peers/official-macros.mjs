import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import nunjucks from 'nunjucks'
import { bins, errors, hours, places } from './data.ts'

const require = createRequire(import.meta.url)
const folder = dirname(require.resolve('govuk-frontend/package.json'))
const environment = new nunjucks.Environment(
  new nunjucks.FileSystemLoader(`${folder}/dist`, { noCache: false }),
  { autoescape: true, trimBlocks: true, lstripBlocks: true },
)

// Two braces side by side would end the expression.
const field = (macro, options) =>
  `{{ govuk${macro}(${JSON.stringify(options).replaceAll('}', '} ')}) }}`
const macros = {
  BackLink: 'back-link',
  Button: 'button',
  CharacterCount: 'character-count',
  Checkboxes: 'checkboxes',
  DateInput: 'date-input',
  ErrorSummary: 'error-summary',
  FileUpload: 'file-upload',
  Footer: 'footer',
  GenericHeader: 'generic-header',
  Input: 'input',
  Radios: 'radios',
  Select: 'select',
  SkipLink: 'skip-link',
}
const text = (words) => ({ text: words })
const legend = (words) => ({ legend: text(words) })
const date = ['day', 'month', 'year'].map((name) => ({
  name,
  classes: `govuk-input--error govuk-input--width-${name === 'year' ? 4 : 2}`,
}))

const template = nunjucks.compile(
  [
    ...Object.entries(macros).map(
      ([name, path]) => `{% from "govuk/components/${path}/macro.njk" import govuk${name} %}`,
    ),
    field('SkipLink', { text: 'Skip to main content', href: '#main-content' }),
    field('GenericHeader', { logoText: 'Wenlow Council' }),
    '<div class="govuk-width-container">',
    field('BackLink', { text: 'Back', href: '/previous' }),
    '<main class="govuk-main-wrapper" id="main-content"><form method="post" novalidate>',
    field('ErrorSummary', { titleText: 'There is a problem', errorList: errors }),
    field('Input', {
      name: 'name',
      id: 'name',
      label: text('Full name'),
      hint: text('As on your council tax bill'),
      errorMessage: text('Enter your full name'),
      autocomplete: 'name',
    }),
    field('Radios', {
      name: 'place',
      fieldset: legend('Where was the bin?'),
      errorMessage: text('Select where the bin was'),
      items: places.map(({ label, hint, value }) => ({
        value,
        text: label,
        ...(hint && { hint: text(hint) }),
      })),
    }),
    field('DateInput', {
      id: 'date',
      namePrefix: 'date',
      fieldset: legend('When was it missed?'),
      hint: text('For example, 27 3 2026'),
      errorMessage: text('Enter a date'),
      items: date,
    }),
    field('Checkboxes', {
      name: 'bins',
      fieldset: legend('Which bins?'),
      hint: text('Select all that apply'),
      items: bins.map(({ value, label }) => ({ value, text: label })),
    }),
    field('CharacterCount', {
      name: 'detail',
      id: 'detail',
      label: text('What happened?'),
      maxlength: 500,
    }),
    field('Select', {
      name: 'hour',
      id: 'hour',
      label: text('When did you put it out?'),
      value: '6',
      items: hours.map((hour) => ({ value: hour, text: `${hour} am` })),
    }),
    field('FileUpload', { name: 'photo', id: 'photo', label: text('Upload a photo') }),
    field('Button', { text: 'Continue', preventDoubleClick: true }),
    '</form></main></div>',
    field('Footer', { contentLicence: null, copyright: text('© Wenlow Council') }),
  ].join('\n'),
  environment,
)

export const render = () => template.render()
