import type { Bilingual } from '@guildhall/standards/language'
import type { ProseSection } from '../ui/prose.tsx'

/** A page of small print in one language. */
export interface SmallPrint {
  readonly title: string
  readonly lead: string
  readonly sections: readonly ProseSection[]
}

/** Privacy: what is kept of a resident, why and how long. `{council}` is filled in. */
export const privacy: Bilingual<SmallPrint> = {
  en: {
    title: 'Privacy',
    lead: 'What {council} keeps about you when you use these services, and why.',
    sections: [
      {
        heading: 'What we keep',
        list: [
          'the answers you give, while you are filling in a form',
          'what you send us: your address, what you report or book, and your reference',
          'for a bulky waste collection, your name and email address, so that we can confirm it, and photos that you upload, without when and where they were taken',
          'if you save a form for later, the email address that its link was sent to, until the link ends',
          'if you ask for help with your bins, why: the staff who decide and the crew see it, and nobody else',
          'how often each page is seen and each form is sent: numbers that name nobody',
        ],
      },
      {
        heading: 'Why we may',
        paragraphs: [
          'Collecting household waste is our duty in law. We use what you send to carry it out, and for nothing else.',
        ],
      },
      {
        heading: 'Who else sees it',
        paragraphs: [
          'Card payments are taken by GOV.UK Pay: we never see your card. Emails are sent by GOV.UK Notify. Both act on our instructions.',
          'Whoever pays for you by a link sees what it is for and how much it costs, and nothing of you. If you pay by Direct Debit we pass your account to the bank, and keep it sealed until it has it.',
        ],
      },
      {
        heading: 'Your rights',
        paragraphs: [
          'You can ask to see what we keep about you, have it put right, or have it erased where the law allows. Contact us by phone or email.',
        ],
      },
    ],
  },
  cy: {
    title: 'Preifatrwydd',
    lead: 'Yr hyn y mae {council} yn ei gadw amdanoch pan fyddwch yn defnyddio’r gwasanaethau hyn, a pham.',
    sections: [
      {
        heading: 'Yr hyn rydym yn ei gadw',
        list: [
          'yr atebion a roddwch, tra byddwch yn llenwi ffurflen',
          'yr hyn a anfonwch atom: eich cyfeiriad, yr hyn rydych yn ei adrodd neu’n ei drefnu, a’ch cyfeirnod',
          'ar gyfer casgliad gwastraff swmpus, eich enw a’ch cyfeiriad e-bost, er mwyn i ni allu ei gadarnhau, a lluniau a uwchlwythwch, heb pryd a ble y cawsant eu tynnu',
          'os ydych yn cadw ffurflen at eto, y cyfeiriad e-bost yr anfonwyd ei dolen iddo, nes i’r ddolen ddod i ben',
          'os ydych yn gofyn am help gyda’ch biniau, pam: mae’r staff sy’n penderfynu a’r criw yn ei weld, a neb arall',
          'pa mor aml y caiff pob tudalen ei gweld a phob ffurflen ei hanfon: rhifau nad ydynt yn enwi neb',
        ],
      },
      {
        heading: 'Pam y cawn',
        paragraphs: [
          'Mae casglu gwastraff cartrefi yn ddyletswydd arnom yn ôl y gyfraith. Rydym yn defnyddio’r hyn a anfonwch i’w chyflawni, ac at ddim arall.',
        ],
      },
      {
        heading: 'Pwy arall sy’n ei weld',
        paragraphs: [
          'GOV.UK Pay sy’n cymryd taliadau cerdyn: nid ydym byth yn gweld eich cerdyn. GOV.UK Notify sy’n anfon negeseuon e-bost. Mae’r ddau’n gweithredu ar ein cyfarwyddiadau.',
          'Mae pwy bynnag sy’n talu drosoch drwy ddolen yn gweld beth mae’n talu amdano a faint mae’n ei gostio, a dim byd amdanoch chi. Os talwch drwy Ddebyd Uniongyrchol rydym yn trosglwyddo eich cyfrif i’r banc, ac yn ei gadw dan sêl nes iddo ei gael.',
        ],
      },
      {
        heading: 'Eich hawliau',
        paragraphs: [
          'Gallwch ofyn am gael gweld yr hyn rydym yn ei gadw amdanoch, ei gywiro, neu ei ddileu lle mae’r gyfraith yn caniatáu. Cysylltwch â ni dros y ffôn neu drwy e-bost.',
        ],
      },
    ],
  },
}

/** Cookies: the one that there is. */
export const cookies: Bilingual<SmallPrint> = {
  en: {
    title: 'Cookies',
    lead: 'This site sets one cookie for residents, and only once you start to fill in a form.',
    sections: [
      {
        heading: 'guildhall-session',
        paragraphs: [
          'It lets us keep your answers while you go from page to page. It goes when you close your browser. It holds a random number and nothing about you.',
          'Because the service can’t work without it, we don’t ask for your consent. We set no cookies to measure or to advertise.',
        ],
      },
      {
        heading: 'guildhall-staff',
        paragraphs: [
          'Only people who work for the council have these: guildhall-staff keeps them signed in for a working day, guildhall-staff-flow for the minutes that signing in takes.',
        ],
      },
    ],
  },
  cy: {
    title: 'Cwcis',
    lead: 'Mae’r wefan hon yn gosod un cwci i breswylwyr, a dim ond pan fyddwch yn dechrau llenwi ffurflen.',
    sections: [
      {
        heading: 'guildhall-session',
        paragraphs: [
          'Mae’n ein galluogi i gadw’ch atebion wrth i chi fynd o dudalen i dudalen. Mae’n diflannu pan fyddwch yn cau’ch porwr. Mae’n cynnwys rhif ar hap a dim byd amdanoch chi.',
          'Gan na all y gwasanaeth weithio hebddo, nid ydym yn gofyn am eich caniatâd. Nid ydym yn gosod cwcis i fesur nac i hysbysebu.',
        ],
      },
      {
        heading: 'guildhall-staff',
        paragraphs: [
          'Dim ond pobl sy’n gweithio i’r cyngor sydd â’r rhain: mae guildhall-staff yn eu cadw wedi’u mewngofnodi am ddiwrnod gwaith, a guildhall-staff-flow am y munudau y mae mewngofnodi yn eu cymryd.',
        ],
      },
    ],
  },
}
