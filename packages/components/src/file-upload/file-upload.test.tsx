import { createEvent, fireEvent, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { act } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { hydrate } from '../../test/hydrate.tsx'
import { cy } from '../words/index.ts'
import { FileDropZone, FileUpload, type FileUploadProps } from './index.ts'

function Photo(props: Partial<FileUploadProps>) {
  return (
    <FileUpload
      name="photo"
      label="Photo"
      hint="JPEG or PNG"
      dropZone={<FileDropZone />}
      {...props}
    />
  )
}

const input = () => document.querySelector<HTMLInputElement>('input[type=file]') as HTMLInputElement
const button = () => screen.getByRole<HTMLButtonElement>('button')
const file = new File(['x'], 'bins.jpg', { type: 'image/jpeg' })

function drag(type: 'dragEnter' | 'drop', target: Node, files: File[]) {
  const event = createEvent[type](target as Element)
  const items = files.map(() => ({ kind: 'file' }))
  Object.defineProperty(event, 'dataTransfer', { value: { files, items, types: ['Files'] } })
  act(() => void fireEvent(target as Element, event))
}

describe('FileUpload', () => {
  it('is the plain input before any script runs, and for good where no drop zone is asked for', async () => {
    const { html } = await hydrate(<Photo dropZone={undefined} />)
    expect(html).not.toContain('<button')
    expect(screen.getByLabelText('Photo')).toHaveAttribute('type', 'file')
  })

  it('is a button that takes over the label, the hint and the id that an error leads to', async () => {
    await hydrate(<Photo />)
    expect(button()).toHaveAccessibleName(/^Photo/)
    expect(button()).toHaveAccessibleDescription('JPEG or PNG')
    expect(button()).toHaveAttribute('id', 'photo')
    expect(input()).not.toBeVisible()
    const click = vi.spyOn(input(), 'click')
    await userEvent.click(button())
    expect(click).toHaveBeenCalledOnce()
  })

  it('says which file was chosen, or how many', async () => {
    await hydrate(<Photo multiple />)
    await act(async () => userEvent.upload(input(), [file]))
    expect(button()).toHaveTextContent('bins.jpg')
    await act(async () => userEvent.upload(input(), [file, file]))
    expect(button()).toHaveTextContent('2 files chosen')
  })

  it('counts files in Welsh', async () => {
    await hydrate(
      <div lang="cy">
        <Photo multiple dropZone={<FileDropZone {...cy.fileUpload} />} />
      </div>,
    )
    await act(async () => userEvent.upload(input(), [file, file]))
    expect(button()).toHaveTextContent('2 ffeil wedi’u dewis')
  })

  it('says when a file is over the zone and when it has left', async () => {
    await hydrate(<Photo />)
    const said = document.querySelector('.govuk-file-upload-announcements')
    drag('dragEnter', button(), [file])
    expect(button()).toHaveClass('govuk-file-upload-button--dragging')
    expect(said).toHaveTextContent('Entered drop zone')
    drag('dragEnter', document.body, [file])
    expect(button()).not.toHaveClass('govuk-file-upload-button--dragging')
    expect(said).toHaveTextContent('Left drop zone')
  })

  it('takes no more files than the input does', async () => {
    await hydrate(<Photo />)
    drag('dragEnter', button(), [file, file])
    expect(button()).not.toHaveClass('govuk-file-upload-button--dragging')
  })

  it('is disabled with its input', async () => {
    const { rerender } = await hydrate(<Photo disabled />)
    expect(button()).toBeDisabled()
    await rerender(<Photo disabled={false} />)
    expect(button()).toBeEnabled()
  })
})
