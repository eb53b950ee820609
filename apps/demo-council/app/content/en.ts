/** The words of this site; the services' own are in their patterns. */
export const en = {
  skipLink: 'Skip to main content',
  back: 'Back',
  languageName: 'English',
  languageSwitch: 'Change the language to English',
  services: 'Services',
  home: 'Home',
  homeTitle: 'What do you need to do?',
  homeLead: 'Rubbish and recycling, online at any time of the day.',
  binDays: {
    name: 'Find your bin days',
    about: 'See what we collect next from your home, and add it to your calendar.',
    year: 'Your bin days for the year',
  },
  missed: {
    name: 'Report a missed collection',
    about: 'Tell us when we have not emptied your bin, box or caddy.',
    send: 'Send report',
  },
  bulky: {
    name: 'Book a bulky waste collection',
    about: 'Have furniture or large appliances taken away. There is a charge.',
    pay: 'Accept and pay',
    paymentFor: 'bulky waste collection on',
    photos: {
      title: 'Upload photos of the items (optional)',
      hint: 'They help the crew bring the right vehicle. We take out of them when and where they were taken. Choose Continue if you have none.',
      label: 'Choose photos',
      summary: 'Photos',
    },
  },
  bulkyChange: {
    name: 'Change or cancel a bulky collection',
    about: 'Change the items or the day, or cancel. You need the reference.',
    submit: 'Accept and go on',
    paymentFor: 'change of a bulky waste collection on',
    reference: 'Your reference',
    next: 'What happens next',
    amend: {
      title: 'Your collection is changed',
      next: [
        'We have sent you an email with the details. This reference takes the place of {booking}.',
        'Put the items out on the morning of the collection.',
      ],
    },
    cancel: {
      title: 'Your collection is cancelled',
      back: 'We will pay back {amount} in the way that you paid. It can take 6 working days.',
      nothingBack: 'Nothing is paid back. Don’t put the items out.',
      email: 'We have sent you an email that says so.',
    },
  },
  followUp: {
    name: 'Check a missed collection report',
    about: 'See what has been reported from your home or block, and tell us if nobody came back.',
    submit: 'Send',
    done: 'We have told the crew’s supervisor',
    next: ['They will look into it. Leave the container out until somebody has been.'],
  },
  containers: {
    name: 'Ask for a bin or box',
    about: 'Get a new, larger or replacement bin, box or caddy. Some are charged for.',
    submit: 'Accept and go on',
    paymentFor: 'bin or box',
    done: 'We have your request',
    next: ['A crew will bring it. Leave a damaged one out where they can take it.'],
  },
  garden: {
    name: 'Subscribe to garden waste',
    about: 'Join, renew, change or end your garden waste subscription.',
    submit: 'Accept and go on',
    paymentFor: 'garden waste subscription',
    done: 'Your garden waste is arranged',
    next: ['Keep your reference: it is asked for when you renew or change anything.'],
  },
  assisted: {
    name: 'Ask for help with your bins',
    about: 'If nobody in your home can put bins out, we can fetch and return them.',
    submit: 'Accept and send',
    done: 'We have your request',
    next: [
      'We will decide, and tell you by post. What you told us is seen by the staff who decide and by the crew alone.',
    ],
  },
  reminders: {
    name: 'Get bin day reminders',
    about: 'By email or text, on the evening before each collection.',
    submit: 'Send me the link',
  },
  otherWays: 'Other ways to get help',
  phone: 'Telephone',
  email: 'Email',
  opening: 'Opening hours',
  openUntil: 'Open now, until {time}',
  opensAt: 'Closed now. Opens at {time} on {day}',
  visit: 'Address',
  privacy: 'Privacy',
  cookies: 'Cookies',
  accessibility: 'Accessibility statement',
  demo: 'An invented council. Nothing that you send reaches a real one.',
  supportLinks: 'Support links',
  demoTag: 'Demonstration',
  problem: {
    notFoundTitle: 'Page not found',
    notFound:
      'If you typed the web address, check that it is correct. If you followed a link, it may be out of date.',
    forbiddenTitle: 'We could not accept this form',
    forbidden:
      'It was sent from another site, so nothing was saved. Go back to the service and try again.',
    notAllowedTitle: 'This page can’t be used in that way',
    notAllowed: 'Nothing was saved. Go back to the service and try again.',
    tooLargeTitle: 'That was too large to send',
    tooLarge:
      'What you sent is larger than this page takes, so nothing was saved. Go back and send less.',
    title: 'Sorry, there is a problem with this service',
    body: 'We saved the answers that you gave. Try again later.',
    toHome: 'Go to the home page',
  },
  confirmation: {
    bulkyTitle: 'Your collection is booked',
    bulkyNext: [
      'We have sent you an email with the details, and a link to change or cancel the collection.',
      'Put the items out on the morning of the collection.',
    ],
  },
}

/** Every word of this site; another language must have them all. */
export type SiteWords = typeof en
