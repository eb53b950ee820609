'use client'

import { inWords } from '@guildhall/forms/errors'
import { useField } from '@guildhall/forms/form'
import type { FieldError } from '@guildhall/forms/form-data'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { uploadErrorWords } from '../content/index.ts'
import { mistake, mistakesOf } from '../policy.ts'
import { errorsFrom, UPLOAD_ERRORS_HEADER } from '../upload-errors.ts'
import type { UploadFormProps } from './upload-form.tsx'

/** An upload that a script makes in the place of the form. */
export interface Upload {
  /** What is wrong, in words; undefined while the server’s own mistakes stand. */
  readonly errors: readonly FieldError[] | undefined
  /** What the server found of the field, in words. */
  readonly serverError: string | undefined
  readonly isRunning: boolean
  /** How much is sent; undefined when nothing is. */
  readonly percent: number | undefined
  readonly notice: 'cancelled' | 'done' | undefined
  onSubmit(event: FormEvent<HTMLFormElement>): void
  cancel(): void
}

const FLASH = 'guildhall-uploads'

const TITLE_PREFIX = { en: 'Error: ', cy: 'Gwall: ' } as const

/** What is told after the page has been loaded anew. */
interface Flash {
  readonly href: string
  readonly errors: readonly FieldError[]
}

/**
 * Sends files by XMLHttpRequest, which alone can tell how far it is, and then loads the page anew,
 * so that what it lists is always what the server has. Where anything but a page of ours comes
 * back, the resident is asked to try again.
 */
export function useUpload({ language, policy, field, files, href }: UploadFormProps): Upload {
  const { errorMessage: serverError } = useField(field)
  const [found, setFound] = useState<readonly FieldError[]>()
  const [percent, setPercent] = useState<number>()
  const [notice, setNotice] = useState<Upload['notice']>()
  const running = useRef<XMLHttpRequest>(null)

  useEffect(() => {
    const flash = takeFlash()
    if (flash?.href !== href) return
    if (flash.errors.length > 0) setFound(flash.errors)
    else setNotice('done')
  }, [href])
  useEffect(() => () => running.current?.abort(), [])
  useEffect(() => {
    if (!found) return
    const title = document.title
    document.title = `${TITLE_PREFIX[language]}${title}`
    return () => {
      document.title = title
    }
  }, [found, language])

  const inOurWords = (errors: readonly FieldError[]) => inWords(errors, language, uploadErrorWords)
  const stop = () => {
    running.current = null
    setPercent(undefined)
  }
  const fail = () => {
    stop()
    setFound(inOurWords([mistake(policy, field, 'file.failed')]))
  }

  function send(form: HTMLFormElement, body: FormData) {
    const request = new XMLHttpRequest()
    running.current = request
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      if (total > 0) setPercent(Math.floor((loaded / total) * 100))
    })
    request.addEventListener('error', fail)
    request.addEventListener('load', () => {
      const header = request.getResponseHeader(UPLOAD_ERRORS_HEADER)
      const errors = inOurWords(errorsFrom(header, policy, field))
      if (request.status === 422 && errors.length > 0) leave({ href, errors }, href)
      else if (request.status === 200) leave({ href, errors: [] }, request.responseURL || href)
      else fail()
    })
    request.open('POST', form.action)
    request.send(body)
    setPercent(0)
    setNotice(undefined)
    setFound(undefined)
  }

  return {
    errors: found,
    serverError: found ? undefined : serverError,
    isRunning: percent !== undefined,
    percent,
    notice,
    onSubmit(event) {
      const form = event.currentTarget
      const { submitter } = event.nativeEvent as SubmitEvent
      if (running.current) return event.preventDefault()
      // Removing and going on are sent as any form, and so is a page that the server found fault with.
      if (serverError !== undefined || submitter?.getAttribute('name') !== 'upload') return
      event.preventDefault()
      const body = new FormData(form, submitter)
      const chosen = body.getAll(field).filter((one) => one instanceof File && one.name !== '')
      const wrong =
        chosen.length === 0
          ? [mistake(policy, field, 'file.required')]
          : mistakesOf(policy, field, chosen as File[], files)
      if (wrong.length > 0) setFound([...inOurWords(wrong)])
      else send(form, body)
    },
    cancel() {
      running.current?.abort()
      stop()
      setNotice('cancelled')
    },
  }
}

function leave(flash: Flash, href: string) {
  sessionStorage.setItem(FLASH, JSON.stringify(flash))
  window.location.assign(href)
}

function takeFlash(): Flash | undefined {
  const text = sessionStorage.getItem(FLASH)
  sessionStorage.removeItem(FLASH)
  return text === null ? undefined : (JSON.parse(text) as Flash)
}
