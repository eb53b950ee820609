import type { Meta, StoryObj } from '@storybook/react-vite'
import { containerKinds } from '../collection.ts'
import { ContainerPicture } from './container-picture.tsx'

const meta: Meta<{ bodyColour: string; lidColour: string }> = {
  title: 'Patterns/Bin collection/Containers',
  args: { bodyColour: '#2d2d2d', lidColour: '#1d70b8' },
  argTypes: { bodyColour: { control: 'color' }, lidColour: { control: 'color' } },
}
export default meta

/** Each kind of container, drawn in a council's colours beside its word. */
export const Kinds: StoryObj<typeof meta> = {
  render: (colours) => (
    <ul className="govuk-list">
      {containerKinds.map((kind) => (
        <li key={kind}>
          <ContainerPicture container={{ kind, ...colours, words: { en: kind, cy: kind } }} />{' '}
          <code>{kind}</code>
        </li>
      ))}
    </ul>
  ),
}
