import type { Bilingual } from '@guildhall/standards/language'
import { formatDate, plainDate } from '@guildhall/standards/plain-date'
import figures from './accessibility-figures.json' with { type: 'json' }
import type { SmallPrint } from './small-print.ts'

/**
 * What is tested, in words. Each has its tests in .storybook/evidence.ts: a claim whose
 * test is gone fails `npm run check:accessibility`.
 */
export const claims = {
  axe: {
    en: 'automatic checks of WCAG 2.2 A and AA, and of good practice, on every page that our tests walk through and on {stories} examples of pages and parts, in three brands and in English and Welsh',
    cy: 'gwiriadau awtomatig o WCAG 2.2 A ac AA, ac o arfer da, ar bob tudalen y mae ein profion yn cerdded drwyddi ac ar {stories} o enghreifftiau o dudalennau a rhannau, mewn tri brand ac yn Gymraeg a Saesneg',
  },
  keyboard: {
    en: 'every service from start to end with a keyboard alone, in English and Welsh',
    cy: 'pob gwasanaeth o’r dechrau i’r diwedd gyda bysellfwrdd yn unig, yn Gymraeg a Saesneg',
  },
  plain: {
    en: 'every service without JavaScript',
    cy: 'pob gwasanaeth heb JavaScript',
  },
  narrow: {
    en: 'a window of 320 pixels, which is what zooming in to 400% leaves, without scrolling sideways',
    cy: 'ffenestr o 320 picsel, sef yr hyn sydd ar ôl wrth chwyddo i 400%, heb sgrolio i’r ochr',
  },
  text: {
    en: 'the browser’s text at 200%: all of it grows and none is cut off',
    cy: 'testun y porwr ar 200%: mae’r cyfan yn tyfu ac ni chaiff dim ei dorri i ffwrdd',
  },
  colours: {
    en: 'colours of your own: buttons, boxes and what has the focus stay visible in a forced-colours mode',
    cy: 'eich lliwiau eich hun: mae botymau, blychau a’r hyn sydd â’r ffocws yn aros yn weladwy mewn modd lliwiau gorfodol',
  },
  motion: {
    en: 'less motion: nothing moves for those who asked for that',
    cy: 'llai o symudiad: nid oes dim yn symud i’r rhai sydd wedi gofyn am hynny',
  },
  targets: {
    en: 'links and buttons large enough to press, and a focus that can be seen on each',
    cy: 'dolenni a botymau sy’n ddigon mawr i’w pwyso, a ffocws y gellir ei weld ar bob un',
  },
  contrast: {
    en: 'the contrast of each council’s colours, to WCAG 2.2 AA',
    cy: 'cyferbyniad lliwiau pob cyngor, yn ôl WCAG 2.2 AA',
  },
  heard: {
    en: 'what a screen reader would say of mistakes, the choice of an address, bin days and the result of a payment, worked out from the page and not by a real one',
    cy: 'yr hyn y byddai darllenydd sgrin yn ei ddweud am gamgymeriadau, dewis cyfeiriad, diwrnodau bin a chanlyniad taliad, wedi’i gyfrifo o’r dudalen ac nid gan un go iawn',
  },
  engines: {
    en: 'two browser engines, Chromium and Firefox',
    cy: 'dau beiriant porwr, Chromium a Firefox',
  },
} satisfies Record<string, Bilingual<string>>

/** What nobody has tested, in words that hide nothing. */
export const untested: readonly Bilingual<string>[] = [
  {
    en: 'No disabled person has tested this site, and nobody who uses assistive technology every day.',
    cy: 'Nid oes unrhyw berson anabl wedi profi’r wefan hon, na neb sy’n defnyddio technoleg gynorthwyol bob dydd.',
  },
  {
    en: 'It has not been tried with a real screen reader, a screen magnifier or speech recognition.',
    cy: 'Nid yw wedi’i rhoi ar brawf gyda darllenydd sgrin go iawn, chwyddwr sgrin nac adnabod lleferydd.',
  },
  {
    en: 'It has not been tried in Safari or on a real phone.',
    cy: 'Nid yw wedi’i rhoi ar brawf yn Safari nac ar ffôn go iawn.',
  },
  {
    en: 'The Welsh has not been reviewed by a first-language speaker.',
    cy: 'Nid yw’r Gymraeg wedi’i hadolygu gan siaradwr iaith gyntaf.',
  },
  {
    en: 'The pages on which you pay with a card are GOV.UK Pay’s and have a statement of their own.',
    cy: 'GOV.UK Pay sy’n gyfrifol am y tudalennau lle rydych yn talu â cherdyn, ac mae ganddynt eu datganiad eu hunain.',
  },
]

function statement(language: 'en' | 'cy', own: Omit<SmallPrint, 'sections'> & Words): SmallPrint {
  const date = formatDate(plainDate(figures.checkedOn), language)
  const fill = (text: string) =>
    text.replace('{stories}', String(figures.stories)).replace('{date}', date)
  return {
    title: own.title,
    lead: own.lead,
    sections: [
      {
        heading: own.testedTitle,
        paragraphs: [fill(own.tested)],
        list: Object.values(claims).map((claim) => fill(claim[language])),
      },
      { heading: own.untestedTitle, paragraphs: untested.map((gap) => gap[language]) },
      { heading: own.knownTitle, paragraphs: own.known },
      { heading: own.tellTitle, paragraphs: [own.tell] },
      { heading: own.enforcedTitle, paragraphs: [own.enforced] },
    ],
  }
}

interface Words {
  readonly testedTitle: string
  readonly tested: string
  readonly untestedTitle: string
  readonly knownTitle: string
  readonly known: readonly string[]
  readonly tellTitle: string
  readonly tell: string
  readonly enforcedTitle: string
  readonly enforced: string
}

/** The accessibility statement: what is tested and what is not, and whom to tell. `{council}` is filled in. */
export const accessibility: Bilingual<SmallPrint> = {
  en: statement('en', {
    title: 'Accessibility statement',
    lead: '{council} wants as many people as possible to be able to use this site.',
    testedTitle: 'What is tested',
    tested:
      'We test in a browser, some of it with every change that is made and all of it last on {date}:',
    untestedTitle: 'What has not been tested',
    knownTitle: 'What is not met',
    known: [
      'We know of no failure of WCAG 2.2 A or AA. Automatic checks find only some of what goes wrong, so there may be some.',
      'We do not claim the enhanced contrast of WCAG 2.2 AAA.',
    ],
    tellTitle: 'Tell us about a problem',
    tell: 'If you find a problem, or need something in another form, contact us by phone or email.',
    enforcedTitle: 'If you are not content with our answer',
    enforced:
      'The Equality and Human Rights Commission enforces the accessibility regulations of 2018. Contact the Equality Advisory and Support Service.',
  }),
  cy: statement('cy', {
    title: 'Datganiad hygyrchedd',
    lead: 'Mae {council} am i gynifer o bobl â phosibl allu defnyddio’r wefan hon.',
    testedTitle: 'Yr hyn sy’n cael ei brofi',
    tested:
      'Rydym yn profi mewn porwr, rhywfaint ohono gyda phob newid a wneir, a’r cyfan ddiwethaf ar {date}:',
    untestedTitle: 'Yr hyn nad yw wedi’i brofi',
    knownTitle: 'Yr hyn nad yw’n cael ei fodloni',
    known: [
      'Ni wyddom am unrhyw fethiant o ran WCAG 2.2 A neu AA. Dim ond rhai o’r pethau sy’n mynd o’i le y mae gwiriadau awtomatig yn eu canfod, felly gall fod rhai.',
      'Nid ydym yn honni ein bod yn bodloni cyferbyniad uwch WCAG 2.2 AAA.',
    ],
    tellTitle: 'Rhoi gwybod i ni am broblem',
    tell: 'Os dewch o hyd i broblem, neu os oes angen rhywbeth arnoch ar ffurf arall, cysylltwch â ni dros y ffôn neu drwy e-bost.',
    enforcedTitle: 'Os nad ydych yn fodlon ar ein hateb',
    enforced:
      'Y Comisiwn Cydraddoldeb a Hawliau Dynol sy’n gorfodi rheoliadau hygyrchedd 2018. Cysylltwch â’r Gwasanaeth Cynghori a Chymorth Cydraddoldeb.',
  }),
}
