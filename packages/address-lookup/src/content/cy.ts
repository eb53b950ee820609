import type { AddressContent } from './en.ts'

/** Pob gair yn y pecyn hwn. */
export const cy: AddressContent = {
  common: {
    continue: 'Parhau',
    typeInstead: 'Teipio eich cyfeiriad yn lle hynny',
    tryAnother: 'Rhoi cynnig ar god post arall',
    address: 'Cyfeiriad',
  },
  postcode: {
    title: 'Beth yw eich cod post?',
    hint: '',
    searchTitle: 'Beth yw eich cyfeiriad?',
    searchHint: 'Rhowch god post, neu ran o’r cyfeiriad megis “2 Stryd Fawr”',
    noAddress: 'Nid oes ganddo gyfeiriad',
  },
  suggestions: {
    label: 'Cyfeiriadau a awgrymir',
    found: {
      zero: 'Dim cyfeiriadau wedi’u hawgrymu.',
      one: '{count} cyfeiriad wedi’i awgrymu.',
      two: '{count} gyfeiriad wedi’u hawgrymu.',
      few: '{count} chyfeiriad wedi’u hawgrymu.',
      many: '{count} chyfeiriad wedi’u hawgrymu.',
      other: '{count} cyfeiriad wedi’u hawgrymu.',
    },
    more: 'Mae mwy: teipiwch fwy o’r cyfeiriad.',
    how: 'Defnyddiwch y saethau i fyny ac i lawr i edrych trwyddynt, a’r fysell Enter i ddewis un.',
    none: 'Dim cyfeiriad i’w awgrymu. Gwiriwch y sillafu, neu ewch ymlaen â’r hyn rydych wedi’i deipio.',
    limited:
      'Dim rhagor o awgrymiadau am y tro. Daliwch ati i deipio, ac ewch ymlaen â’r hyn rydych wedi’i deipio.',
    down: 'Nid yw’r awgrymiadau’n gweithio ar hyn o bryd. Daliwch ati i deipio, ac ewch ymlaen â’r hyn rydych wedi’i deipio.',
  },
  narrow: {
    title: 'Beth yw rhif neu enw eich tŷ?',
    hint: 'Er enghraifft, 15 neu Bwthyn Rhosyn. Nifer y cyfeiriadau yn {postcode} yw {count}: bydd hyn yn byrhau’r rhestr. Gadewch ef yn wag i’w gweld i gyd.',
  },
  choose: {
    more: 'Mae mwy o gyfeiriadau na’r rhain. Os nad yw eich un chi yma, ewch yn ôl ac ychwanegwch y stryd, y dref neu’r rhif.',
    title: 'Pa un yw eich cyfeiriad?',
    found: {
      zero: 'Dim cyfeiriadau ar gyfer {postcode}',
      one: '{count} cyfeiriad ar gyfer {postcode}',
      two: '{count} gyfeiriad ar gyfer {postcode}',
      few: '{count} chyfeiriad ar gyfer {postcode}',
      many: '{count} chyfeiriad ar gyfer {postcode}',
      other: '{count} cyfeiriad ar gyfer {postcode}',
    },
    narrowed: 'Cyfeiriadau yn {postcode} sy’n cynnwys “{text}”',
    noMatch:
      'Nid oes cyfeiriad yn {postcode} sy’n cynnwys “{text}”, felly mae pob un wedi’i restru',
    showAll: 'Dangos pob un o’r {count} cyfeiriad yn {postcode}',
    changePostcode: 'Defnyddio cod post arall',
    or: 'neu',
    notListed: 'Nid yw fy nghyfeiriad wedi’i restru',
  },
  terminated: {
    title: 'Nid yw {postcode} yn cael ei ddefnyddio mwyach',
    text: 'Daeth y Post Brenhinol â’r cod post hwn i ben ym mis {ended}. Chwiliwch am un mwy newydd ar bost diweddar, neu defnyddiwch chwiliwr codau post y Post Brenhinol.',
    typed: 'Os nad ydych yn gwybod y cod post newydd, gallwch deipio eich cyfeiriad eich hun.',
    contact: 'Os nad ydych yn gwybod y cod post newydd, cysylltwch â ni.',
  },
  noSuchPostcode: {
    title: 'Nid oes cod post {postcode}',
    text: 'Gwiriwch am lythrennau a rhifau sy’n edrych yn debyg, megis O a 0. Os yw eich cartref yn newydd, efallai nad yw ei god post yn hysbys eto.',
    typed: 'Os ydych yn sicr ei fod yn gywir, gallwch deipio eich cyfeiriad eich hun.',
    contact: 'Os ydych yn sicr ei fod yn gywir, cysylltwch â ni a byddwn yn ymchwilio.',
  },
  limited: {
    title: 'Rydych wedi chwilio am lawer o gyfeiriadau mewn amser byr',
    text: 'Fel na all neb gopïo’r rhestr gyfeiriadau, dim ond rhai y gall pob ymwelydd chwilio amdanynt. Arhoswch {minutes} a rhowch gynnig arall arni.',
    minutes: {
      zero: '{count} munud',
      one: '{count} funud',
      two: '{count} funud',
      few: '{count} munud',
      many: '{count} munud',
      other: '{count} munud',
    },
    again: 'Rhoi cynnig arall arni',
    typed: 'Gallwch hefyd deipio eich cyfeiriad eich hun a mynd ymlaen.',
    contact: 'Mae eich atebion hyd yn hyn wedi’u cadw.',
  },
  elsewhere: {
    title: 'Mae {postcode} yn ardal cyngor arall',
    text: 'Nid oes gennym gyfeiriadau yn y cod post hwn.',
  },
  astride: {
    title: 'Mae mwy nag un cyngor yn gwasanaethu {postcode}',
    text: 'Mae pa un sy’n eich gwasanaethu chi yn dibynnu ar eich cyfeiriad. Dewiswch eich cyfeiriad nesaf, a byddwn yn dweud wrthych os cyngor arall sy’n ei wasanaethu.',
  },
  confirm: {
    title: 'Ai dyma’r cyfeiriad cywir?',
    yes: 'Ie, defnyddio’r cyfeiriad hwn',
    no: 'Dewis cyfeiriad arall',
  },
  place: {
    title: 'Ble mae ef?',
    intro:
      'Defnyddiwch hwn ar gyfer lle heb gyfeiriad, megis angorfa, cae neu adeilad newydd. Atebwch un neu’r ddau.',
    grid: 'Cyfeirnod grid, cyfesurynnau neu ddolen i fap',
    gridHint:
      'Er enghraifft, SP 320 870, neu 52.4801, -1.5302, neu ddolen wedi’i chopïo o wefan fapiau. Gall fod ar arwyddbost hefyd, neu ar fap neu gwmpawd ffôn.',
    locate: 'Defnyddio lleoliad y ddyfais hon',
    locating: 'Wrthi’n canfod lleoliad y ddyfais hon…',
    located:
      'Mae lleoliad y ddyfais hon yn y blwch yn awr, yn gywir i tua {metres} metr. Gallwch ei newid.',
    locateVague:
      'Dim ond i tua {metres} metr y mae’r ddyfais hon yn gwybod ei lleoliad. Mae yn y blwch; disgrifiwch ble mae’r lle hefyd.',
    locateDenied:
      'Ni chaiff y ddyfais hon ddweud ble mae hi, gan nad yw ei gosodiadau’n caniatáu hynny. Rhowch gyfeirnod grid neu disgrifiwch ble mae’r lle.',
    locateUnknown:
      'Nid yw’r ddyfais hon yn gwybod ble mae hi. Rhowch gyfeirnod grid neu disgrifiwch ble mae’r lle.',
    locateSlow:
      'Cymerodd y ddyfais hon ormod o amser i ddweud ble mae hi. Rhowch gynnig arall arni, neu disgrifiwch ble mae’r lle.',
    description: 'Disgrifiwch ble mae ef',
    descriptionHint: 'Er enghraifft, yr ail giât ar y chwith ar ôl y gored ar Lôn y Felin',
    summary: 'Lle',
    outsideTitle: 'Nid yw’r lle hwn yn yr ardal yr ydym yn ei gwasanaethu',
    outsideNear: 'Nid oes cyfeiriad sy’n perthyn i ni o fewn {kilometres} km i {place}.',
    outsideBox: 'Mae {place} y tu hwnt i’n ffin.',
    outsideCheck: 'Gwiriwch y ffigurau: efallai bod dau ohonynt wedi cyfnewid lle.',
    outsideAgain: 'Newid lle mae ef',
    gridSummary: 'Cyfeirnod grid {reference}',
  },
  type: {
    title: 'Beth yw eich cyfeiriad?',
    line1: 'Llinell cyfeiriad 1',
    line2: 'Llinell cyfeiriad 2 (dewisol)',
    town: 'Tref neu ddinas',
    county: 'Sir (dewisol)',
    postcode: 'Cod post',
  },
  nothingFound: {
    title: 'Ni ddaethom o hyd i gyfeiriadau ar gyfer {postcode}',
    text: 'Gwiriwch fod y cod post yn gywir. Os yw eich cartref yn newydd, efallai nad yw ei gyfeiriad ar ein rhestr eto.',
    typed: 'Os yw’r cod post yn gywir, gallwch deipio eich cyfeiriad eich hun.',
    contact: 'Os yw’r cod post yn gywir, cysylltwch â ni a byddwn yn ymchwilio.',
  },
  down: {
    title: 'Nid yw’r rhestr gyfeiriadau yn gweithio ar hyn o bryd',
    text: 'Nid oedd modd i ni chwilio am gyfeiriadau ar gyfer {postcode}. Ein bai ni yw hyn, nid eich bai chi: mae’n bosibl iawn bod eich cod post yn gywir.',
    again: 'Rhoi cynnig arall ar yr un cod post',
    typed: 'Gallwch deipio eich cyfeiriad eich hun a mynd ymlaen.',
    contact:
      'Rhowch gynnig arall arni ymhen ychydig funudau, neu cysylltwch â ni os nad yw’n gweithio o hyd.',
  },
  notListed: {
    title: 'Mae angen cyfeiriad o’n rhestr arnom',
    text: 'Dim ond ar gyfer cyfeiriadau yr ydym yn gwybod amdanynt y mae’r gwasanaeth hwn yn gweithio. Os nad yw eich un chi ar y rhestr, cysylltwch â ni a byddwn yn ymchwilio.',
  },
  outside: {
    title: 'Cyngor arall sy’n gwasanaethu’r cyfeiriad hwn',
    text: 'Nid yw {address} yn yr ardal yr ydym yn ei gwasanaethu.',
    servedBy: '{council} sy’n ei wasanaethu. Gallwch ofyn am y gwasanaeth hwn yno.',
    goTo: 'Mynd i {council}',
    unknown: 'Chwiliwch ar GOV.UK i weld pa gyngor sy’n ei wasanaethu.',
    findCouncil: 'Dod o hyd i’ch cyngor lleol',
    another: 'Defnyddio cyfeiriad arall',
  },
  errors: {
    'postcode.search-required': 'Rhowch god post neu ran o gyfeiriad',
    'postcode.search-long': 'Rhaid i ran o gyfeiriad fod yn 200 nod neu lai',
    'postcode.vague': 'Ychwanegwch stryd, adeilad neu le, megis “2 Stryd Fawr”',
    'grid.format':
      'Rhowch gyfeirnod grid megis SP 320 870, neu gyfesurynnau megis 52.4801, -1.5302',
    'grid.link':
      'Nid oes lle yn y ddolen hon. Agorwch hi a chopïwch y cyfesurynnau, neu disgrifiwch ble mae ef',
    'grid.words':
      'Ni allwn chwilio am gyfeiriadau tri gair. Rhowch gyfeirnod grid neu gyfesurynnau, neu disgrifiwch ble mae ef',
    'grid.abroad':
      'Nid yw’r cyfesurynnau hyn yn y Deyrnas Unedig. Gwiriwch nhw, ac a oes angen arwydd minws ar un',
    'grid.required': 'Rhowch gyfeirnod grid neu disgrifiwch ble mae ef',
    'description.too-long': 'Rhaid i’r disgrifiad fod yn 500 nod neu lai',
    'uprn.required': 'Dewiswch eich cyfeiriad',
    'uprn.choose': 'Dewiswch eich cyfeiriad',
    'line1.required': 'Rhowch linell cyfeiriad 1, sef yr adeilad a’r stryd fel arfer',
    'town.required': 'Rhowch dref neu ddinas',
    'narrow.too-long': 'Rhaid i rif neu enw’r tŷ fod yn 100 nod neu lai',
    'line1.too-long': 'Rhaid i linell cyfeiriad 1 fod yn 100 nod neu lai',
    'line2.too-long': 'Rhaid i linell cyfeiriad 2 fod yn 100 nod neu lai',
    'town.too-long': 'Rhaid i’r dref neu’r ddinas fod yn 100 nod neu lai',
    'county.too-long': 'Rhaid i’r sir fod yn 100 nod neu lai',
  },
}
