import {
  cloneElement,
  createElement,
  isValidElement,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import { renderToStaticMarkup, renderToString } from 'react-dom/server'

// bench/data.ts
var errors = [
  {
    href: '#name',
    text: 'Enter your full name',
  },
  {
    href: '#place',
    text: 'Select where the bin was',
  },
  {
    href: '#date-day',
    text: 'Enter a date',
  },
]
var places = [
  {
    value: 'kerb',
    label: 'At the kerb',
  },
  {
    value: 'store',
    label: 'In a bin store',
    hint: 'Shared by several homes',
  },
  {
    value: 'garden',
    label: 'In the garden',
  },
  {
    value: 'else',
    label: 'Somewhere else',
  },
]
var bins = ['Recycling', 'Rubbish', 'Garden', 'Food', 'Glass'].map((label) => ({
  value: label.toLowerCase(),
  label,
}))
var hours = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']
// bench/page-by-hand.tsx
/** The same page in components that a team would write for itself: plain props, no behaviour. */
function PageByHand() {
  return /* @__PURE__ */ jsxs(Fragment, {
    children: [
      /* @__PURE__ */ jsx(SkipLink$1, {}),
      /* @__PURE__ */ jsx(Header, { children: 'Wenlow Council' }),
      /* @__PURE__ */ jsxs('div', {
        className: 'govuk-width-container',
        children: [
          /* @__PURE__ */ jsx(BackLink$1, { href: '/previous' }),
          /* @__PURE__ */ jsx('main', {
            className: 'govuk-main-wrapper',
            id: 'main-content',
            children: /* @__PURE__ */ jsxs('form', {
              method: 'post',
              noValidate: true,
              children: [
                /* @__PURE__ */ jsx(ErrorSummary$1, {}),
                /* @__PURE__ */ jsx(TextInput$1, {
                  name: 'name',
                  label: 'Full name',
                  hint: 'As on your council tax bill',
                  error: 'Enter your full name',
                  autoComplete: 'name',
                }),
                /* @__PURE__ */ jsx(Group, {
                  name: 'place',
                  legend: 'Where was the bin?',
                  error: 'Select where the bin was',
                  children: /* @__PURE__ */ jsx('div', {
                    className: 'govuk-radios',
                    'data-module': 'govuk-radios',
                    children: places.map((place, index) =>
                      /* @__PURE__ */ createElement(Radio, {
                        name: 'place',
                        number: index + 1,
                        ...place,
                        key: place.value,
                      }),
                    ),
                  }),
                }),
                /* @__PURE__ */ jsx(Group, {
                  name: 'date',
                  role: 'group',
                  legend: 'When was it missed?',
                  hint: 'For example, 27 3 2026',
                  error: 'Enter a date',
                  children: /* @__PURE__ */ jsxs('div', {
                    className: 'govuk-date-input',
                    id: 'date',
                    children: [
                      /* @__PURE__ */ jsx(DatePart, {
                        name: 'date-day',
                        label: 'Day',
                        width: 2,
                      }),
                      /* @__PURE__ */ jsx(DatePart, {
                        name: 'date-month',
                        label: 'Month',
                        width: 2,
                      }),
                      /* @__PURE__ */ jsx(DatePart, {
                        name: 'date-year',
                        label: 'Year',
                        width: 4,
                      }),
                    ],
                  }),
                }),
                /* @__PURE__ */ jsx(Group, {
                  name: 'bins',
                  legend: 'Which bins?',
                  hint: 'Select all that apply',
                  children: /* @__PURE__ */ jsx('div', {
                    className: 'govuk-checkboxes',
                    'data-module': 'govuk-checkboxes',
                    children: bins.map((bin, index) =>
                      /* @__PURE__ */ createElement(Checkbox, {
                        name: 'bins',
                        number: index + 1,
                        ...bin,
                        key: bin.value,
                      }),
                    ),
                  }),
                }),
                /* @__PURE__ */ jsx(CharacterCount$1, {
                  name: 'detail',
                  label: 'What happened?',
                  limit: 500,
                }),
                /* @__PURE__ */ jsx(Select$1, {
                  name: 'hour',
                  label: 'When did you put it out?',
                }),
                /* @__PURE__ */ jsxs('div', {
                  className: 'govuk-form-group',
                  children: [
                    /* @__PURE__ */ jsx(Label, {
                      htmlFor: 'photo',
                      children: 'Upload a photo',
                    }),
                    /* @__PURE__ */ jsx('input', {
                      className: 'govuk-file-upload',
                      id: 'photo',
                      name: 'photo',
                      type: 'file',
                    }),
                  ],
                }),
                /* @__PURE__ */ jsx('button', {
                  type: 'submit',
                  'data-prevent-double-click': 'true',
                  className: 'govuk-button',
                  'data-module': 'govuk-button',
                  children: 'Continue',
                }),
              ],
            }),
          }),
        ],
      }),
      /* @__PURE__ */ jsx(Footer$1, {}),
    ],
  })
}
function SkipLink$1() {
  return /* @__PURE__ */ jsx('a', {
    href: '#main-content',
    className: 'govuk-skip-link',
    'data-module': 'govuk-skip-link',
    children: 'Skip to main content',
  })
}
function Header({ children }) {
  return /* @__PURE__ */ jsx('div', {
    className: 'govuk-generic-header',
    children: /* @__PURE__ */ jsx('div', {
      className: 'govuk-generic-header__container govuk-width-container',
      children: /* @__PURE__ */ jsx('div', {
        className: 'govuk-generic-header__logo',
        children: /* @__PURE__ */ jsx('a', {
          href: '/',
          className: 'govuk-generic-header__homepage-link',
          children,
        }),
      }),
    }),
  })
}
function BackLink$1({ href }) {
  return /* @__PURE__ */ jsx('a', {
    href,
    className: 'govuk-back-link',
    children: 'Back',
  })
}
function ErrorSummary$1() {
  return /* @__PURE__ */ jsx('div', {
    className: 'govuk-error-summary',
    'data-module': 'govuk-error-summary',
    children: /* @__PURE__ */ jsxs('div', {
      role: 'alert',
      children: [
        /* @__PURE__ */ jsx('h2', {
          className: 'govuk-error-summary__title',
          children: 'There is a problem',
        }),
        /* @__PURE__ */ jsx('div', {
          className: 'govuk-error-summary__body',
          children: /* @__PURE__ */ jsx('ul', {
            className: 'govuk-list govuk-error-summary__list',
            children: errors.map(({ href, text }) =>
              /* @__PURE__ */ jsx(
                'li',
                {
                  children: /* @__PURE__ */ jsx('a', {
                    href,
                    children: text,
                  }),
                },
                href,
              ),
            ),
          }),
        }),
      ],
    }),
  })
}
function Label({ htmlFor, className, children }) {
  return /* @__PURE__ */ jsx('label', {
    className: className ? `govuk-label ${className}` : 'govuk-label',
    htmlFor,
    children,
  })
}
function Hint({ id, className, children }) {
  return /* @__PURE__ */ jsx('div', {
    id,
    className: className ? `govuk-hint ${className}` : 'govuk-hint',
    children,
  })
}
function ErrorMessage({ id, children }) {
  return /* @__PURE__ */ jsxs('p', {
    id,
    className: 'govuk-error-message',
    children: [
      /* @__PURE__ */ jsx('span', {
        className: 'govuk-visually-hidden',
        children: 'Error:',
      }),
      ' ',
      children,
    ],
  })
}
function describedBy$1(name, hint, error) {
  return [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || void 0
}
function TextInput$1({ name, label, hint, error, autoComplete }) {
  return /* @__PURE__ */ jsxs('div', {
    className: error ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group',
    children: [
      /* @__PURE__ */ jsx(Label, {
        htmlFor: name,
        children: label,
      }),
      hint &&
        /* @__PURE__ */ jsx(Hint, {
          id: `${name}-hint`,
          children: hint,
        }),
      error &&
        /* @__PURE__ */ jsx(ErrorMessage, {
          id: `${name}-error`,
          children: error,
        }),
      /* @__PURE__ */ jsx('input', {
        autoComplete,
        className: error ? 'govuk-input govuk-input--error' : 'govuk-input',
        id: name,
        name,
        type: 'text',
        'aria-describedby': describedBy$1(name, hint, error),
      }),
    ],
  })
}
function Group({ name, legend, hint, error, role, children }) {
  return /* @__PURE__ */ jsx('div', {
    className: error ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group',
    children: /* @__PURE__ */ jsxs('fieldset', {
      role,
      'aria-describedby': describedBy$1(name, hint, error),
      className: 'govuk-fieldset',
      children: [
        /* @__PURE__ */ jsx('legend', {
          className: 'govuk-fieldset__legend',
          children: legend,
        }),
        hint &&
          /* @__PURE__ */ jsx(Hint, {
            id: `${name}-hint`,
            children: hint,
          }),
        error &&
          /* @__PURE__ */ jsx(ErrorMessage, {
            id: `${name}-error`,
            children: error,
          }),
        children,
      ],
    }),
  })
}
function Radio({ name, number, value, label, hint }) {
  const id = number === 1 ? name : `${name}-${number}`
  return /* @__PURE__ */ jsxs('div', {
    className: 'govuk-radios__item',
    children: [
      /* @__PURE__ */ jsx('input', {
        name,
        className: 'govuk-radios__input',
        id,
        type: 'radio',
        value,
        'aria-describedby': hint && `${id}-item-hint`,
      }),
      /* @__PURE__ */ jsx(Label, {
        className: 'govuk-radios__label',
        htmlFor: id,
        children: label,
      }),
      hint &&
        /* @__PURE__ */ jsx(Hint, {
          className: 'govuk-radios__hint',
          id: `${id}-item-hint`,
          children: hint,
        }),
    ],
  })
}
function Checkbox({ name, number, value, label }) {
  const id = number === 1 ? name : `${name}-${number}`
  return /* @__PURE__ */ jsxs('div', {
    className: 'govuk-checkboxes__item',
    children: [
      /* @__PURE__ */ jsx('input', {
        name,
        className: 'govuk-checkboxes__input',
        id,
        type: 'checkbox',
        value,
      }),
      /* @__PURE__ */ jsx(Label, {
        className: 'govuk-checkboxes__label',
        htmlFor: id,
        children: label,
      }),
    ],
  })
}
function DatePart({ name, label, width }) {
  return /* @__PURE__ */ jsx('div', {
    className: 'govuk-date-input__item',
    children: /* @__PURE__ */ jsxs('div', {
      className: 'govuk-form-group',
      children: [
        /* @__PURE__ */ jsx(Label, {
          htmlFor: name,
          className: 'govuk-date-input__label',
          children: label,
        }),
        /* @__PURE__ */ jsx('input', {
          inputMode: 'numeric',
          className: `govuk-input govuk-date-input__input govuk-input--error govuk-input--width-${width}`,
          id: name,
          name,
          type: 'text',
        }),
      ],
    }),
  })
}
function CharacterCount$1({ name, label, limit }) {
  return /* @__PURE__ */ jsxs('div', {
    className: 'govuk-form-group govuk-character-count',
    'data-module': 'govuk-character-count',
    'data-maxlength': limit,
    children: [
      /* @__PURE__ */ jsx(Label, {
        htmlFor: name,
        children: label,
      }),
      /* @__PURE__ */ jsx('textarea', {
        className: 'govuk-textarea govuk-js-character-count',
        id: name,
        name,
        rows: 5,
        'aria-describedby': `${name}-info`,
      }),
      /* @__PURE__ */ jsx(Hint, {
        id: `${name}-info`,
        className: 'govuk-character-count__message',
        children: `You can enter up to ${limit} characters`,
      }),
    ],
  })
}
function Select$1({ name, label }) {
  return /* @__PURE__ */ jsxs('div', {
    className: 'govuk-form-group',
    children: [
      /* @__PURE__ */ jsx(Label, {
        htmlFor: name,
        children: label,
      }),
      /* @__PURE__ */ jsx('select', {
        className: 'govuk-select',
        id: name,
        name,
        defaultValue: '6',
        children: hours.map((hour) =>
          /* @__PURE__ */ jsxs(
            'option',
            {
              value: hour,
              children: [hour, ' am'],
            },
            hour,
          ),
        ),
      }),
    ],
  })
}
function Footer$1() {
  return /* @__PURE__ */ jsx('div', {
    className: 'govuk-footer',
    children: /* @__PURE__ */ jsx('div', {
      className: 'govuk-width-container',
      children: /* @__PURE__ */ jsxs('div', {
        className: 'govuk-footer__meta',
        children: [
          /* @__PURE__ */ jsxs('div', {
            className: 'govuk-footer__meta-item govuk-footer__meta-item--grow',
            children: [
              /* @__PURE__ */ jsx('svg', {
                'aria-hidden': 'true',
                focusable: 'false',
                className: 'govuk-footer__licence-logo',
                xmlns: 'http://www.w3.org/2000/svg',
                viewBox: '0 0 483.2 195.7',
                height: '17',
                width: '41',
                children: /* @__PURE__ */ jsx('path', {
                  fill: 'currentColor',
                  d: 'M421.5 142.8V.1l-50.7 32.3v161.1h112.4v-50.7zm-122.3-9.6A47.12 47.12 0 0 1 221 97.8c0-26 21.1-47.1 47.1-47.1 16.7 0 31.4 8.7 39.7 21.8l42.7-27.2A97.63 97.63 0 0 0 268.1 0c-36.5 0-68.3 20.1-85.1 49.7A98 98 0 0 0 97.8 0C43.9 0 0 43.9 0 97.8s43.9 97.8 97.8 97.8c36.5 0 68.3-20.1 85.1-49.7a97.76 97.76 0 0 0 149.6 25.4l19.4 22.2h3v-87.8h-80l24.3 27.5zM97.8 145c-26 0-47.1-21.1-47.1-47.1s21.1-47.1 47.1-47.1 47.2 21 47.2 47S123.8 145 97.8 145',
                }),
              }),
              ' ',
              /* @__PURE__ */ jsxs('span', {
                className: 'govuk-footer__licence-description',
                children: [
                  'All content is available under the',
                  ' ',
                  /* @__PURE__ */ jsx('a', {
                    className: 'govuk-footer__link',
                    href: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
                    rel: 'license',
                    children: 'Open Government Licence v3.0',
                  }),
                  ', except where otherwise stated',
                ],
              }),
            ],
          }),
          /* @__PURE__ */ jsx('div', {
            className: 'govuk-footer__meta-item',
            children: /* @__PURE__ */ jsx('a', {
              className: 'govuk-footer__link govuk-footer__copyright-logo',
              href: 'https://www.nationalarchives.gov.uk/information-management/re-using-public-sector-information/uk-government-licensing-framework/crown-copyright/',
              children: '© Crown copyright',
            }),
          }),
        ],
      }),
    }),
  })
}
// src/internal/classes.ts
/** Joins a component's own class with what a caller adds; the caller's come last. */
function classes(own, a, b, c) {
  let joined = own
  if (a) joined += ` ${a}`
  if (b) joined += ` ${b}`
  if (c) joined += ` ${c}`
  return joined
}
// src/back-link/back-link.tsx
/** Takes a person to the previous page of a transaction. */
function BackLink({ href = '#', inverse, className, children = 'Back', ...rest }) {
  return /* @__PURE__ */ jsx('a', {
    ...rest,
    href,
    className: classes('govuk-back-link', inverse && 'govuk-back-link--inverse', className),
    children,
  })
}
// src/button/button-behaviour.tsx
/** Milliseconds in which a second click counts as the same. GOV.UK Frontend's figure. */
var SAME_CLICK = 1e3
/** A button that ignores the second half of a double click. */
function DoubleClickGuard({ onClick, ...rest }) {
  const lastClick = useRef(Number.NEGATIVE_INFINITY)
  return /* @__PURE__ */ jsx('button', {
    ...rest,
    onClick: (event) => {
      if (event.timeStamp - lastClick.current < SAME_CLICK) {
        event.preventDefault()
        return
      }
      lastClick.current = event.timeStamp
      onClick?.(event)
    },
  })
}
/** A link that the space key follows too, since it says that it is a button. */
function LinkButton({ onKeyDown, ...rest }) {
  return /* @__PURE__ */ jsx('a', {
    ...rest,
    onKeyDown: (event) => {
      onKeyDown?.(event)
      if (event.key !== ' ' || event.defaultPrevented) return
      event.preventDefault()
      event.currentTarget.click()
    },
  })
}
// src/button/button.tsx
/** Lets a person do something: submit an answer, start a service. `ref` goes to the element. */
function Button(props) {
  return props.href === void 0 ? buttonElement(props) : buttonLink(props)
}
function buttonElement({
  variant,
  isStartButton,
  preventDoubleClick,
  className,
  children,
  ...rest
}) {
  const button = {
    type: 'submit',
    ...rest,
    ...(rest.disabled && { 'aria-disabled': true }),
    'data-prevent-double-click': preventDoubleClick,
    className: buttonClasses(variant, isStartButton, className),
    'data-module': 'govuk-button',
    children: content(isStartButton, children),
  }
  return preventDoubleClick
    ? /* @__PURE__ */ jsx(DoubleClickGuard, { ...button })
    : /* @__PURE__ */ jsx('button', { ...button })
}
function buttonLink({ variant, isStartButton, className, children, ...rest }) {
  return /* @__PURE__ */ jsx(LinkButton, {
    ...rest,
    role: 'button',
    draggable: false,
    className: buttonClasses(variant, isStartButton, className),
    'data-module': 'govuk-button',
    children: content(isStartButton, children),
  })
}
function buttonClasses(variant, isStartButton, className) {
  return classes(
    'govuk-button',
    variant && `govuk-button--${variant}`,
    className,
    isStartButton && 'govuk-button--start',
  )
}
function content(isStartButton, children) {
  if (!isStartButton) return children
  return /* @__PURE__ */ jsxs(Fragment, {
    children: [
      typeof children === 'string' ? `${children} ` : /* @__PURE__ */ jsx('span', { children }),
      typeof children !== 'string' && ' ',
      /* @__PURE__ */ jsx('svg', {
        className: 'govuk-button__start-icon',
        xmlns: 'http://www.w3.org/2000/svg',
        width: '17.5',
        height: '19',
        viewBox: '0 0 33 40',
        'aria-hidden': 'true',
        focusable: 'false',
        children: /* @__PURE__ */ jsx('path', {
          fill: 'currentColor',
          d: 'M0 0h13l20 20-20 20H0l20-20z',
        }),
      }),
    ],
  })
}
// src/internal/i18n.ts
/**
 * Words as GOV.UK Frontend's own scripts read them from HTML, for a page without React: `atLimitText`
 * is `data-i18n.at-limit`.
 */
function wordAttributes(words) {
  const attributes = {}
  for (const [name, message] of Object.entries(words)) {
    const key = name.replace(/Text$/, '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    if (typeof message === 'string') attributes[`data-i18n.${key}`] = message
    else if (message)
      for (const [form, text] of Object.entries(message))
        attributes[`data-i18n.${key}.${form}`] = text
  }
  return attributes
}
/** The form of a message that a number takes in a language, with the number in it. */
function plural(forms, number, locale) {
  return (forms[new Intl.PluralRules(locale).select(number)] ?? forms.other).replace(
    '%{count}',
    new Intl.NumberFormat(locale).format(number),
  )
}
/** The language that an element is in: a BCP 47 tag. */
function languageOf(element) {
  return element?.closest('[lang]')?.lang || void 0
}
// src/internal/words.ts
/**
 * Takes a component's words, whose names all end in Text, out of its props.
 *
 * @returns the words, the other props, and the words as GOV.UK Frontend's own scripts read them
 */
function takeWords(props) {
  const words = {}
  const rest = {}
  for (const [name, value] of Object.entries(props))
    if (name.endsWith('Text')) words[name] = value
    else rest[name] = value
  return [words, rest, wordAttributes(words)]
}
// src/internal/part.ts
function isEmpty(given) {
  return given === void 0 || given === null || typeof given === 'boolean' || given === ''
}
// src/internal/described-by.ts
/** The ids that describe a control, in reading order: the caller's own, the hint, the error. */
function describedBy(id, own, hint, errorMessage) {
  let ids = own ?? ''
  if (!isEmpty(hint)) ids += `${ids && ' '}${id}-hint`
  if (!isEmpty(errorMessage)) ids += `${ids && ' '}${id}-error`
  return ids || void 0
}
// src/internal/field-parts.tsx
/**
 * The label, hint, error or legend that a caller gave: text, or an element of a component that says
 * `part`, to which the parent adds what only it knows. Such a part is called as a function, not
 * mounted, which on a server costs more than the HTML that it writes; so it may use no hooks. And it
 * is known by its mark, so that a page doesn't load the parts that it doesn't use.
 */
function givenPart(given, own) {
  if (!isValidElement(given) || typeof given.type !== 'function') return null
  if (!('part' in given.type)) return null
  const draw = given.type
  const props = {
    ...given.props,
    ...own,
  }
  if (own.className && given.props.className) props.className += ` ${given.props.className}`
  return draw(props)
}
/** @param className a class of the parent's own, such as a radio's */
function labelPart(given, htmlFor, className) {
  if (isEmpty(given)) return null
  return (
    givenPart(
      given,
      className
        ? {
            htmlFor,
            className,
          }
        : { htmlFor },
    ) ??
    /* @__PURE__ */ jsx('label', {
      className: classes('govuk-label', className),
      htmlFor,
      children: given,
    })
  )
}
function hintPart(given, id, className) {
  if (isEmpty(given)) return null
  return (
    givenPart(
      given,
      className
        ? {
            id,
            className,
          }
        : { id },
    ) ??
    /* @__PURE__ */ jsx('div', {
      className: classes('govuk-hint', className),
      id,
      children: given,
    })
  )
}
/** @param prefix what a screen reader says first, unless the caller's own element says otherwise */
function errorPart(given, id, prefix = 'Error') {
  if (isEmpty(given)) return null
  const own = {
    id,
    visuallyHiddenText: prefix,
  }
  if (isValidElement(given)) own.visuallyHiddenText = given.props.visuallyHiddenText ?? prefix
  return (
    givenPart(given, own) ??
    /* @__PURE__ */ jsxs('p', {
      className: 'govuk-error-message',
      id,
      children: [
        /* @__PURE__ */ jsx('span', {
          className: 'govuk-visually-hidden',
          children: `${prefix}:`,
        }),
        ' ',
        given,
      ],
    })
  )
}
function legendPart(given) {
  if (isEmpty(given)) return null
  return (
    givenPart(given, {}) ??
    /* @__PURE__ */ jsx('legend', {
      className: 'govuk-fieldset__legend',
      children: given,
    })
  )
}
// src/internal/form-group-props.ts
/** The props of the `<div>` around a field: the component's own, and what its caller gave. */
function formGroupProps(given, hasError, extras) {
  const { hasError: isMarked, className, ...rest } = given?.props ?? NONE$1
  return {
    ...extras,
    ...rest,
    className: classes(
      hasError || isMarked ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group',
      extras?.className,
      className,
    ),
  }
}
var NONE$1 = {}
// src/textarea/textarea.tsx
/** A textarea in a form group that is marked as another component's. */
function textarea(
  {
    name,
    id = name,
    label,
    hint,
    errorMessage,
    errorPrefix,
    formGroup,
    beforeInput,
    afterInput,
    className,
    rows = 5,
    'aria-describedby': described,
    ...rest
  },
  extras,
) {
  const hasError = !isEmpty(errorMessage)
  return /* @__PURE__ */ jsxs('div', {
    ...formGroupProps(formGroup, hasError, extras),
    children: [
      labelPart(label, id),
      hintPart(hint, `${id}-hint`),
      errorPart(errorMessage, `${id}-error`, errorPrefix),
      beforeInput,
      /* @__PURE__ */ jsx('textarea', {
        ...rest,
        className: classes('govuk-textarea', hasError && 'govuk-textarea--error', className),
        id,
        name,
        rows,
        'aria-describedby': describedBy(id, described, hint, errorMessage),
      }),
      afterInput,
    ],
  })
}
// src/character-count/count.ts
/** The description as GOV.UK Frontend's own script reads it: only where the limit isn't in the HTML. */
function descriptionAttributes({ textareaDescriptionText: described }, hasLimit) {
  return {
    'data-i18n.textarea-description': void 0,
    ...(described && !hasLimit && { 'data-i18n.textarea-description.other': described }),
  }
}
/** What the limit is, before anything is counted; nothing when there is no limit. */
function description(
  limit,
  countType,
  text = `You can enter up to %{count} ${countType === 'words' ? 'words' : 'characters'}`,
) {
  return limit === void 0 ? '' : text.replace('%{count}', String(limit))
}
/**
 * How long a text is.
 *
 * @param locale a BCP 47 tag: languages part their words differently
 * @returns null where the browser can't tell
 */
function count(text, countType, bySpaces, locale) {
  if (countType === 'length') return text.length
  if (bySpaces) return text.match(/\S+/g)?.length ?? 0
  if (!('Segmenter' in Intl)) return null
  const granularity = countType === 'words' ? 'word' : 'grapheme'
  let total = 0
  for (const segment of new Intl.Segmenter(locale, { granularity }).segment(text))
    if (countType === 'characters' || segment.isWordLike) total += 1
  return total
}
/**
 * What is left, or is too much, in words.
 *
 * @param remaining negative when the text is too long
 */
function remainingText(remaining, countType, words, locale) {
  const unit = countType === 'words' ? 'word' : 'character'
  if (remaining === 0) return words[`${unit}sAtLimitText`] ?? `You have 0 ${unit}s remaining`
  const forms = remaining > 0 ? words[`${unit}sUnderLimitText`] : words[`${unit}sOverLimitText`]
  const end = remaining > 0 ? 'remaining' : 'too many'
  return plural(
    forms ?? {
      one: `You have %{count} ${unit} ${end}`,
      other: `You have %{count} ${unit}s ${end}`,
    },
    Math.abs(remaining),
    locale,
  )
}
// src/character-count/character-count-message.tsx
/** Milliseconds: how often the text is looked at, and how long typing must rest to be spoken about. */
var LOOK_EVERY = 1e3
var REST = 500
/**
 * Says how much is left: at once to the eye, and to a screen reader only when typing rests, so that
 * it doesn't talk over each key.
 */
function CharacterCountMessage(props) {
  const { limit, countType = 'length', bySpaces, threshold = 0, words, className, ...rest } = props
  const root = useRef(null)
  const [seen, setSeen] = useState(null)
  const [spoken, setSpoken] = useState(null)
  const [locale, setLocale] = useState()
  const measure = () => {
    const textarea = textareaOf(root.current)
    if (!textarea || limit === void 0) return null
    const total = count(textarea.value, countType, bySpaces, languageOf(textarea))
    if (total === null) return null
    if (!hasErrorMessage(root.current))
      textarea.classList.toggle('govuk-textarea--error', total > limit)
    return total
  }
  const latest = useRef(measure)
  useEffect(() => {
    latest.current = measure
    const total = measure()
    setSeen(total)
    setSpoken((previous) => previous ?? total)
  })
  useEffect(() => {
    const textarea = textareaOf(root.current)
    if (!textarea) return
    textarea.removeAttribute('maxlength')
    setLocale(languageOf(textarea))
    let typedAt = Number.NEGATIVE_INFINITY
    let timer
    const speak = () => {
      const total = latest.current()
      setSeen(total)
      setSpoken(total)
    }
    const listeners = {
      input: () => {
        typedAt = Date.now()
        setSeen(latest.current())
      },
      focus: () => {
        clearInterval(timer)
        timer = setInterval(() => Date.now() - typedAt >= REST && speak(), LOOK_EVERY)
      },
      blur: () => clearInterval(timer),
    }
    for (const [type, listen] of Object.entries(listeners)) textarea.addEventListener(type, listen)
    if (document.activeElement === textarea) listeners.focus()
    window.addEventListener('pageshow', speak)
    return () => {
      clearInterval(timer)
      for (const [type, listen] of Object.entries(listeners))
        textarea.removeEventListener(type, listen)
      window.removeEventListener('pageshow', speak)
    }
  }, [])
  const own = classes('govuk-hint govuk-character-count__message', className)
  const text = description(limit, props.countType, words.textareaDescriptionText)
  if (seen === null || limit === void 0)
    return /* @__PURE__ */ jsx('div', {
      ...rest,
      className: own,
      ref: root,
      children: text,
    })
  const remaining = limit - seen
  const isShown = (limit * threshold) / 100 <= seen
  const say = (total) => remainingText(limit - total, countType, words, locale)
  return /* @__PURE__ */ jsxs(Fragment, {
    children: [
      /* @__PURE__ */ jsx('div', {
        ...rest,
        className: `${own} govuk-visually-hidden`,
        ref: root,
        children: text,
      }),
      /* @__PURE__ */ jsx('div', {
        className: classes(
          remaining < 0 ? 'govuk-error-message' : 'govuk-hint',
          'govuk-character-count__message govuk-character-count__status',
          !isShown && 'govuk-character-count__message--disabled',
          className,
        ),
        'aria-hidden': 'true',
        children: say(seen),
      }),
      /* @__PURE__ */ jsx('div', {
        className: 'govuk-character-count__sr-status govuk-visually-hidden',
        'aria-live': 'polite',
        'aria-hidden': isShown ? void 0 : true,
        children: say(spoken ?? seen),
      }),
    ],
  })
}
function textareaOf(message) {
  return (
    message?.closest('.govuk-character-count')?.querySelector('.govuk-js-character-count') ?? null
  )
}
function hasErrorMessage(message) {
  return !!message?.closest('.govuk-character-count')?.querySelector('p.govuk-error-message')
}
// src/character-count/character-count.tsx
/**
 * Asks for text within a limit, and tells how much is left. It never stops a person from typing
 * more; the server says so. `ref` and other props go to the `<textarea>`.
 */
function CharacterCount(props) {
  const [words, rest, attributes] = takeWords(props)
  const { name, id = name, limit, maxWords, threshold, countMessage, ...field } = rest
  const { countType = maxWords ? 'words' : void 0, ...own } = field
  const described = own['aria-describedby']
  const most = maxWords ?? limit
  return textarea(
    {
      ...own,
      name,
      id,
      className: classes('govuk-js-character-count', own.className),
      'aria-describedby': described ? `${described} ${id}-info` : `${id}-info`,
      afterInput: /* @__PURE__ */ jsxs(Fragment, {
        children: [
          /* @__PURE__ */ jsx(CharacterCountMessage, {
            ...countMessage?.props,
            id: `${id}-info`,
            limit: most,
            countType,
            bySpaces: maxWords !== void 0,
            threshold,
            words,
          }),
          own.afterInput,
        ],
      }),
    },
    {
      className: 'govuk-character-count',
      'data-module': 'govuk-character-count',
      'data-maxlength': limit,
      'data-maxwords': maxWords,
      'data-threshold': threshold,
      'data-count-type': countType,
      ...attributes,
      ...descriptionAttributes(words, most !== void 0),
    },
  )
}
// src/internal/join-refs.ts
/** Lets a component and its caller hold the same node. */
function joinRefs(own, given) {
  if (!given) return own
  return (node) => {
    own.current = node
    if (typeof given === 'function') {
      const cleanUp = given(node)
      return () => {
        own.current = null
        if (typeof cleanUp === 'function') cleanUp()
        else given(null)
      }
    }
    given.current = node
    return () => {
      own.current = null
      given.current = null
    }
  }
}
// src/internal/choices-behaviour.tsx
/**
 * Shows what belongs to a chosen radio or checkbox, and keeps "none of these" alone.
 *
 * What is checked stands in the DOM, not in React: a browser may restore it on reload or on going
 * back, and a person may choose before the page has hydrated.
 */
function ChoicesBehaviour({ ref, onChange, ...rest }) {
  const root = useRef(null)
  useLayoutEffect(() => {
    if (root.current) reveal(root.current)
  })
  useEffect(() => {
    const onPageShow = () => root.current && reveal(root.current)
    window.addEventListener('pageshow', onPageShow)
    return () => window.removeEventListener('pageshow', onPageShow)
  }, [])
  const choose = (event) => {
    onChange?.(event)
    const target = event.target
    if (!(target instanceof HTMLInputElement) || !isChoice(target)) return
    if (target.type === 'checkbox' && target.checked) keepAlone(target)
    for (const input of namesakes(target)) revealFor(input)
  }
  return /* @__PURE__ */ jsx('div', {
    ...rest,
    ref: joinRefs(root, ref),
    onChange: choose,
  })
}
function isChoice(input) {
  return input.type === 'radio' || input.type === 'checkbox'
}
function reveal(root) {
  for (const input of root.querySelectorAll('input')) if (isChoice(input)) revealFor(input)
}
function revealFor(input) {
  const id = input.getAttribute('data-aria-controls') ?? input.getAttribute('aria-controls')
  const target = id === null ? null : document.getElementById(id)
  if (id === null || target === null) return
  const block = input.type === 'radio' ? 'govuk-radios' : 'govuk-checkboxes'
  if (!target.classList.contains(`${block}__conditional`)) return
  input.setAttribute('aria-controls', id)
  input.removeAttribute('data-aria-controls')
  input.setAttribute('aria-expanded', String(input.checked))
  target.classList.toggle(`${block}__conditional--hidden`, !input.checked)
}
function namesakes({ type, name, form }) {
  return [...document.querySelectorAll(`input[type="${type}"]`)].filter(
    (input) => input.name === name && input.form === form,
  )
}
/** Unchecks "none of these" when another is checked, and all others when it is. */
function keepAlone(checked) {
  const isAlone = isExclusive(checked)
  for (const input of namesakes(checked)) {
    if (input === checked || !input.checked || !(isAlone || isExclusive(input))) continue
    if (input.disabled) input.checked = false
    else input.click()
  }
}
function isExclusive(input) {
  return input.dataset.behaviour === 'exclusive'
}
// src/internal/field-group.tsx
/** Puts a group of controls in a form group, and in a fieldset where there is a legend. */
function fieldGroup(group, controls) {
  const { id, legend, fieldset } = group
  const hint = hintPart(group.hint, `${id}-hint`)
  const error = errorPart(group.errorMessage, `${id}-error`, group.errorPrefix)
  const props = formGroupProps(group.formGroup, error !== null)
  if (!hasFieldset(group))
    return /* @__PURE__ */ jsxs('div', {
      ...props,
      children: [hint, error, controls],
    })
  const { legend: ownLegend, className, ...rest } = fieldset?.props ?? NONE
  return /* @__PURE__ */ jsx('div', {
    ...props,
    children: /* @__PURE__ */ jsxs('fieldset', {
      role: group.role,
      ...rest,
      className: classes('govuk-fieldset', className),
      'aria-describedby': describedBy(id, group.described, group.hint, group.errorMessage),
      children: [legendPart(legend ?? ownLegend), hint, error, controls],
    }),
  })
}
var NONE = {}
/** Whether a group asks its question in a legend. */
function hasFieldset({ legend, fieldset }) {
  return fieldset !== void 0 || !isEmpty(legend)
}
// src/internal/choices.tsx
/** A list of radios or checkboxes, with its script only where an item does something. */
function choices(
  block,
  {
    name,
    id = name,
    legend,
    hint,
    errorMessage,
    errorPrefix,
    formGroup,
    fieldset,
    items,
    defaultValue,
    value,
    inputProps,
    inline,
    small,
    beforeInputs,
    afterInputs,
    className,
    'aria-describedby': described,
    ...rest
  },
) {
  const group = {
    id,
    legend,
    fieldset,
    described,
    hint,
    errorMessage,
    errorPrefix,
    formGroup,
  }
  const isRadios = block === 'govuk-radios'
  const shared = {
    block,
    name,
    type: isRadios ? 'radio' : 'checkbox',
    inputProps,
    chosen: value ?? defaultValue,
    isKept: value !== void 0,
    described:
      isRadios || hasFieldset(group) ? void 0 : describedBy(id, described, hint, errorMessage),
  }
  const rows = [beforeInputs]
  let behaves = false
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index]
    if (!item) continue
    const itemId = index === 0 ? id : `${id}-${index + 1}`
    if (item.divider !== void 0)
      rows.push(
        /* @__PURE__ */ jsx(
          'div',
          {
            className: `${block}__divider`,
            children: item.divider,
          },
          itemId,
        ),
      )
    else {
      behaves ||= !isEmpty(item.conditional) || item.behaviour !== void 0
      choice(shared, item, item.id ?? itemId, rows)
    }
  }
  return fieldGroup(
    group,
    /* @__PURE__ */ jsxs(behaves ? ChoicesBehaviour : 'div', {
      ...rest,
      className: classes(
        block,
        inline && `${block}--inline`,
        small && `${block}--small`,
        className,
      ),
      'data-module': block,
      children: [rows, afterInputs],
    }),
  )
}
function choice(shared, item, id, rows) {
  const { block, described, chosen } = shared
  const { hint, conditional } = item
  const isChecked = item.checked ?? item.defaultChecked ?? isChosen(chosen, item.value)
  const isKept = shared.isKept || item.checked !== void 0
  const ids = isEmpty(hint) ? described : `${described ? `${described} ` : ''}${id}-item-hint`
  const conditionalId = isEmpty(conditional) ? void 0 : `conditional-${id}`
  rows.push(
    /* @__PURE__ */ jsxs(
      'div',
      {
        className: `${block}__item`,
        children: [
          /* @__PURE__ */ jsx('input', {
            ...shared.inputProps,
            ...others(item),
            className: classes(`${block}__input`, item.className),
            id,
            name: item.name ?? shared.name,
            type: shared.type,
            value: item.value,
            checked: isKept ? isChecked : void 0,
            defaultChecked: isKept ? void 0 : isChecked,
            'data-behaviour': item.behaviour,
            'data-aria-controls': conditionalId,
            'aria-describedby': ids,
          }),
          labelPart(item.label, id, `${block}__label`),
          hintPart(hint, `${id}-item-hint`, `${block}__hint`),
        ],
      },
      id,
    ),
  )
  if (!conditionalId) return
  rows.push(
    /* @__PURE__ */ jsx(
      'div',
      {
        className: classes(`${block}__conditional`, !isChecked && `${block}__conditional--hidden`),
        id: conditionalId,
        children: conditional,
      },
      conditionalId,
    ),
  )
}
/** What of an item is its input's own. Most items have none, and making a copy costs. */
function others(item) {
  let rest
  for (const name in item) {
    if (KNOWN.has(name)) continue
    rest ??= {}
    rest[name] = item[name]
  }
  return rest
}
var KNOWN = /* @__PURE__ */ new Set(['value', 'label', 'hint', 'conditional', 'behaviour'])
function isChosen(chosen, value) {
  if (chosen === void 0) return false
  return Array.isArray(chosen)
    ? chosen.some((one) => String(one) === String(value))
    : String(chosen) === String(value)
}
// src/checkboxes/checkboxes.tsx
/** Asks to choose any number. `ref` and other props go to the list; `inputProps` to every checkbox. */
function Checkboxes(props) {
  return choices('govuk-checkboxes', props)
}
// src/date-input/date-input.tsx
var LABELS = {
  day: 'Day',
  month: 'Month',
  year: 'Year',
}
var ERROR_CLASS = 'govuk-input--error'
var NAMES = ['day', 'month', 'year']
/**
 * Asks for a memorable date, as day, month and year. The inputs are posted as `{name}-day`,
 * `{name}-month` and `{name}-year`. `ref` and other props go to the element around the three.
 */
function DateInput({
  name,
  id = name,
  legend,
  hint,
  errorMessage,
  errorPrefix,
  formGroup,
  fieldset,
  day = {},
  month = {},
  year = {},
  defaultValue,
  inputProps,
  autoComplete,
  beforeInputs,
  afterInputs,
  className,
  'aria-describedby': described,
  ...rest
}) {
  const parts = {
    day,
    month,
    year,
  }
  const onePartIsWrong = NAMES.some((part) => parts[part] && isWrong(parts[part]))
  const allAreWrong = !isEmpty(errorMessage) && !onePartIsWrong
  return fieldGroup(
    {
      id,
      legend,
      fieldset,
      role: 'group',
      described,
      hint,
      errorMessage,
      errorPrefix,
      formGroup,
    },
    /* @__PURE__ */ jsxs('div', {
      ...rest,
      className: classes('govuk-date-input', className),
      id,
      children: [
        beforeInputs,
        NAMES.map((part) => {
          const given = parts[part]
          if (!given) return null
          const { hasError = allAreWrong, label = LABELS[part], ...own } = given
          const partId = own.id ?? `${id}-${part}`
          const input = {
            inputMode: 'numeric',
            ...(own.value === void 0 && { defaultValue: defaultValue?.[part] }),
            ...(autoComplete && { autoComplete: `${autoComplete}-${part}` }),
            ...inputProps,
            ...own,
            className: inputClass(part, hasError, own.className),
            id: partId,
            name: own.name ?? `${name}-${part}`,
            type: 'text',
          }
          return /* @__PURE__ */ jsx(
            'div',
            {
              className: 'govuk-date-input__item',
              children: /* @__PURE__ */ jsxs('div', {
                className: 'govuk-form-group',
                children: [
                  labelPart(label, partId, 'govuk-date-input__label'),
                  /* @__PURE__ */ jsx('input', { ...input }),
                ],
              }),
            },
            part,
          )
        }),
        afterInputs,
      ],
    }),
  )
}
function inputClass(part, hasError, className) {
  const isKnownWidth = className?.includes('govuk-input--width-')
  return classes(
    'govuk-input govuk-date-input__input',
    hasError && !className?.includes(ERROR_CLASS) && ERROR_CLASS,
    !isKnownWidth && `govuk-input--width-${part === 'year' ? 4 : 2}`,
    className,
  )
}
function isWrong({ hasError, className }) {
  return hasError || (className?.includes(ERROR_CLASS) ?? false)
}
// src/internal/set-focus.ts
/**
 * Moves focus to something that can't take it by itself, for as long as it keeps it.
 *
 * @param element what to focus; its own `tabindex` is kept when it has one
 * @param onBlur called once, when the focus leaves
 */
function setFocus(element, onBlur) {
  const borrows = !element.hasAttribute('tabindex')
  if (borrows) element.tabIndex = -1
  element.addEventListener(
    'blur',
    () => {
      if (borrows) element.removeAttribute('tabindex')
      onBlur?.()
    },
    { once: true },
  )
  element.focus()
}
// src/error-summary/error-summary-behaviour.tsx
/** Takes the focus when it appears, and brings each link's question into view with its control. */
function ErrorSummaryBehaviour({ ref, onClick, ...rest }) {
  const root = useRef(null)
  const keepsFocusAway = rest['data-disable-auto-focus'] ?? false
  useEffect(() => {
    if (!keepsFocusAway && root.current) setFocus(root.current)
  }, [keepsFocusAway])
  return /* @__PURE__ */ jsx('div', {
    ...rest,
    ref: joinRefs(root, ref),
    onClick: (event) => {
      onClick?.(event)
      const link = event.target instanceof Element ? event.target.closest('a') : null
      if (link && !event.defaultPrevented && showControl(link)) event.preventDefault()
    },
  })
}
/** @returns whether the control was there */
function showControl(link) {
  const id = decodeURIComponent(link.hash.slice(1))
  const control = id ? document.getElementById(id) : null
  const question = control && questionOf(control)
  if (!question) return false
  question.scrollIntoView()
  control.focus({ preventScroll: true })
  return true
}
function questionOf(control) {
  const legend = control.closest('fieldset')?.querySelector('legend')
  if (legend && isSeenWith(legend, control)) return legend
  return (
    document.querySelector(`label[for="${CSS.escape(control.id)}"]`) ?? control.closest('label')
  )
}
/** Whether the legend and the control fit in the upper half of the screen, above a keyboard on a phone. */
function isSeenWith(legend, control) {
  if (control instanceof HTMLInputElement && /^(checkbox|radio)$/.test(control.type)) return true
  const { bottom, height } = control.getBoundingClientRect()
  const { top } = legend.getBoundingClientRect()
  return height > 0 && bottom - top < window.innerHeight / 2
}
// src/error-summary/error-summary.tsx
/**
 * Lists what went wrong, at the top of the page. It takes the focus when it appears; give it a
 * `key` that changes with each attempt, so that it does so again. Each link goes to its control.
 */
function ErrorSummary({
  errors,
  title = 'There is a problem',
  description,
  disableAutoFocus,
  className,
  ...rest
}) {
  return /* @__PURE__ */ jsx(ErrorSummaryBehaviour, {
    ...rest,
    className: classes('govuk-error-summary', className),
    'data-module': 'govuk-error-summary',
    'data-disable-auto-focus': disableAutoFocus,
    children: /* @__PURE__ */ jsxs('div', {
      role: 'alert',
      children: [
        /* @__PURE__ */ jsx('h2', {
          className: 'govuk-error-summary__title',
          children: title,
        }),
        /* @__PURE__ */ jsxs('div', {
          className: 'govuk-error-summary__body',
          children: [
            !isEmpty(description) && /* @__PURE__ */ jsx('p', { children: description }),
            errors.length > 0 &&
              /* @__PURE__ */ jsx('ul', {
                className: 'govuk-list govuk-error-summary__list',
                children: errors.map(({ text, ...link }, index) =>
                  /* @__PURE__ */ jsx(
                    'li',
                    {
                      children: link.href
                        ? /* @__PURE__ */ jsx('a', {
                            ...link,
                            children: text,
                          })
                        : text,
                    },
                    index,
                  ),
                ),
              }),
          ],
        }),
      ],
    }),
  })
}
// src/file-upload/file-upload.tsx
/** Asks for a file. `ref` and other props go to the `<input>`. */
function FileUpload({
  name,
  id = name,
  label,
  hint,
  errorMessage,
  errorPrefix,
  formGroup,
  dropZone,
  beforeInput,
  afterInput,
  className,
  'aria-describedby': described,
  ...rest
}) {
  const hasError = !isEmpty(errorMessage)
  const ids = describedBy(id, described, hint, errorMessage)
  const input = /* @__PURE__ */ jsx('input', {
    ...rest,
    className: classes('govuk-file-upload', className, hasError && 'govuk-file-upload--error'),
    id,
    name,
    type: 'file',
    'aria-describedby': ids,
  })
  return /* @__PURE__ */ jsxs('div', {
    ...formGroupProps(formGroup, hasError),
    children: [
      labelPart(label, id),
      hintPart(hint, `${id}-hint`),
      errorPart(errorMessage, `${id}-error`, errorPrefix),
      beforeInput,
      dropZone
        ? cloneElement(
            dropZone,
            {
              inputId: id,
              describedBy: ids,
            },
            input,
          )
        : input,
      afterInput,
    ],
  })
}
// src/footer/footer-navigation.tsx
function footerNavigation(navigation) {
  if (navigation.length === 0) return null
  return /* @__PURE__ */ jsxs(Fragment, {
    children: [
      /* @__PURE__ */ jsx('div', {
        className: 'govuk-footer__navigation',
        children: navigation.map(({ title, items = [], columns, width = 'full' }, index) =>
          /* @__PURE__ */ jsxs(
            'div',
            {
              className: `govuk-footer__section govuk-grid-column-${width}`,
              children: [
                /* @__PURE__ */ jsx('h2', {
                  className: 'govuk-footer__heading govuk-heading-m',
                  children: title,
                }),
                items.length > 0 &&
                  /* @__PURE__ */ jsx('ul', {
                    className: classes(
                      'govuk-footer__list',
                      columns !== void 0 && `govuk-footer__list--columns-${columns}`,
                    ),
                    children: items.map((link, index) =>
                      /* @__PURE__ */ jsx(
                        'li',
                        {
                          className: 'govuk-footer__list-item',
                          children: footerLink(link),
                        },
                        index,
                      ),
                    ),
                  }),
              ],
            },
            index,
          ),
        ),
      }),
      /* @__PURE__ */ jsx('hr', { className: 'govuk-footer__section-break' }),
    ],
  })
}
function footerLink({ text, className, ...rest }) {
  return /* @__PURE__ */ jsx('a', {
    ...rest,
    className: classes('govuk-footer__link', className),
    children: text,
  })
}
// src/footer/footer-meta.tsx
/** The last line of a footer: links, licence and copyright. */
function FooterMeta({ meta, contentLicence, copyright }) {
  return /* @__PURE__ */ jsxs('div', {
    className: 'govuk-footer__meta',
    children: [
      /* @__PURE__ */ jsxs('div', {
        className: 'govuk-footer__meta-item govuk-footer__meta-item--grow',
        children: [meta && metaLinks(meta), contentLicence !== null && licence(contentLicence)],
      }),
      /* @__PURE__ */ jsx('div', {
        className: 'govuk-footer__meta-item',
        children: /* @__PURE__ */ jsx('a', {
          className: 'govuk-footer__link govuk-footer__copyright-logo',
          href: 'https://www.nationalarchives.gov.uk/information-management/re-using-public-sector-information/uk-government-licensing-framework/crown-copyright/',
          children: isEmpty(copyright) ? '© Crown copyright' : copyright,
        }),
      }),
    ],
  })
}
function metaLinks({ visuallyHiddenTitle = 'Support links', items = [], content }) {
  return /* @__PURE__ */ jsxs(Fragment, {
    children: [
      /* @__PURE__ */ jsx('h2', {
        className: 'govuk-visually-hidden',
        children: visuallyHiddenTitle,
      }),
      items.length > 0 &&
        /* @__PURE__ */ jsx('ul', {
          className: 'govuk-footer__inline-list',
          children: items.map((link, index) =>
            /* @__PURE__ */ jsx(
              'li',
              {
                className: 'govuk-footer__inline-list-item',
                children: footerLink(link),
              },
              index,
            ),
          ),
        }),
      !isEmpty(content) &&
        /* @__PURE__ */ jsx('div', {
          className: 'govuk-footer__meta-custom',
          children: content,
        }),
    ],
  })
}
function licence(contentLicence) {
  return /* @__PURE__ */ jsxs(Fragment, {
    children: [
      /* @__PURE__ */ jsx('svg', {
        'aria-hidden': 'true',
        focusable: 'false',
        className: 'govuk-footer__licence-logo',
        xmlns: 'http://www.w3.org/2000/svg',
        viewBox: '0 0 483.2 195.7',
        height: '17',
        width: '41',
        children: /* @__PURE__ */ jsx('path', {
          fill: 'currentColor',
          d: 'M421.5 142.8V.1l-50.7 32.3v161.1h112.4v-50.7zm-122.3-9.6A47.12 47.12 0 0 1 221 97.8c0-26 21.1-47.1 47.1-47.1 16.7 0 31.4 8.7 39.7 21.8l42.7-27.2A97.63 97.63 0 0 0 268.1 0c-36.5 0-68.3 20.1-85.1 49.7A98 98 0 0 0 97.8 0C43.9 0 0 43.9 0 97.8s43.9 97.8 97.8 97.8c36.5 0 68.3-20.1 85.1-49.7a97.76 97.76 0 0 0 149.6 25.4l19.4 22.2h3v-87.8h-80l24.3 27.5zM97.8 145c-26 0-47.1-21.1-47.1-47.1s21.1-47.1 47.1-47.1 47.2 21 47.2 47S123.8 145 97.8 145',
        }),
      }),
      ' ',
      /* @__PURE__ */ jsx('span', {
        className: 'govuk-footer__licence-description',
        children: isEmpty(contentLicence)
          ? /* @__PURE__ */ jsxs(Fragment, {
              children: [
                'All content is available under the',
                ' ',
                /* @__PURE__ */ jsx('a', {
                  className: 'govuk-footer__link',
                  href: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
                  rel: 'license',
                  children: 'Open Government Licence v3.0',
                }),
                ', except where otherwise stated',
              ],
            })
          : contentLicence,
      }),
    ],
  })
}
// src/footer/footer.tsx
/** Ends every page of a service on GOV.UK. A council takes `council-footer`. */
function Footer({
  logo,
  navigation = [],
  meta,
  contentLicence,
  copyright,
  containerClassName,
  className,
  ...rest
}) {
  return /* @__PURE__ */ jsx('div', {
    ...rest,
    className: classes('govuk-footer', className),
    children: /* @__PURE__ */ jsxs('div', {
      className: classes('govuk-width-container', containerClassName),
      children: [
        logo,
        footerNavigation(navigation),
        FooterMeta({
          meta,
          contentLicence,
          copyright,
        }),
      ],
    }),
  })
}
// src/generic-header/generic-header.tsx
/** A header for an organisation that isn't GOV.UK. Its children are the logo, or the name. */
function GenericHeader(props) {
  return headerOf('govuk-generic-header', props)
}
/** The header's frame, which GOV.UK's own header shares. */
function headerOf(
  block,
  { href = '/', containerClassName = 'govuk-width-container', className, children, ...rest },
) {
  return /* @__PURE__ */ jsx('div', {
    ...rest,
    className: classes(block, className),
    children: /* @__PURE__ */ jsx('div', {
      className: `${block}__container ${containerClassName}`,
      children: /* @__PURE__ */ jsx('div', {
        className: `${block}__logo`,
        children: /* @__PURE__ */ jsx('a', {
          href,
          className: `${block}__homepage-link`,
          children,
        }),
      }),
    }),
  })
}
// src/radios/radios.tsx
/** Asks to choose one. `ref` and other props go to the list; `inputProps` to every radio. */
function Radios(props) {
  return choices('govuk-radios', props)
}
// src/select/select.tsx
/**
 * Asks to choose one of a list. Prefer radios: many people can't use a select, and it can't be
 * zoomed on a phone. `ref` and other props go to the `<select>`.
 */
function Select({
  name,
  id = name,
  label,
  hint,
  errorMessage,
  errorPrefix,
  formGroup,
  beforeInput,
  afterInput,
  className,
  'aria-describedby': described,
  ...rest
}) {
  const hasError = !isEmpty(errorMessage)
  return /* @__PURE__ */ jsxs('div', {
    ...formGroupProps(formGroup, hasError),
    children: [
      labelPart(label, id),
      hintPart(hint, `${id}-hint`),
      errorPart(errorMessage, `${id}-error`, errorPrefix),
      beforeInput,
      /* @__PURE__ */ jsx('select', {
        ...rest,
        className: classes('govuk-select', className, hasError && 'govuk-select--error'),
        id,
        name,
        'aria-describedby': describedBy(id, described, hint, errorMessage),
      }),
      afterInput,
    ],
  })
}
// src/skip-link/skip-link.tsx
var FOCUSED = 'govuk-skip-link-focused-element'
/** Takes a keyboard user past the header to the main content. The first thing on a page. */
function SkipLink({
  href = '#main-content',
  className,
  onClick,
  children = 'Skip to main content',
  ...rest
}) {
  return /* @__PURE__ */ jsx('a', {
    ...rest,
    href,
    className: classes('govuk-skip-link', className),
    'data-module': 'govuk-skip-link',
    onClick: (event) => {
      onClick?.(event)
      const { hash } = event.currentTarget
      const target = hash && document.getElementById(decodeURIComponent(hash.slice(1)))
      if (!target || event.defaultPrevented) return
      target.classList.add(FOCUSED)
      setFocus(target, () => target.classList.remove(FOCUSED))
    },
    children,
  })
}
// src/text-input/input-row.tsx
function inputRow({ prefix, suffix, beforeInput, afterInput, wrapper }, input) {
  return /* @__PURE__ */ jsxs('div', {
    ...wrapper?.props,
    className: classes('govuk-input__wrapper', wrapper?.props.className),
    children: [
      beforeInput,
      affix(TextInputPrefix, prefix),
      input,
      affix(TextInputSuffix, suffix),
      afterInput,
    ],
  })
}
function affix(Affix, given) {
  if (isEmpty(given)) return null
  return isValidElement(given) && given.type === Affix
    ? given
    : /* @__PURE__ */ jsx(Affix, { children: given })
}
/** What stands before the answer, such as £. Say it in the label too: screen readers skip it. */
function TextInputPrefix({ className, ...rest }) {
  return /* @__PURE__ */ jsx('div', {
    ...rest,
    className: classes('govuk-input__prefix', className),
    'aria-hidden': 'true',
  })
}
/** What stands after the answer, such as kg. Say it in the label too: screen readers skip it. */
function TextInputSuffix({ className, ...rest }) {
  return /* @__PURE__ */ jsx('div', {
    ...rest,
    className: classes('govuk-input__suffix', className),
    'aria-hidden': 'true',
  })
}
// src/text-input/text-input.tsx
/** Asks for a single line of text. `ref` and other props go to the `<input>`. */
function TextInput(props) {
  return textInput(props)
}
/** A text input in a form group that is marked as another component's. */
function textInput(
  {
    name,
    id = name,
    label,
    hint,
    errorMessage,
    errorPrefix,
    formGroup,
    prefix,
    suffix,
    beforeInput,
    afterInput,
    wrapper,
    type = 'text',
    className,
    'aria-describedby': described,
    ...rest
  },
  extras,
) {
  const hasError = !isEmpty(errorMessage)
  const input = /* @__PURE__ */ jsx('input', {
    ...rest,
    className: classes('govuk-input', className, hasError && 'govuk-input--error'),
    id,
    name,
    type,
    'aria-describedby': describedBy(id, described, hint, errorMessage),
  })
  return /* @__PURE__ */ jsxs('div', {
    ...formGroupProps(formGroup, hasError, extras),
    children: [
      labelPart(label, id),
      hintPart(hint, `${id}-hint`),
      errorPart(errorMessage, `${id}-error`, errorPrefix),
      isEmpty(prefix) && isEmpty(suffix) && isEmpty(beforeInput) && isEmpty(afterInput)
        ? input
        : inputRow(
            {
              prefix,
              suffix,
              beforeInput,
              afterInput,
              wrapper,
            },
            input,
          ),
    ],
  })
}
// bench/page-ours.tsx
/** A council's form page, made of our components. */
function OurPage() {
  return /* @__PURE__ */ jsxs(Fragment, {
    children: [
      /* @__PURE__ */ jsx(SkipLink, {}),
      /* @__PURE__ */ jsx(GenericHeader, { children: 'Wenlow Council' }),
      /* @__PURE__ */ jsxs('div', {
        className: 'govuk-width-container',
        children: [
          /* @__PURE__ */ jsx(BackLink, { href: '/previous' }),
          /* @__PURE__ */ jsx('main', {
            className: 'govuk-main-wrapper',
            id: 'main-content',
            children: /* @__PURE__ */ jsxs('form', {
              method: 'post',
              noValidate: true,
              children: [
                /* @__PURE__ */ jsx(ErrorSummary, { errors }),
                /* @__PURE__ */ jsx(TextInput, {
                  name: 'name',
                  label: 'Full name',
                  hint: 'As on your council tax bill',
                  errorMessage: 'Enter your full name',
                  autoComplete: 'name',
                }),
                /* @__PURE__ */ jsx(Radios, {
                  name: 'place',
                  legend: 'Where was the bin?',
                  errorMessage: 'Select where the bin was',
                  items: places,
                }),
                /* @__PURE__ */ jsx(DateInput, {
                  name: 'date',
                  legend: 'When was it missed?',
                  hint: 'For example, 27 3 2026',
                  errorMessage: 'Enter a date',
                }),
                /* @__PURE__ */ jsx(Checkboxes, {
                  name: 'bins',
                  legend: 'Which bins?',
                  hint: 'Select all that apply',
                  items: bins,
                }),
                /* @__PURE__ */ jsx(CharacterCount, {
                  name: 'detail',
                  label: 'What happened?',
                  limit: 500,
                }),
                /* @__PURE__ */ jsx(Select, {
                  name: 'hour',
                  label: 'When did you put it out?',
                  defaultValue: '6',
                  children: hours.map((hour) =>
                    /* @__PURE__ */ jsxs(
                      'option',
                      {
                        value: hour,
                        children: [hour, ' am'],
                      },
                      hour,
                    ),
                  ),
                }),
                /* @__PURE__ */ jsx(FileUpload, {
                  name: 'photo',
                  label: 'Upload a photo',
                }),
                /* @__PURE__ */ jsx(Button, {
                  preventDoubleClick: true,
                  children: 'Continue',
                }),
              ],
            }),
          }),
        ],
      }),
      /* @__PURE__ */ jsx(Footer, {}),
    ],
  })
}
// bench/server.tsx
var ROUNDS = 15
var MILLISECONDS = 400
/** Renders a second, the best of several interleaved rounds: the machine's other work only slows. */
function race(pages) {
  const best = {}
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [name, render] of Object.entries(pages)) {
      const start = performance.now()
      let renders = 0
      while (performance.now() - start < MILLISECONDS) {
        render()
        renders += 1
      }
      const rate = (renders / (performance.now() - start)) * 1e3
      best[name] = Math.max(best[name] ?? 0, rate)
    }
  return best
}
var sorted = (html) =>
  html
    .replace(/<!-- -->/g, '')
    .replace(/<(\w+)([^>]*)>/g, (_, name, attributes) =>
      [`<${name}`, ...(attributes.match(/[\w-]+="[^"]*"/g) ?? []).sort(), '>'].join(' '),
    )
var [ours, byHand] = [
  /* @__PURE__ */ jsx(OurPage, {}, 'a'),
  /* @__PURE__ */ jsx(PageByHand, {}, 'b'),
].map(renderToStaticMarkup)
if (sorted(ours ?? '') !== sorted(byHand ?? '')) {
  console.log(ours, '\n\n', byHand)
  throw new Error('The two pages differ, so their speeds can’t be compared. Make their HTML equal.')
}
var rates = race({
  ours: () => renderToString(/* @__PURE__ */ jsx(OurPage, {})),
  'by hand': () => renderToString(/* @__PURE__ */ jsx(PageByHand, {})),
})
for (const [name, rate] of Object.entries(rates)) {
  const ratio = rate / (rates['by hand'] ?? 1)
  console.log(`${name.padEnd(10)} ${Math.round(rate)} renders/s  ${ratio.toFixed(2)}`)
}
