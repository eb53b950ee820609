'use client'

import { Button } from '@guildhall/components/button'
import { fill, type Language } from '@guildhall/standards/language'
import { uploadsContent } from '../content/index.ts'
import type { Upload } from './use-upload.ts'

/** A screen reader is told at every so many percent, lest it says nothing else. */
const TELL_EVERY = 25

/** How far an upload is, and a button that cancels it; nothing without JavaScript. */
export function UploadProgress({ language, upload }: { language: Language; upload: Upload }) {
  const words = uploadsContent[language]
  const { percent, notice } = upload
  const told = percent === undefined ? undefined : Math.floor(percent / TELL_EVERY) * TELL_EVERY
  const inWords = (at: number) =>
    at >= 100 ? words.checking : fill(words.uploading, { percent: at })
  return (
    <>
      <div role="status" className="govuk-visually-hidden">
        {told !== undefined ? inWords(told) : notice && words[notice]}
      </div>
      {percent === undefined ? (
        notice && (
          <p className="govuk-body" aria-hidden="true">
            {words[notice]}
          </p>
        )
      ) : (
        <div className="govuk-form-group">
          <p className="govuk-body" aria-hidden="true">
            {inWords(percent)}
          </p>
          <progress
            aria-label={words.progress}
            max={100}
            value={percent}
            className="govuk-!-width-full"
          />
          <Button
            type="button"
            variant="secondary"
            className="govuk-!-margin-top-4"
            onClick={upload.cancel}
          >
            {words.cancel}
          </Button>
        </div>
      )}
    </>
  )
}
