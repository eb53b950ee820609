import type { Bilingual } from '@guildhall/standards/language'

const en = {
  link: 'Staff',
  title: 'Staff',
  intro: 'For people who work for the council.',
  signIn: 'Sign in',
  signOut: 'Sign out',
  problem: {
    group:
      'You signed in, but you are not in a team that works with these services. Ask your service desk to add you.',
    failed: 'Signing in was not finished. Try again.',
    down: 'The council’s sign-in can’t be reached at the moment. Try again in a few minutes.',
  } as Readonly<Record<string, string>>,
  problemTitle: 'You are not signed in',
  banner: 'Signed in as {name}. What you fill in is recorded as done for a resident.',
  bannerLabel: 'Staff',
  toStaff: 'Staff page',
  nextResident: 'Next resident',
  helpTitle: 'Fill in a form for a resident',
  helpText:
    'Ask the resident each question. When you have finished, use “Next resident”, so that nobody’s answers are left in this browser.',
  measuresTitle: 'The last 28 days',
  measuresNone: 'Nothing has been counted yet.',
  measuresHint: 'Counts of pages and forms. Nothing in them tells of a resident.',
  event: 'What happened',
  online: 'Online',
  assisted: 'By staff',
  events: {
    'page-seen': 'Pages seen',
    'error-shown': 'Mistakes shown',
    submitted: 'Sent',
    saved: 'Saved for later',
    returned: 'Gone on with',
    abandoned: 'Given up',
  } as Readonly<Record<string, string>>,
}

/** Words of the staff pages; another language must have them all. */
export type StaffWords = typeof en

const cy: StaffWords = {
  link: 'Staff',
  title: 'Staff',
  intro: 'Ar gyfer pobl sy’n gweithio i’r cyngor.',
  signIn: 'Mewngofnodi',
  signOut: 'Allgofnodi',
  problem: {
    group:
      'Rydych wedi mewngofnodi, ond nid ydych mewn tîm sy’n gweithio gyda’r gwasanaethau hyn. Gofynnwch i’ch desg wasanaeth eich ychwanegu.',
    failed: 'Ni chafodd y mewngofnodi ei orffen. Rhowch gynnig arall arni.',
    down: 'Ni ellir cyrraedd mewngofnodi’r cyngor ar hyn o bryd. Rhowch gynnig arall arni ymhen ychydig funudau.',
  },
  problemTitle: 'Nid ydych wedi mewngofnodi',
  banner:
    'Wedi mewngofnodi fel {name}. Cofnodir yr hyn a lenwch fel petai wedi’i wneud dros breswylydd.',
  bannerLabel: 'Staff',
  toStaff: 'Tudalen staff',
  nextResident: 'Preswylydd nesaf',
  helpTitle: 'Llenwi ffurflen dros breswylydd',
  helpText:
    'Gofynnwch bob cwestiwn i’r preswylydd. Pan fyddwch wedi gorffen, defnyddiwch “Preswylydd nesaf”, fel na chaiff atebion neb eu gadael yn y porwr hwn.',
  measuresTitle: 'Y 28 diwrnod diwethaf',
  measuresNone: 'Nid oes dim wedi’i gyfrif eto.',
  measuresHint: 'Cyfrif tudalennau a ffurflenni. Nid oes dim ynddo sy’n sôn am breswylydd.',
  event: 'Beth ddigwyddodd',
  online: 'Ar-lein',
  assisted: 'Gan staff',
  events: {
    'page-seen': 'Tudalennau a welwyd',
    'error-shown': 'Camgymeriadau a ddangoswyd',
    submitted: 'Anfonwyd',
    saved: 'Cadwyd at eto',
    returned: 'Aed ymlaen â nhw',
    abandoned: 'Rhoddwyd y gorau iddi',
  },
}

/** The words of the staff pages. */
export const staffWords: Bilingual<StaffWords> = { en, cy }
