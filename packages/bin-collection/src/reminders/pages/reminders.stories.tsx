import { isLanguage } from '@guildhall/standards/language'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { StoryPage, storyAddress } from '../../../test/story.tsx'
import { ReminderLink, type ReminderLinkProps } from './link-page.tsx'
import { reminderPages } from './reminders.tsx'

const { pages } = reminderPages({ address: () => storyAddress })

interface Args {
  values?: Record<string, string>
  errors?: { field: string; message: string }[]
  link?: Pick<ReminderLinkProps, 'purpose' | 'link'>
}

const meta: Meta<Args> = {
  title: 'Patterns/Bin collection/Reminders',
  render: ({ values = {}, errors = [], link }, { globals }) =>
    link ? (
      <div className="govuk-width-container">
        <main className="govuk-main-wrapper">
          <ReminderLink
            {...link}
            language={isLanguage(globals.language) ? globals.language : 'en'}
          />
        </main>
      </div>
    ) : (
      <StoryPage
        pages={pages}
        path="how-to-remind"
        data={null}
        language={globals.language}
        values={values}
        errors={errors}
      />
    ),
}
export default meta
type Story = StoryObj<typeof meta>

const place = '1 Guildhall Street, Alderbrook'

/** By email or by text. */
export const How: Story = {}

/** A number that can't get text messages. */
export const NotAMobile: Story = {
  args: {
    values: { how: 'sms', phone: '020 7946 0000' },
    errors: [{ field: 'phone', message: 'phone.mobile' }],
  },
}

/** The link in the first message: opening it starts nothing. */
export const Confirm: Story = {
  args: { link: { purpose: 'confirm', link: { state: 'open', place } } },
}

/** After its button. */
export const Confirmed: Story = {
  args: { link: { purpose: 'confirm', link: { state: 'done', place } } },
}

/** The link in every reminder. */
export const Stop: Story = { args: { link: { purpose: 'stop', link: { state: 'open', place } } } }

/** After its button. */
export const Stopped: Story = {
  args: { link: { purpose: 'stop', link: { state: 'done', place } } },
}

/** A link that is older than a week, or whose reminders have stopped. */
export const Gone: Story = { args: { link: { purpose: 'confirm', link: { state: 'gone' } } } }
