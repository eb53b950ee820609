'use client'

import { useEffect } from 'react'
import { JAVASCRIPT_FIELD } from './javascript-field.ts'

/** Adds to each form that is sent that a script ran: a service is measured with it and without. */
export function useTellsOfJavaScript(): void {
  useEffect(() => {
    const tell = ({ formData }: FormDataEvent) => formData.set(JAVASCRIPT_FIELD, '1')
    document.addEventListener('formdata', tell)
    return () => document.removeEventListener('formdata', tell)
  }, [])
}
