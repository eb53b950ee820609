'use client'

import { type RefObject, useEffect, useState } from 'react'
import type { FileUploadWords } from './file-drop-zone.tsx'

/** Whether an input can take that many files. */
export function canDrop(files: number, multiple: boolean): boolean {
  return multiple ? files > 0 : files === 1
}

/** Follows files that are dragged over the page, and says when they are over the zone. */
export function useDropZone(
  root: RefObject<HTMLElement | null>,
  isDisabled: boolean,
  words: FileUploadWords,
) {
  const [isDragging, setIsDragging] = useState(false)
  const [announcement, setAnnouncement] = useState('')
  const { enteredDropZoneText: entered = 'Entered drop zone' } = words
  const { leftDropZoneText: left = 'Left drop zone' } = words

  useEffect(() => {
    if (isDisabled) return
    // Entering an element is told before leaving the last, so only a lone leave has left the page.
    let hasEntered = false
    let isOver = false
    const turn = (over: boolean) => {
      if (over === isOver) return
      isOver = over
      setIsDragging(over)
      setAnnouncement(over ? entered : left)
    }
    const onEnter = (event: DragEvent) => {
      hasEntered = true
      const isInside = event.target instanceof Node && !!root.current?.contains(event.target)
      const multiple = !!root.current?.querySelector<HTMLInputElement>('input[type=file]')?.multiple
      if (!isInside) turn(false)
      else if (event.dataTransfer && carriesFiles(event.dataTransfer, multiple)) turn(true)
    }
    const onLeave = () => {
      if (!hasEntered) turn(false)
      hasEntered = false
    }
    const onDrop = () => {
      isOver = false
    }
    document.addEventListener('dragenter', onEnter)
    document.addEventListener('dragleave', onLeave)
    document.addEventListener('drop', onDrop)
    return () => {
      document.removeEventListener('dragenter', onEnter)
      document.removeEventListener('dragleave', onLeave)
      document.removeEventListener('drop', onDrop)
    }
  }, [root, isDisabled, entered, left])

  return { isDragging, announcement, stopDragging: () => setIsDragging(false) }
}

function carriesFiles({ items, types }: DataTransfer, multiple: boolean): boolean {
  if (items.length > 0) {
    return canDrop([...items].filter(({ kind }) => kind === 'file').length, multiple)
  }
  // Safari tells only the kinds of what is dragged, and some browsers nothing.
  return types.length === 0 || types.includes('Files')
}
