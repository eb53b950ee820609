import type { SiteWords } from './en.ts'

/** Geiriau’r wefan hon yn Gymraeg. */
export const cy: SiteWords = {
  skipLink: 'Neidio i’r prif gynnwys',
  back: 'Yn ôl',
  languageName: 'Cymraeg',
  languageSwitch: 'Newid yr iaith i’r Gymraeg',
  services: 'Gwasanaethau',
  home: 'Hafan',
  homeTitle: 'Beth sydd angen i chi ei wneud?',
  homeLead: 'Sbwriel ac ailgylchu, ar-lein ar unrhyw adeg o’r dydd.',
  binDays: {
    name: 'Dod o hyd i’ch diwrnodau biniau',
    about: 'Gweld beth fyddwn ni’n ei gasglu nesaf o’ch cartref, a’i ychwanegu at eich calendr.',
    year: 'Eich diwrnodau biniau am y flwyddyn',
  },
  missed: {
    name: 'Rhoi gwybod am gasgliad a fethwyd',
    about: 'Dywedwch wrthym pan nad ydym wedi gwagio’ch bin, blwch neu gadi.',
    send: 'Anfon yr adroddiad',
  },
  bulky: {
    name: 'Trefnu casgliad gwastraff swmpus',
    about: 'Trefnu i ddodrefn neu offer mawr gael eu cymryd i ffwrdd. Codir tâl.',
    pay: 'Derbyn a thalu',
    paymentFor: 'casgliad gwastraff swmpus ar',
    photos: {
      title: 'Uwchlwythwch luniau o’r eitemau (dewisol)',
      hint: 'Maen nhw’n helpu’r criw i ddod â’r cerbyd cywir. Rydym yn tynnu ohonynt pryd a ble y cawsant eu tynnu. Dewiswch Parhau os nad oes gennych rai.',
      label: 'Dewis lluniau',
      summary: 'Lluniau',
    },
  },
  bulkyChange: {
    name: 'Newid neu ganslo casgliad swmpus',
    about: 'Newid yr eitemau neu’r diwrnod, neu ganslo. Bydd angen y cyfeirnod arnoch.',
    submit: 'Derbyn a mynd ymlaen',
    paymentFor: 'newid i gasgliad gwastraff swmpus ar',
    reference: 'Eich cyfeirnod',
    next: 'Beth sy’n digwydd nesaf',
    amend: {
      title: 'Mae’ch casgliad wedi’i newid',
      next: [
        'Rydym wedi anfon e-bost atoch gyda’r manylion. Mae’r cyfeirnod hwn yn cymryd lle {booking}.',
        'Rhowch yr eitemau allan ar fore’r casgliad.',
      ],
    },
    cancel: {
      title: 'Mae’ch casgliad wedi’i ganslo',
      back: 'Byddwn yn ad-dalu {amount} yn y ffordd y gwnaethoch dalu. Gall gymryd 6 diwrnod gwaith.',
      nothingBack: 'Nid oes dim yn cael ei ad-dalu. Peidiwch â rhoi’r eitemau allan.',
      email: 'Rydym wedi anfon e-bost atoch sy’n dweud hynny.',
    },
  },
  followUp: {
    name: 'Gweld adroddiad am gasgliad a fethwyd',
    about:
      'Gweld yr hyn y rhoddwyd gwybod amdano o’ch cartref neu’ch bloc, a dweud wrthym os na ddaeth neb yn ôl.',
    submit: 'Anfon',
    done: 'Rydym wedi dweud wrth oruchwyliwr y criw',
    next: ['Bydd yn edrych i mewn i’r mater. Gadewch y cynhwysydd allan nes bod rhywun wedi bod.'],
  },
  containers: {
    name: 'Gofyn am fin neu flwch',
    about: 'Cael bin, blwch neu gadi newydd, mwy neu yn lle un arall. Codir tâl am rai.',
    submit: 'Derbyn a mynd ymlaen',
    paymentFor: 'bin neu flwch',
    done: 'Mae’ch cais gennym',
    next: ['Bydd criw yn dod ag ef. Gadewch un sydd wedi torri allan lle gallant ei gymryd.'],
  },
  garden: {
    name: 'Tanysgrifio i wastraff gardd',
    about: 'Ymuno, adnewyddu, newid neu ddod â’ch tanysgrifiad gwastraff gardd i ben.',
    submit: 'Derbyn a mynd ymlaen',
    paymentFor: 'tanysgrifiad gwastraff gardd',
    done: 'Mae’ch gwastraff gardd wedi’i drefnu',
    next: [
      'Cadwch eich cyfeirnod: gofynnir amdano pan fyddwch yn adnewyddu neu’n newid unrhyw beth.',
    ],
  },
  assisted: {
    name: 'Gofyn am help gyda’ch biniau',
    about: 'Os na all neb yn eich cartref roi biniau allan, gallwn eu nôl a’u dychwelyd.',
    submit: 'Derbyn ac anfon',
    done: 'Mae’ch cais gennym',
    next: [
      'Byddwn yn penderfynu, ac yn dweud wrthych drwy’r post. Dim ond y staff sy’n penderfynu a’r criw sy’n gweld yr hyn a ddywedoch wrthym.',
    ],
  },
  reminders: {
    name: 'Cael eich atgoffa am ddiwrnodau biniau',
    about: 'Drwy e-bost neu neges destun, y noson cyn pob casgliad.',
    submit: 'Anfon y ddolen ataf',
  },
  otherWays: 'Ffyrdd eraill o gael help',
  phone: 'Ffôn',
  email: 'E-bost',
  opening: 'Oriau agor',
  openUntil: 'Ar agor nawr, tan {time}',
  opensAt: 'Ar gau nawr. Yn agor am {time} {day}',
  visit: 'Cyfeiriad',
  privacy: 'Preifatrwydd',
  cookies: 'Cwcis',
  accessibility: 'Datganiad hygyrchedd',
  demo: 'Cyngor dychmygol. Nid yw dim a anfonwch yn cyrraedd un go iawn.',
  supportLinks: 'Dolenni cymorth',
  demoTag: 'Arddangosiad',
  problem: {
    notFoundTitle: 'Heb ganfod y dudalen',
    notFound:
      'Os gwnaethoch deipio’r cyfeiriad gwe, gwnewch yn siŵr ei fod yn gywir. Os gwnaethoch ddilyn dolen, gall fod wedi dyddio.',
    forbiddenTitle: 'Ni allem dderbyn y ffurflen hon',
    forbidden:
      'Cafodd ei hanfon o wefan arall, felly ni chadwyd dim. Ewch yn ôl i’r gwasanaeth a rhowch gynnig arall arni.',
    notAllowedTitle: 'Ni ellir defnyddio’r dudalen hon fel hynny',
    notAllowed: 'Ni chadwyd dim. Ewch yn ôl i’r gwasanaeth a rhowch gynnig arall arni.',
    tooLargeTitle: 'Roedd hynny’n rhy fawr i’w anfon',
    tooLarge:
      'Mae’r hyn a anfonwyd gennych yn fwy nag y mae’r dudalen hon yn ei dderbyn, felly ni chadwyd dim. Ewch yn ôl ac anfonwch lai.',
    title: 'Mae’n ddrwg gennym, mae problem gyda’r gwasanaeth hwn',
    body: 'Rydym wedi cadw’r atebion a roesoch. Rhowch gynnig arall arni’n nes ymlaen.',
    toHome: 'Mynd i’r hafan',
  },
  confirmation: {
    bulkyTitle: 'Mae’ch casgliad wedi’i drefnu',
    bulkyNext: [
      'Rydym wedi anfon e-bost atoch gyda’r manylion, a dolen i newid neu ganslo’r casgliad.',
      'Rhowch yr eitemau allan ar fore’r casgliad.',
    ],
  },
}
