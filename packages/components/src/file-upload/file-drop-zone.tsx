'use client'

import { type ComponentProps, useEffect, useRef, useState } from 'react'
import { classes } from '../internal/classes.ts'
import { languageOf, type PluralForms, plural } from '../internal/i18n.ts'
import { joinRefs } from '../internal/join-refs.ts'
import { takeWords } from '../internal/words.ts'
import { canDrop, useDropZone } from './use-drop-zone.ts'

/** Every word of a drop zone. What is left out is English. */
export interface FileUploadWords {
  /** @default 'Choose file' */
  chooseFilesButtonText?: string | undefined
  /** @default 'or drop file' */
  dropInstructionText?: string | undefined
  /** @default 'No file chosen' */
  noFileChosenText?: string | undefined
  /** @default '%{count} files chosen' */
  multipleFilesChosenText?: PluralForms | undefined
  /** @default 'Entered drop zone' */
  enteredDropZoneText?: string | undefined
  /** @default 'Left drop zone' */
  leftDropZoneText?: string | undefined
}

export interface FileDropZoneProps extends ComponentProps<'div'>, FileUploadWords {
  /** The id of the input inside. The field sets it. */
  inputId?: string
  /** What describes the input. The field sets it. */
  describedBy?: string | undefined
}

const FILES: PluralForms = { one: '%{count} file chosen', other: '%{count} files chosen' }

/**
 * Stands in for a file input with a button that also takes dropped files. The button takes over the
 * input's id, so that the label and the error summary lead to it.
 */
export function FileDropZone(props: FileDropZoneProps) {
  const [words, own, attributes] = takeWords(props)
  const { inputId: id = '', describedBy, className, ref, children, ...rest } = own
  const root = useRef<HTMLDivElement>(null)
  const [isEnhanced, setIsEnhanced] = useState(false)
  const [isDisabled, setIsDisabled] = useState(false)
  const [chosen, setChosen] = useState<string | null>(null)
  const { isDragging, announcement, stopDragging } = useDropZone(root, isDisabled, words)
  const multiple = words.multipleFilesChosenText ?? FILES

  useEffect(() => {
    const input = root.current?.querySelector<HTMLInputElement>('input[type=file]')
    const label = document.querySelector<HTMLLabelElement>(`label[for="${CSS.escape(id)}"]`)
    if (!input) return
    if (label && !label.id) label.id = `${id}-label`
    input.id = `${id}-input`
    input.hidden = true
    const look = () => setIsDisabled(input.disabled)
    const observer = new MutationObserver(look)
    observer.observe(input, { attributeFilter: ['disabled'] })
    look()
    setIsEnhanced(true)
    return () => {
      observer.disconnect()
      input.id = id
      input.hidden = false
    }
  }, [id])

  const describe = (files: FileList | null) => {
    if (!files?.length) return null
    const [first] = files
    return files.length === 1 && first
      ? first.name
      : plural(multiple, files.length, languageOf(root.current))
  }
  const inputOf = () => root.current?.querySelector<HTMLInputElement>('input[type=file]')

  return (
    <>
      <div
        {...rest}
        className={classes(
          'govuk-file-upload-wrapper',
          className,
          isDisabled && 'govuk-file-upload-wrapper--disabled',
        )}
        data-module="govuk-file-upload"
        {...attributes}
        onChange={(event) => {
          const target: EventTarget = event.target
          if (target instanceof HTMLInputElement) setChosen(describe(target.files))
        }}
        ref={joinRefs(root, ref)}
      >
        {isEnhanced && (
          <button
            type="button"
            id={id}
            className={classes(
              'govuk-file-upload-button',
              chosen === null && 'govuk-file-upload-button--empty',
              isDragging && 'govuk-file-upload-button--dragging',
            )}
            aria-describedby={describedBy}
            aria-labelledby={`${id}-label ${id}-comma ${id}`}
            disabled={isDisabled}
            onClick={() => inputOf()?.click()}
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => {
              event.preventDefault()
              const input = inputOf()
              if (!input || !canDrop(event.dataTransfer.files.length, input.multiple)) return
              input.files = event.dataTransfer.files
              input.dispatchEvent(new Event('change', { bubbles: true }))
              stopDragging()
            }}
          >
            <span className="govuk-body govuk-file-upload-button__status" aria-live="polite">
              {chosen ?? words.noFileChosenText ?? 'No file chosen'}
            </span>
            <span className="govuk-visually-hidden" id={`${id}-comma`}>
              {', '}
            </span>
            <span className="govuk-file-upload-button__pseudo-button-container">
              <span className="govuk-button govuk-button--secondary govuk-file-upload-button__pseudo-button">
                {words.chooseFilesButtonText ?? 'Choose file'}
              </span>{' '}
              <span className="govuk-body govuk-file-upload-button__instruction">
                {words.dropInstructionText ?? 'or drop file'}
              </span>
            </span>
          </button>
        )}
        {children}
      </div>
      {isEnhanced && (
        <span
          className="govuk-file-upload-announcements govuk-visually-hidden"
          aria-live="assertive"
        >
          {announcement}
        </span>
      )}
    </>
  )
}
