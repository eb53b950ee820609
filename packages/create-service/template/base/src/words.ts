/** The site’s own words; those of the service come with its packages. */
const en = {
  languageName: 'English',
  languages: 'Language',
  readInThis: 'Read this page in English',
  skip: 'Skip to main content',
  back: 'Back',
  start: 'Start now',
  otherWays: 'Other ways to reach us',
  phone: 'Phone',
  email: 'Email',
  opening: 'We answer',
  visit: 'Visit us',
  supportLinks: 'Support links',
  failedTitle: 'Sorry, there is a problem with the service',
  failed: 'Try again later. What you have answered so far is kept.',
}

/** What a language must say: a word that is missing in Welsh is a type error. */
export type Words = typeof en

const cy: Words = {
  languageName: 'Cymraeg',
  languages: 'Iaith',
  readInThis: 'Darllen y dudalen hon yn Gymraeg',
  skip: 'Neidio i’r prif gynnwys',
  back: 'Yn ôl',
  start: 'Dechrau nawr',
  otherWays: 'Ffyrdd eraill o gysylltu â ni',
  phone: 'Ffôn',
  email: 'E-bost',
  opening: 'Rydym yn ateb',
  visit: 'Ymweld â ni',
  supportLinks: 'Dolenni cymorth',
  failedTitle: 'Mae’n ddrwg gennym, mae problem gyda’r gwasanaeth',
  failed: 'Rhowch gynnig arall arni yn nes ymlaen. Rydym yn cadw eich atebion hyd yma.',
}

export const words = { en, cy }
