import type { PaymentPagesContent } from './pages-content.ts'

/** Welsh words of the pages around a payment. */
export const pagesCy: PaymentPagesContent = {
  common: {
    reference: 'Cyfeirnod',
    amount: 'Swm',
    paidFor: 'Am',
    total: 'Cyfanswm',
    warningIcon: 'Rhybudd',
    problem: 'Mae problem',
    errorPrefix: 'Gwall',
  },
  receipt: {
    title: 'Derbynneb',
    paidOn: 'Dyddiad',
    method: 'Dull talu',
    refunded: 'Ad-dalwyd',
    kept: 'Talwyd ar ôl ad-daliadau',
    print: 'Cadwch y dudalen hon, neu argraffwch hi, yn brawf eich bod wedi talu.',
  },
  link: {
    // The council's name stands apart, so that it need not mutate.
    title: 'Talu {amount}: {council}',
    intro: 'Mae rhywun wedi gofyn i chi dalu hyn ar eu rhan. Nid oes angen cyfrif arnoch.',
    expires: 'Amser olaf i dalu: {until}.',
    pay: 'Parhau i dalu',
    privacy:
      'Gallant weld ei fod wedi’i dalu. Ni allant weld manylion eich cerdyn, eich enw na’ch cyfeiriad e-bost.',
    paid: {
      title: 'Mae hyn eisoes wedi’i dalu',
      body: 'Nid oes dim arall yn ddyledus ar gyfer cyfeirnod {reference}. Peidiwch â thalu eto.',
    },
    expired: {
      title: 'Mae’r ddolen hon wedi dod i ben',
      body: 'Gofynnwch i’r person a’i hanfonodd am un newydd. Ni chodwyd tâl arnoch.',
    },
    withdrawn: {
      title: 'Nid yw’r ddolen hon yn cael ei defnyddio mwyach',
      body: 'Gwnaed dolen fwy newydd, neu cafodd y cais ei newid neu ei ganslo. Gofynnwch i’r person a’i hanfonodd am yr un ddiweddaraf. Ni chodwyd tâl arnoch.',
    },
    unknown: {
      title: 'Ni allwn ddod o hyd i’r taliad hwn',
      body: 'Gwnewch yn siŵr bod y ddolen gyfan gennych, neu gofynnwch i’r person a’i hanfonodd ei hanfon eto. Ni chodwyd tâl arnoch.',
    },
  },
  ask: {
    title: 'Gofyn i rywun arall dalu',
    intro: 'Gallwn wneud dolen i chi ei hanfon at bwy bynnag sy’n talu. Byddant yn gweld:',
    shown: ['beth mae’n talu amdano', 'faint mae’n ei gostio', 'y cyfeirnod'],
    make: 'Gwneud dolen dalu',
    ready: 'Eich dolen dalu',
    linkLabel: 'Dolen i’w hanfon',
    linkHint: 'Copïwch y cyfan. Anfonwch hi at y person sy’n talu yn unig.',
    until:
      'Mae’n gweithio nes iddi gael ei thalu. Amser olaf: {until}. Wedyn gofynnwch am un newydd.',
  },
  phone: {
    title: 'Cymryd taliad cerdyn dros y ffôn',
    intro: 'Cyn i chi gymryd manylion y cerdyn, dywedwch wrth y galwr:',
    rules: [
      'am beth maent yn talu a faint',
      'y byddwch yn teipio manylion eu cerdyn yn syth i’r dudalen dalu',
      'y gallant ofyn am dderbynneb drwy e-bost',
    ],
    warning:
      'Stopiwch recordio’r alwad nawr. Peidiwch byth ag ysgrifennu manylion cerdyn na’u hailadrodd yn uchel.',
    go: 'Mynd i dudalen manylion y cerdyn',
  },
  counter: {
    title: 'Cofnodi taliad a gymerwyd wyneb yn wyneb',
    method: 'Sut y talwyd?',
    cash: 'Arian parod',
    cheque: 'Siec',
    waived: 'Heb ei dalu: hepgor y ffi',
    waivedHint: 'Mae’r cais yn mynd yn ei flaen ac nid oes arian yn ddyledus',
    reason: 'Pam mae’r ffi’n cael ei hepgor?',
    reasonHint: 'Fe’i cedwir ar gyfer yr archwilydd. Peidiwch ag enwi neb na disgrifio eu hiechyd.',
    receiptNumber: 'Rhif derbynneb neu dalu i mewn (dewisol)',
    record: 'Cofnodi’r taliad',
    errors: {
      method: 'Dewiswch sut y talwyd',
      reason: 'Rhowch y rheswm dros hepgor y ffi',
      reasonLength: 'Rhaid i’r rheswm fod yn 500 nod neu lai',
    },
  },
  refund: {
    title: 'Ad-dalu taliad',
    paid: 'Talwyd',
    givenBack: 'Eisoes wedi’i ad-dalu',
    left: 'Ar ôl i’w ad-dalu',
    byRule: 'Mae rheol y cyngor yn rhoi {amount} yn ôl',
    ruleNone: 'Nid yw rheol y cyngor yn rhoi dim yn ôl nawr',
    how: 'Faint ydych chi am ei ad-dalu?',
    rule: '{amount}, fel y dywed y rheol',
    all: '{amount}, y cyfan sydd ar ôl',
    other: 'Swm arall',
    otherLabel: 'Swm i’w ad-dalu, mewn punnoedd',
    reason: 'Pam mae’n cael ei ad-dalu?',
    reasonHint: 'Fe’i cedwir ar gyfer yr archwilydd. Peidiwch ag enwi neb.',
    give: 'Ad-dalu',
    errors: {
      how: 'Dewiswch faint i’w ad-dalu',
      amount: 'Rhowch swm i’w ad-dalu, fel 12.50',
      tooMuch: 'Rhaid i’r swm i’w ad-dalu fod yn {amount} neu lai',
      reason: 'Rhowch y rheswm dros ei ad-dalu',
    },
  },
  debit: {
    title: 'Sefydlu Debyd Uniongyrchol',
    intro: 'Defnyddiwch gyfrif banc neu gymdeithas adeiladu sy’n derbyn Debydau Uniongyrchol.',
    holder: 'Enw ar y cyfrif',
    holderHint: 'Fel y mae ar eich cerdyn banc neu’ch datganiad',
    sortCode: 'Cod didoli',
    sortCodeHint: 'Rhaid iddo fod yn 6 digid o hyd',
    accountNumber: 'Rhif y cyfrif',
    accountNumberHint: 'Rhaid iddo fod rhwng 6 ac 8 digid o hyd',
    authority:
      'Fi yw deiliad y cyfrif, ac nid oes rhaid i neb arall gytuno i Ddebydau Uniongyrchol ohono',
    authorityHint:
      'Os oes rhaid i rywun arall gytuno hefyd, cysylltwch â ni: bydd angen ffurflen bapur arnoch.',
    continue: 'Parhau',
    checkTitle: 'Gwirio eich Debyd Uniongyrchol',
    change: 'Newid y manylion hyn',
    confirm: 'Sefydlu Debyd Uniongyrchol',
    first: 'Taliad cyntaf, ar neu’n fuan ar ôl',
    ending: 'Yn gorffen â {digits}',
    guarantee: 'Y Warant Debyd Uniongyrchol',
    setUpTitle: 'Mae eich Debyd Uniongyrchol yn cael ei sefydlu',
    setUpBody:
      'Byddwn yn ysgrifennu atoch o leiaf {days} diwrnod gwaith cyn y taliad cyntaf gyda’r swm a’r dyddiad. Bydd yn ymddangos ar eich datganiad fel {name}.',
    userName: 'Enw ar eich datganiad',
    userNumber: 'Rhif defnyddiwr y gwasanaeth',
    errors: {
      holder: 'Rhowch yr enw ar y cyfrif',
      holderLength: 'Rhaid i’r enw ar y cyfrif fod yn 18 nod neu lai, fel y mae banciau’n ei gadw',
      authority: 'Cadarnhewch mai chi yw deiliad y cyfrif ac nad oes rhaid i neb arall gytuno',
    },
  },
}
