'use client'

import { Button } from '@guildhall/components/button'
import { fill, type Language } from '@guildhall/standards/language'
import { type ComponentType, useEffect, useState } from 'react'
import type { AddressContent } from '../content/index.ts'
import type { LatLon } from '../place/coordinates.ts'
import type { GridPoint } from '../place/grid-reference.ts'
import { readPlace, writePoint } from '../place/read-place.ts'
import { typeInto } from './type-into.ts'

/** What a council's own map is given; one way among equal ones, drawn where there is JavaScript. */
export interface PlaceMapProps {
  /** What stands in the box: degrees, or metres of the National Grid; undefined when it is no place. */
  readonly point: LatLon | GridPoint | undefined
  /** To be called when a resident points at a place. */
  onChoose(point: LatLon): void
  readonly language: Language
}

type Words = AddressContent['place']

/** Why a device didn't say where it is: the browser's own numbers. */
const problems = { 1: 'locateDenied', 2: 'locateUnknown', 3: 'locateSlow' } as const

/** A device that knows no better than this says a village, not a place. */
const VAGUE_METRES = 500

function said(position: GeolocationPosition, words: Words): string {
  const metres = Math.max(1, Math.round(position.coords.accuracy))
  return fill(metres > VAGUE_METRES ? words.locateVague : words.located, { metres })
}

/** What was read from the box, for a map to start from. */
function pointIn(text: string): LatLon | GridPoint | undefined {
  const read = readPlace(text)
  return typeof read === 'string' ? undefined : read
}

/**
 * Other ways to fill the box in: the device's own location, asked for only when its button is
 * pressed, and a council's map. Neither stands there before JavaScript does.
 */
export function PlaceAids({
  inputId,
  words,
  language,
  map: PlaceMap,
}: {
  inputId: string
  words: Words
  language: Language
  map: ComponentType<PlaceMapProps> | undefined
}) {
  const [text, setText] = useState<string>()
  const [canLocate, setCanLocate] = useState(false)
  const [isLocating, setIsLocating] = useState(false)
  const [message, setMessage] = useState('')

  useEffect(() => {
    setCanLocate('geolocation' in navigator && window.isSecureContext)
    const input = document.getElementById(inputId) as HTMLInputElement | null
    const note = () => setText(input?.value ?? '')
    note()
    input?.addEventListener('input', note)
    return () => input?.removeEventListener('input', note)
  }, [inputId])

  function write(place: string) {
    const input = document.getElementById(inputId)
    if (input instanceof HTMLInputElement) typeInto(input, place)
  }

  function locate() {
    setIsLocating(true)
    setMessage(words.locating)
    navigator.geolocation.getCurrentPosition(
      (position) => {
        setIsLocating(false)
        const metres = Math.max(1, Math.round(position.coords.accuracy))
        write(`${writePoint(position.coords)} ± ${metres} m`)
        setMessage(said(position, words))
      },
      ({ code }) => {
        setIsLocating(false)
        setMessage(words[problems[code as keyof typeof problems] ?? 'locateUnknown'])
      },
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
    )
  }

  if (text === undefined) return null
  return (
    <>
      {canLocate && (
        <Button
          type="button"
          variant="secondary"
          className="govuk-!-margin-bottom-2"
          aria-disabled={isLocating || undefined}
          onClick={isLocating ? undefined : locate}
        >
          {words.locate}
        </Button>
      )}
      <p role="status" className="govuk-body">
        {message}
      </p>
      {PlaceMap && (
        <PlaceMap
          point={pointIn(text)}
          onChoose={(point) => write(writePoint(point))}
          language={language}
        />
      )}
    </>
  )
}
