import { plural } from '@guildhall/standards/language'
import type { Content } from './en.ts'
import { inWelshSentence, softened } from './welsh-day.ts'

/** Every word of this pattern's pages in Welsh. */
export const cy: Content = {
  frequency(frequency) {
    if (frequency.kind === 'twice-a-week') return 'Ddwywaith yr wythnos'
    return plural('cy', frequency.every, {
      one: 'Bob wythnos',
      two: 'Bob pythefnos',
      few: 'Bob tair wythnos',
      other: 'Bob {count} wythnos',
    })
  },
  trouble: {
    tryAgain: 'Rhowch gynnig arall arni',
    callUs: (phone) => `Gallwch hefyd ein ffonio ar ${phone}.`,
    contactUs: 'Cysylltwch â ni mewn ffordd arall',
    down: {
      title: 'Mae’n ddrwg gennym, ni allwn chwilio am gasgliadau ar hyn o bryd',
      text: 'Nid yw’r system sy’n cadw’r diwrnodau casglu yn ateb. Nid oes dim o’i le ar eich cyfeiriad.',
    },
    'unknown-property': {
      title: 'Nid oes gennym gasgliadau ar gyfer y cyfeiriad hwn',
      text: 'Nid yw ein system gasglu yn adnabod yr eiddo hwn. Efallai ei fod yn newydd, neu fod rhywun arall yn casglu ei wastraff.',
    },
    none: {
      title: 'Nid oes gennym ddyddiadau casglu ar gyfer y cyfeiriad hwn',
      text: 'Mae ein system gasglu yn adnabod yr eiddo hwn, ond nid oes ganddi ddyddiadau ar ei gyfer.',
    },
    'no-uprn': {
      title: 'Ni allwn chwilio am gasgliadau ar gyfer cyfeiriad a deipiwyd',
      text: 'Rydym yn chwilio am gasgliadau yn ôl y rhif sydd gan eiddo rhestredig.',
    },
  },
  binDays: {
    title: 'Eich diwrnodau bin',
    today: 'Heddiw',
    tomorrow: 'Yfory',
    near: (word, day) => `${word}, ${inWelshSentence(day)}`,
    next: 'Casgliad nesaf',
    afterThat: 'Ar ôl hynny',
    often: 'Pa mor aml',
    container: 'Beth i’w roi allan',
    noNext: 'Nid oes dyddiad yn hysbys eto',
    putOut: (time) => `Rhowch gynwysyddion allan erbyn ${time} ar y diwrnod.`,
    moved: (from, why) => `Wedi symud o ${softened(from)}${why}`,
    toBeConfirmed: 'I’w gadarnhau',
    mayChange: (date, why) =>
      `${date} fyddai hwn, ond gall newid${why}. Edrychwch eto yn nes at y diwrnod.`,
    calendarTitle: 'Ychwanegwch ddiwrnodau bin at eich calendr',
    calendarText:
      'Bydd eich calendr wedyn yn ei ddiweddaru ei hun, ac yn eich atgoffa y noson cynt.',
    subscribe: 'Tanysgrifiwch ar ddyfais Apple neu yn Outlook',
    feed: 'Cyfeiriad i’w ychwanegu yn Google Calendar',
    asOf: (time, day) =>
      `Nid yw’r system sy’n cadw’r diwrnodau casglu yn ateb. Dyma’r diwrnodau a roddodd am ${time} ar ${softened(day)}. Efallai eu bod wedi newid ers hynny.`,
    otherWays: 'Ffyrdd eraill o gofio',
    print: 'Argraffwch y flwyddyn ar un ddalen',
    remind: 'Cael neges atgoffa drwy e-bost neu neges destun',
    json: 'Cael y dyddiau fel data agored (JSON)',
    missedTitle: 'Os na chafodd eich bin ei wagio',
    missedLink: 'Rhowch wybod am gasgliad a fethwyd',
  },
  missed: {
    title: 'Pa gasgliad a fethwyd?',
    hint: 'Dyddiadau’r casgliad diwethaf yw’r rhain.',
    continue: 'Parhau',
    summaryService: 'Casgliad a fethwyd',
    summaryDate: 'Dyddiad yr oedd i fod',
    summaryReturn: 'Erbyn pryd y byddwn yn ôl',
    summarySaw: 'Beth welsoch',
    sawTitle: 'Beth welsoch chi?',
    sawHint:
      'Cofnododd y criw ei fod wedi’i wagio. Er enghraifft, “roedd y caead yn dal ar gau a’r bin yn llawn”',
    reportedTitle: 'Anfonwyd eich adroddiad',
    referenceLabel: 'Eich cyfeirnod',
    nextTitle: 'Beth sy’n digwydd nesaf',
    returnBy: (day) =>
      `Byddwn yn ôl erbyn diwedd ${inWelshSentence(day)}. Gadewch eich cynhwysydd allan tan hynny.`,
    returnSoon: 'Byddwn yn edrych i mewn iddo. Gadewch eich cynhwysydd allan tan hynny.',
    ifNobodyComes:
      'Os nad oes neb wedi dod erbyn hynny, dewch yn ôl i ddweud wrthym. Dim ond eich cyfeiriad sydd ei angen.',
    followUpLink: 'Gweld sut mae’ch adroddiad yn dod yn ei flaen, neu ddweud na ddaeth neb',
    homeLink: 'Yn ôl i’r hafan',
    cannotTitles: {
      'in-progress': 'Mae’n rhy gynnar i roi gwybod am y casgliad hwn',
      'too-late': 'Mae’n rhy hwyr i roi gwybod am y casgliad hwn',
      'already-reported': 'Rhoddwyd gwybod am y casgliad hwn eisoes',
      'excess-waste': 'Roedd mwy o wastraff nag yr ydym yn ei gymryd',
      other: 'Ni allwch roi gwybod am y casgliad hwn ar-lein',
    },
    opens: (time, date) =>
      `Gallwch roi gwybod am gasgliad a fethwyd o ${time} ar ${softened(date)}.`,
    another: 'Dewiswch gasgliad arall',
    errors: {
      'service.required': 'Dewiswch pa gasgliad a fethwyd',
      'saw.text.required': 'Rhowch beth welsoch',
      'saw.text.length': 'Rhaid i’r hyn a welsoch fod yn 500 nod neu lai',
      'service.unknown': 'Dewiswch gasgliad o’r rhestr',
      'service.down':
        'Ni allwn chwilio am gasgliadau ar hyn o bryd. Rhowch gynnig arall arni ymhen ychydig funudau',
      'service.closed':
        'Mae’n rhy hwyr bellach i roi gwybod am y casgliad hwn, neu mae rhywun wedi rhoi gwybod',
    },
  },
  bulky: {
    itemsTitle: 'Beth hoffech i ni ei gasglu?',
    itemsHint: (most) =>
      plural('cy', most, { other: 'Gallwch drefnu casglu hyd at {count} eitem ar y tro.' }),
    countsAs: (points) => `Yn cyfrif fel ${points} eitem`,
    each: (price) => `${price} yr un`,
    extra: (price, reason) => `${price} yn fwy: ${reason}`,
    priceBooking: (price) => `Mae casgliad yn costio ${price}, faint bynnag o eitemau sydd ynddo.`,
    priceItem: (minimum) => `Y lleiaf y mae casgliad yn ei gostio yw ${minimum}.`,
    priceBand: (upTo, price) => `Mae hyd at ${upTo} eitem yn costio ${price}.`,
    howMany: (item) => `Faint? (${item})`,
    benefitTitle: 'A oes unrhyw un yn eich cartref yn derbyn budd-dal sy’n gysylltiedig ag incwm?',
    benefitHint: 'Efallai y talwch lai. Gyda’r archeb hon yn unig y cadwn eich ateb.',
    benefitAnswers: { yes: 'Oes', no: 'Nac oes' },
    summaryBenefit: 'Yn derbyn budd-dal',
    whereTitle: 'Ble fydd yr eitemau?',
    whereLabel: 'Unrhyw beth sy’n helpu’r criw i ddod o hyd iddynt (dewisol)',
    whereHint: 'Er enghraifft, “wrth ymyl y garej”',
    putOut: (time) => `Gadewch nhw allan erbyn ${time} ar y diwrnod. Nid ydym yn dod i mewn.`,
    dayTitle: 'Dewiswch ddiwrnod',
    dayHint: (minutes) =>
      plural('cy', minutes, {
        one: 'Byddwn yn ei gadw i chi am funud.',
        two: 'Byddwn yn ei gadw i chi am {count} funud.',
        other: 'Byddwn yn ei gadw i chi am {count} munud.',
      }),
    left: (count) =>
      plural('cy', count, {
        two: '{count} le ar ôl',
        few: '{count} lle ar ôl',
        other: '{count} lle ar ôl',
      }),
    contactTitle: 'Eich manylion cyswllt',
    contactText: 'Ar gyfer y casgliad hwn yn unig y byddwn yn eu defnyddio.',
    name: 'Enw llawn',
    email: 'Cyfeiriad e-bost',
    emailHint: 'Byddwn yn anfon eich archeb yma',
    phone: 'Rhif ffôn (dewisol)',
    phoneHint: 'I’r criw, ar y diwrnod',
    continue: 'Parhau',
    closedTitle: 'Ni allwch drefnu casgliad ar hyn o bryd',
    opens: (date) => `Bydd y diwrnod nesaf yn agor i’w archebu ar ${softened(date)}.`,
    summaryItems: 'Eitemau',
    summaryPrice: 'Pris',
    total: (price) => `Cyfanswm ${price}`,
    summaryWhere: 'Ble fydd yr eitemau',
    summaryDay: 'Diwrnod casglu',
    summaryName: 'Enw',
    summaryEmail: 'Cyfeiriad e-bost',
    summaryPhone: 'Rhif ffôn',
    notGiven: 'Heb ei roi',
    errors: {
      'items.required': 'Dewiswch beth hoffech i ni ei gasglu',
      'items.unknown': 'Dewiswch eitemau o’r rhestr',
      'items.gone':
        'Defnyddiwyd y gostyngiad hwn yn y cyfamser. Dewiswch yr eitemau eto i weld y pris',
      'items.not-amendable': 'Ni ellir newid y casgliad hwn bellach. Ffoniwch ni',
      'benefit.required':
        'Dewiswch oes os oes unrhyw un yn eich cartref yn derbyn budd-dal sy’n gysylltiedig ag incwm',
      'items.too-many': 'Rydych wedi dewis mwy o eitemau nag y gall un casgliad eu cael',
      'quantity.format': 'Rhowch faint fel rhif, fel 1',
      'location.too-long': 'Rhaid i’r man lle mae’r eitemau fod yn 200 nod neu lai',
      'day.required': 'Dewiswch ddiwrnod',
      'day.gone': 'Nid yw’r diwrnod hwnnw’n rhydd bellach. Dewiswch ddiwrnod arall',
      'day.date.format': 'Dewiswch ddiwrnod o’r rhestr',
    },
  },
}
