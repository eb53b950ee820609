/** Every word about reminders in English; its type is what other languages must have. */
export const en = {
  how: {
    title: 'How do you want to be reminded?',
    hint: 'We send one reminder on the evening before each collection. You can stop them at any time.',
    email: 'By email',
    emailLabel: 'Email address',
    sms: 'By text message',
    smsLabel: 'UK mobile number',
    continue: 'Continue',
    summary: 'How you want to be reminded',
    byEmail: (address: string) => `By email to ${address}`,
    bySms: (number: string) => `By text message to ${number}`,
    errors: {
      'how.required': 'Select how you want to be reminded',
      'email.required': 'Enter an email address',
      'email.format': 'Enter an email address in the correct format, like name@example.com',
      'phone.required': 'Enter a UK mobile number',
      'phone.format': 'Enter a UK mobile number, like 07700 900 123',
      'phone.mobile': 'Enter a number that can get text messages, which begins 07',
    },
  },
  asked: {
    title: 'Follow the link that we have sent',
    next: [
      'We have sent you a message with a link. Follow it within 7 days to start your reminders.',
      'You get no reminders until you do. If it does not come, look in your junk mail, or wait an hour and ask again.',
    ],
  },
  link: {
    confirmTitle: 'Start your bin day reminders',
    confirmText: (place: string) =>
      `We will remind you on the evening before each collection from ${place}.`,
    confirmButton: 'Start reminders',
    confirmedTitle: 'Your bin day reminders have started',
    confirmedText: (place: string) =>
      `We will remind you on the evening before each collection from ${place}. Every reminder has a link that stops them.`,
    stopTitle: 'Stop your bin day reminders',
    stopText: (place: string) =>
      `We will no longer remind you of collections from ${place}, and will delete how to reach you.`,
    stopButton: 'Stop reminders',
    stoppedTitle: 'Your bin day reminders have stopped',
    stoppedText:
      'We have deleted how to reach you. A reminder that is already on its way may still come.',
    goneTitle: 'This link no longer works',
    goneConfirm: 'Links work for 7 days. Ask for reminders again to get a new one.',
    goneStop: 'The reminders that it belongs to have stopped already.',
  },
  message: {
    line: (service: string, container: string) => `${service}: ${container}`,
    toBeConfirmed: (service: string) => `${service} (date to be confirmed)`,
  },
}

/** Every word about reminders in one language. */
export type RemindersContent = typeof en
