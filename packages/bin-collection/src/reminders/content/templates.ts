import type { Bilingual } from '@guildhall/standards/language'

/** A template as a council writes it into GOV.UK Notify; an email has a subject as well. */
export interface TemplateText {
  readonly subject?: string
  readonly body: string
}

/**
 * The templates that reminders are sent by, to be copied into GOV.UK Notify, which has no language of
 * its own: one template each for English and Welsh.
 *
 * `confirm` takes `council_name`, `address` and `link`; `reminder` takes `council_name`, `address`,
 * `collection_date`, `collections` (a list in the email, words in the text), `put_out_by` and
 * `stop_link`.
 */
export const reminderTemplates: Readonly<
  Record<'confirm' | 'reminder', Readonly<Record<'email' | 'sms', Bilingual<TemplateText>>>>
> = {
  confirm: {
    email: {
      en: {
        subject: 'Start your bin day reminders',
        body: `# Start your bin day reminders

Somebody, we hope you, asked us to remind this email address of bin days at ((address)).

Follow this link within 7 days to start:

((link))

If it was not you, do nothing. We will send no reminders.

((council_name))`,
      },
      cy: {
        subject: 'Cychwyn eich negeseuon atgoffa am finiau',
        body: `# Cychwyn eich negeseuon atgoffa am finiau

Gofynnodd rhywun, chi gobeithio, i ni atgoffa’r cyfeiriad e-bost hwn am ddiwrnodau bin yn ((address)).

Dilynwch y ddolen hon o fewn 7 diwrnod i gychwyn:

((link))

Os nad chi oedd hwn, peidiwch â gwneud dim. Ni fyddwn yn anfon negeseuon atgoffa.

((council_name))`,
      },
    },
    sms: {
      en: {
        body: '((council_name)): to start bin day reminders for ((address)), go to ((link)) If you did not ask for this, do nothing.',
      },
      cy: {
        body: '((council_name)): i gychwyn negeseuon atgoffa am finiau ar gyfer ((address)), ewch i ((link)) Os na wnaethoch ofyn am hyn, peidiwch â gwneud dim.',
      },
    },
  },
  reminder: {
    email: {
      en: {
        subject: 'Bins tomorrow, ((collection_date))',
        body: `# Put these out for tomorrow, ((collection_date))

((collections))

Put them out by ((put_out_by)) at ((address)).

---

Stop these reminders: ((stop_link))

((council_name))`,
      },
      cy: {
        subject: 'Biniau yfory, ((collection_date))',
        body: `# Rhowch y rhain allan ar gyfer yfory, ((collection_date))

((collections))

Rhowch nhw allan erbyn ((put_out_by)) yn ((address)).

---

Atal y negeseuon atgoffa hyn: ((stop_link))

((council_name))`,
      },
    },
    sms: {
      en: {
        body: '((council_name)): bins tomorrow, ((collection_date)): ((collections)). Out by ((put_out_by)). Stop: ((stop_link))',
      },
      cy: {
        body: '((council_name)): biniau yfory, ((collection_date)): ((collections)). Allan erbyn ((put_out_by)). Atal: ((stop_link))',
      },
    },
  },
}
