'use client'

import { ErrorSummary } from '@guildhall/components/error-summary'
import type { ErrorWords } from '@guildhall/standards/error-words'
import type { Bilingual, Language } from '@guildhall/standards/language'
import {
  type ComponentProps,
  createContext,
  type FormEvent,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react'
import type { core } from 'zod/mini'
import { errorHref, inWords } from './errors.ts'
import { asksForFiles } from './files.ts'
import {
  type FieldError,
  type FieldValues,
  parseFields,
  readFields,
  readFiles,
} from './form-data.ts'

/** What a control is given: its name, and what React Hook Form listens by where there is one. */
export interface FieldControl {
  name: string
  ref?: (element: HTMLElement | null) => void
  onChange?: (event: { target: EventTarget; type: string }) => unknown
  onBlur?: (event: { target: EventTarget; type: string }) => unknown
}

/** What we use of React Hook Form: the return of its `useForm()` fits. */
export interface HookForm {
  register(name: string): FieldControl
  setError(name: string, error: { message: string }): void
  clearErrors(): void
}

/** What the form tells its fields. */
export interface FormContextValue {
  readonly values: FieldValues
  readonly errors: readonly FieldError[]
  readonly register: HookForm['register']
  readonly language: Language
  readonly hasFiles: boolean
  /** Tells failed attempts apart, so that each is announced anew. */
  readonly attempt: string
  onSubmit(event: FormEvent<HTMLFormElement>): void
}

const FormContext = createContext<FormContextValue | undefined>(undefined)

const words = {
  en: { summary: 'There is a problem', titlePrefix: 'Error: ' },
  cy: { summary: 'Mae problem', titlePrefix: 'Gwall: ' },
} as const satisfies Bilingual<{ summary: string; titlePrefix: string }>

/** A form that nobody else keeps: the browser does. */
const plainForm: HookForm = {
  register: (name) => ({ name }),
  setError() {},
  clearErrors() {},
}

const NO_VALUES: FieldValues = {}
const NO_ERRORS: readonly FieldError[] = []

/** Mistakes found in this browser, since the server sent its own. */
interface Found {
  readonly sent: string
  readonly errors: readonly FieldError[]
  readonly attempt: number
}

export interface FormProviderProps {
  /** What the fields must fit, in the browser as on the server; its issue messages are codes. */
  schema?: core.$ZodType | undefined
  language: Language
  /** Words for the schema's issue codes. */
  errorWords?: Bilingual<ErrorWords> | undefined
  /** What was typed before, by field name. */
  values?: FieldValues
  /** Mistakes that the server found, already in words. */
  errors?: readonly FieldError[]
  /** The document's title; “Error: ” goes before it while there are mistakes. */
  title?: string
  /**
   * React Hook Form's `useForm()`, where you need its dirty state or its other inputs: every field
   * is registered with it and every mistake set in it. Give it no default values, since they would
   * overwrite what was typed before hydration. Without it a page is 12 kB lighter.
   */
  form?: HookForm
  children: ReactNode
}

/**
 * Holds one page that asks: its title, its error summary and what its fields need to know.
 *
 * Without JavaScript the server's mistakes show; with it the same schema is held to the same form
 * data on submit, and a form that fits is posted as any other.
 */
export function FormProvider({
  schema,
  language,
  errorWords,
  values = NO_VALUES,
  errors: serverErrors = NO_ERRORS,
  title,
  form = plainForm,
  children,
}: FormProviderProps) {
  // What was found here stands until the server finds something else.
  const sent = JSON.stringify(serverErrors)
  const [found, setFound] = useState<Found>()
  const errors = found?.sent === sent ? found.errors : serverErrors
  const attempt = found?.attempt ?? 0
  const hasFiles = schema !== undefined && asksForFiles(schema)

  const shown = JSON.stringify(errors)
  useEffect(() => {
    form.clearErrors()
    for (const { field, message } of JSON.parse(shown) as FieldError[]) {
      form.setError(field, { message })
    }
  }, [form, shown])

  const context = useMemo<FormContextValue>(
    () => ({
      values,
      errors,
      register: form.register,
      language,
      hasFiles,
      attempt: errors === serverErrors ? `sent ${sent}` : `found ${attempt}`,
      onSubmit(event) {
        const { submitter } = event.nativeEvent as SubmitEvent
        if (!schema || submitter?.hasAttribute('formnovalidate')) return
        const posted = new FormData(event.currentTarget, submitter)
        const read = parseFields(schema, readFields(posted), readFiles(posted))
        if (read.ok) return form.clearErrors()
        event.preventDefault()
        const worded = inWords(read.errors, language, errorWords)
        setFound({ sent, errors: worded, attempt: attempt + 1 })
      },
    }),
    [values, errors, serverErrors, sent, form, language, hasFiles, attempt, schema, errorWords],
  )

  return (
    <FormContext value={context}>
      {title === undefined ? null : (
        <title>{errors.length > 0 ? `${words[language].titlePrefix}${title}` : title}</title>
      )}
      <FormErrorSummary />
      {children}
    </FormContext>
  )
}

/** What is wrong on this page, each with a link to its field; focused when it appears. */
function FormErrorSummary() {
  const { errors, values, language, attempt } = useFormContext('FormErrorSummary')
  if (errors.length === 0) return null
  return (
    <ErrorSummary
      key={attempt}
      title={words[language].summary}
      errors={errors.map((error) => ({ text: error.message, href: errorHref(error, values) }))}
    />
  )
}

/**
 * A form that posts to the page it is on, in parts where its schema asks for files. Other props go
 * to the `<form>`.
 */
export function Form({ onSubmit, children, ...rest }: ComponentProps<'form'>) {
  const form = useFormContext('Form')
  return (
    <form
      method="post"
      encType={form.hasFiles ? 'multipart/form-data' : undefined}
      noValidate
      {...rest}
      onSubmit={(event) => {
        onSubmit?.(event)
        if (!event.defaultPrevented) form.onSubmit(event)
      }}
    >
      {children}
    </form>
  )
}

/** What one field needs to know; for fields of your own. */
export function useField(name: string): {
  /** Typed before: text, or a list where the name came more than once. */
  value: string | readonly string[] | undefined
  errorMessage: string | undefined
  /** Which parts of the field are wrong; all of it when there is a message and no parts. */
  errorParts: readonly string[] | undefined
  /** For the control: its `name`, and `ref`, `onChange` and `onBlur` where React Hook Form listens. */
  control: FieldControl
  language: Language
} {
  const { values, errors, register, language } = useFormContext(name)
  const error = errors.find(({ field }) => field === name)
  return {
    value: Object.hasOwn(values, name) ? values[name] : undefined,
    errorMessage: error?.message,
    errorParts: error?.parts,
    control: register(name),
    language,
  }
}

/** What the form tells its fields. `who` asks, for the sentence when there is no form around it. */
export function useFormContext(who: string): FormContextValue {
  const context = useContext(FormContext)
  if (!context) {
    throw new Error(
      `“${who}” stands outside a FormProvider, so it has no values or errors to show. ` +
        'Put a <FormProvider> (or a journey’s page) around it.',
    )
  }
  return context
}
