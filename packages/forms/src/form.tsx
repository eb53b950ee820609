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
  useMemo,
  useState,
} from 'react'
import { type UseFormRegister, useForm } from 'react-hook-form'
import type { z } from 'zod'
import { inWords } from './errors.ts'
import { type FieldError, type FieldValues, parseFields, readFields } from './form-data.ts'

interface FormContextValue {
  readonly values: FieldValues
  readonly errors: readonly FieldError[]
  readonly register: UseFormRegister<Record<string, unknown>>
  readonly language: Language
  /** Counts failed attempts, so that each is announced anew. */
  readonly attempt: number
  onSubmit(event: FormEvent<HTMLFormElement>): void
}

const FormContext = createContext<FormContextValue | undefined>(undefined)

const words = {
  en: { summary: 'There is a problem', titlePrefix: 'Error: ' },
  cy: { summary: 'Mae problem', titlePrefix: 'Gwall: ' },
} as const satisfies Bilingual<{ summary: string; titlePrefix: string }>

export interface FormProviderProps {
  /** What the fields must fit, in the browser as on the server; its issue messages are codes. */
  schema?: z.ZodType | undefined
  language: Language
  /** Words for the schema's issue codes. */
  errorWords?: Bilingual<ErrorWords> | undefined
  /** What was typed before, by field name. */
  values?: FieldValues
  /** Mistakes that the server found, already in words. */
  errors?: readonly FieldError[]
  /** The document's title; “Error: ” goes before it while there are mistakes. */
  title?: string
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
  values = {},
  errors: serverErrors = [],
  title,
  children,
}: FormProviderProps) {
  const { register, setError, clearErrors } = useForm<Record<string, unknown>>({
    shouldUseNativeValidation: false,
  })
  const [errors, setErrors] = useState(serverErrors)
  const [attempt, setAttempt] = useState(0)

  const context = useMemo<FormContextValue>(
    () => ({
      values,
      errors,
      register,
      language,
      attempt,
      onSubmit(event) {
        const { submitter } = event.nativeEvent as SubmitEvent
        if (!schema || submitter?.hasAttribute('formnovalidate')) return
        const read = parseFields(schema, readFields(new FormData(event.currentTarget, submitter)))
        clearErrors()
        if (read.ok) return
        event.preventDefault()
        const found = inWords(read.errors, language, errorWords)
        for (const { field, message } of found) setError(field, { message })
        setErrors(found)
        setAttempt((count) => count + 1)
      },
    }),
    [values, errors, register, language, attempt, schema, errorWords, clearErrors, setError],
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
  const { errors, language, attempt } = useFormContext('FormErrorSummary')
  if (errors.length === 0) return null
  return (
    <ErrorSummary
      key={attempt}
      title={words[language].summary}
      errors={errors.map(({ field, message }) =>
        field === '' ? { text: message } : { text: message, href: `#${field}` },
      )}
    />
  )
}

/** A form that posts to the page it is on. Other props go to the `<form>`. */
export function Form({ onSubmit, children, ...rest }: ComponentProps<'form'>) {
  const form = useFormContext('Form')
  return (
    <form
      method="post"
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
  /** For the control: its `ref`, `name`, `onChange` and `onBlur`. */
  control: ReturnType<UseFormRegister<Record<string, unknown>>>
  language: Language
} {
  const { values, errors, register, language } = useFormContext(name)
  return {
    value: Object.hasOwn(values, name) ? values[name] : undefined,
    errorMessage: errors.find((error) => error.field === name)?.message,
    // No default value is given to React Hook Form: it would overwrite what was typed before
    // hydration. The control's own `defaultValue` is in the server's HTML instead.
    control: register(name),
    language,
  }
}

function useFormContext(who: string): FormContextValue {
  const context = useContext(FormContext)
  if (!context) {
    throw new Error(
      `“${who}” stands outside a FormProvider, so it has no values or errors to show. ` +
        'Put a <FormProvider> (or a journey’s page) around it.',
    )
  }
  return context
}
