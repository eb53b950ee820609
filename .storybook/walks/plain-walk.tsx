import type { FormEvent, MouseEvent, ReactNode } from 'react'
import { Frame } from '../frame.tsx'
import type { Toolbar } from '../globals.ts'
import { BASE_PATH } from './walk.ts'

interface PlainWalkProps {
  title: string
  toolbar: Toolbar
  /** Told of what a form posts. */
  onPost(form: FormData): void
  /** Told of a link of the walk’s own. */
  onFollow(): void
  children: ReactNode
}

/** A page that is no journey’s, with whoever drew it in the place of its server. */
export function PlainWalk({ title, toolbar, onPost, onFollow, children }: PlainWalkProps) {
  if (toolbar.isScriptOff) {
    return (
      <Frame title={title} toolbar={toolbar} onPost={onPost} onFollow={onFollow}>
        {children}
      </Frame>
    )
  }
  function onClick(event: MouseEvent<HTMLDivElement>) {
    if (!(event.target as Element).closest(`a[href^="${BASE_PATH}"]`)) return
    event.preventDefault()
    onFollow()
  }
  function onSubmit(event: FormEvent<HTMLDivElement>) {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    onPost(new FormData(event.target as HTMLFormElement, submitter))
  }
  return (
    // biome-ignore lint/a11y: it stands in for a server; what is operated is the page in it
    <div onClick={onClick} onSubmit={onSubmit}>
      {children}
    </div>
  )
}
