import type { ReportWords } from './words.ts'

export const cy: ReportWords = {
  findings: {
    contrast: {
      what: 'Ni ellir gwahaniaethu’r testun oddi wrth ei gefndir',
      fix: 'Defnyddiwch liwiau â chyferbyniad o 4.5 i 1 o leiaf, neu 3 i 1 ar gyfer testun mawr.',
    },
    'missing-label': {
      what: 'Does gan faes ddim enw y gall darllenydd sgrin ei ddarllen',
      fix: 'Rhowch <label> iddo gyda for="…" ac id y maes.',
    },
    'invalid-aria': {
      what: 'Defnyddir ARIA mewn ffordd na all technoleg gynorthwyol ei dilyn ({help})',
      fix: 'Defnyddiwch yr elfen HTML sy’n gwneud hyn ei hun, neu cywirwch y rôl neu’r priodoledd.',
    },
    'duplicate-main': {
      what: 'Mae gan y dudalen fwy nag un brif ran',
      fix: 'Cadwch un <main>, o gwmpas yr hyn y mae’r dudalen ar ei gyfer.',
    },
    'missing-alt': {
      what: 'Does gan lun ddim testun yn ei le',
      fix: 'Dywedwch yn alt="…" beth mae’r llun yn ei ddweud, neu rhowch alt="" os nad yw’n dweud dim.',
    },
    'nameless-control': {
      what: 'Does gan ddolen, botwm neu ffrâm ddim enw',
      fix: 'Rhowch eiriau ynddo sy’n dweud beth mae’n ei wneud; os llun yw, yn alt="…" y llun.',
    },
    'target-size': {
      what: 'Mae rhywbeth i’w bwyso yn llai na 24 wrth 24 picsel, heb le o’i gwmpas',
      fix: 'Gwnewch ef yn 24 wrth 24 picsel CSS o leiaf, neu gadewch gymaint â hynny o le.',
    },
    'axe-other': {
      what: 'Yn groes i WCAG: {help}',
      fix: 'Gweler {rule} ymhlith rheolau axe am yr hyn i’w newid.',
    },
    'axe-practice': {
      what: 'Gwerth ei wella: {help}',
      fix: 'Gweler {rule} ymhlith rheolau axe am yr hyn i’w newid.',
    },
    'axe-enhanced': {
      what: 'Yn brin o lefel uchaf WCAG: {help}',
      fix: 'Gweler {rule} ymhlith rheolau axe. Ni ofynnir AAA gan gynghorau.',
    },
    'mouse-only': {
      what: 'Mae’n gweithio â llygoden ({event}) ac ni ellir ei gyrraedd â’r bysellfwrdd',
      fix: 'Defnyddiwch <button> lle mae’n gwneud rhywbeth, <a href> lle mae’n arwain i rywle.',
    },
    'dead-keys': {
      what: 'Gellir ei gyrraedd â’r bysellfwrdd, ond nid yw Enter na’r bylchwr yn gwneud dim',
      fix: 'Defnyddiwch <button>, sy’n clywed clic, Enter a’r bylchwr fel ei gilydd.',
    },
    unreachable: {
      what: 'Nid yw’r fysell Tab byth yn ei gyrraedd',
      fix: 'Peidiwch â gadael i ddim gymryd y ffocws, a gadewch tabindex allan.',
    },
    'keyboard-trap': {
      what: 'Unwaith y bydd y bysellfwrdd yma, nid yw Tab nac Escape yn arwain allan',
      fix: 'Peidiwch â rhoi’r ffocws yn ôl pan fydd yn gadael, na rhwystro’r fysell Tab; gwiriwch yr hyn a deipiwyd pan anfonir y ffurflen.',
    },
    'positive-tabindex': {
      what: 'Mae tabindex="{tabindex}" yn gwneud i’r ffocws neidio yn groes i drefn y dudalen',
      fix: 'Tynnwch y tabindex a rhowch bethau yn y drefn y maent i’w cyrraedd.',
    },
    'visual-order': {
      what: 'Fe’i dangosir cyn {before} ond fe’i cyrhaeddir ar ei ôl',
      fix: 'Rhowch bethau yn yr HTML yn y drefn y’u dangosir, yn lle order neu gyfeiriad wedi’i wrthdroi yn CSS.',
    },
    'focus-not-visible': {
      what: 'Does dim yn dangos bod y bysellfwrdd yma',
      fix: 'Rhowch amlinell amlwg i :focus-visible, a byth outline: none ar ei ben ei hun.',
    },
    'focus-obscured': {
      what: 'Pan fydd y bysellfwrdd yma, mae {cover} yn ei orchuddio',
      fix: 'Gadewch le i’r hyn sy’n aros ar y sgrin â scroll-padding, neu gadewch iddo sgrolio gyda’r dudalen.',
    },
    reflow: {
      what: 'Ar 320 picsel, sef chwyddo i 400 %, mae’r dudalen yn {width} picsel o led a rhaid ei sgrolio i’r ochr',
      fix: 'Defnyddiwch max-width yn lle width, gadewch i eiriau a cholofnau lapio, a rhowch max-width: 100% i luniau.',
    },
    'reflow-table': {
      what: 'Mae tabl yn gwneud i’r dudalen gyfan sgrolio i’r ochr ar 320 picsel',
      fix: 'Rhowch y tabl mewn blwch ei hun sy’n sgrolio ac y gellir ei gyrraedd â’r bysellfwrdd.',
    },
    clipped: {
      what: 'Ar 320 picsel, sef chwyddo i 400 %, mae hwn wedi’i dorri wrth yr ymyl',
      fix: 'Gadewch iddo lapio; peidiwch â chuddio’r hyn sy’n rhy lydan ag overflow: hidden.',
    },
    'text-zoom': {
      what: 'Ni ellir chwyddo’r testun i ddwywaith ei faint',
      fix: 'Tynnwch maximum-scale ac user-scalable o’r viewport, a mesurwch destun mewn rem, nid vw na vh.',
    },
    'title-missing': {
      what: 'Does gan y dudalen ddim teitl',
      fix: 'Dechreuwch <title> â’r hyn y mae’r dudalen ar ei gyfer, yna’r gwasanaeth, yna’r cyngor.',
    },
    'title-vague': {
      what: 'Nid yw’r teitl “{title}” yn dweud beth yw pwrpas y dudalen',
      fix: 'Dechreuwch <title> â geiriau’r pennawd lefel gyntaf.',
    },
    'title-shared': {
      what: 'Mae’r teitl “{title}” ar dudalen arall hefyd: {other}',
      fix: 'Dechreuwch <title> pob tudalen â’r hyn y mae’r dudalen honno ar ei gyfer.',
    },
    'lang-missing': {
      what: 'Nid yw’r dudalen yn dweud ym mha iaith y mae',
      fix: 'Ysgrifennwch <html lang="cy">, neu lang="en" ar gyfer Saesneg.',
    },
    'lang-unknown': {
      what: 'Nid yw “{lang}” yn iaith',
      fix: 'Ysgrifennwch <html lang="cy">, neu lang="en" ar gyfer Saesneg.',
    },
    'lang-wrong': {
      what: 'Mae’r dudalen yn dweud ei bod yn “{lang}”, ond mae ei thestun yn “{is}”',
      fix: 'Ysgrifennwch <html lang="{is}">.',
    },
    'lang-part': {
      what: 'Mae hwn yn “{is}” ond nid yw wedi’i farcio felly',
      fix: 'Ychwanegwch lang="{is}" ato.',
    },
    'lang-link': {
      what: 'Mae enw iaith wedi’i ysgrifennu yn yr iaith honno ond nid yw wedi’i farcio felly',
      fix: 'Ychwanegwch lang="{is}" at y ddolen.',
    },
    'no-h1': {
      what: 'Does gan y dudalen ddim pennawd lefel gyntaf',
      fix: 'Gwnewch yr hyn y mae’r dudalen yn ei ofyn neu’n ei ddweud yn <h1>.',
    },
    'two-h1': {
      what: 'Mae gan y dudalen {count} o benawdau lefel gyntaf',
      fix: 'Cadwch un <h1>, ar gyfer pwrpas y dudalen, a gwnewch y lleill yn <h2>.',
    },
    'heading-skipped': {
      what: 'Mae pennawd lefel {to} yn dilyn un lefel {from}',
      fix: 'Defnyddiwch y lefel nesaf i lawr, a CSS ar gyfer ei faint.',
    },
    'error-summary-missing': {
      what: 'Ar ôl gwall does dim crynodeb ar y brig o’r hyn aeth o’i le',
      fix: 'Dechreuwch y dudalen â “Mae problem” a dolen i bob maes sydd â gwall.',
    },
    'error-summary-late': {
      what: 'Daw’r crynodeb o wallau ar ôl y meysydd',
      fix: 'Rhowch ef ar frig <main>, uwchben y pennawd.',
    },
    'error-summary-not-focused': {
      what: 'Ar ôl gwall ni symudir y bysellfwrdd i’r crynodeb',
      fix: 'Rhowch tabindex="-1" i’r crynodeb a gosodwch y ffocws arno pan fydd y dudalen yn llwytho.',
    },
    'error-summary-no-link': {
      what: 'Nid yw’r crynodeb o wallau yn cysylltu â phob maes sydd â gwall ({right} o {messages})',
      fix: 'Gwnewch bob neges yn ddolen i id ei maes, neu i’w botwm radio neu flwch ticio cyntaf.',
    },
    'error-not-tied': {
      what: 'Nid yw neges gwall wedi’i chlymu wrth ei maes',
      fix: 'Rhowch id i’r neges, ac aria-describedby â’r id hwnnw i’r maes.',
    },
    'error-by-colour': {
      what: 'Mae maes â gwall wedi’i farcio heb eiriau i ddweud beth sydd o’i le',
      fix: 'Dywedwch wrth ymyl y maes beth sydd o’i le a sut i’w gywiro.',
    },
    'error-silent': {
      what: 'Gwrthodwyd y ffurflen wag, ac nid yw’r dudalen yn dweud hynny',
      fix: 'Dangoswch y dudalen eto â chrynodeb o’r hyn sydd ar goll.',
    },
    'error-breaks': {
      what: 'Torrodd y ffurflen wag y dudalen: atebodd {status}',
      fix: 'Gwiriwch bob ateb ar y gweinydd, a dangoswch y dudalen eto â’r hyn sydd ar goll.',
    },
    'error-title': {
      what: 'Ar ôl gwall y teitl o hyd yw “{title}”',
      fix: 'Dechreuwch y teitl â “Gwall: ”, y peth cyntaf y mae darllenydd sgrin yn ei ddweud.',
    },
    'input-lost': {
      what: 'Ar ôl gwall mae’r hyn a deipiwyd wedi mynd',
      fix: 'Dangoswch bob ateb eto fel y’i teipiwyd.',
    },
    'browser-validation': {
      what: 'Gadewir gwallau i swigod y porwr ei hun, sy’n diflannu ac na ellir eu chwyddo',
      fix: 'Ychwanegwch novalidate at y ffurflen a dywedwch ar y dudalen beth sydd o’i le.',
    },
    'placeholder-as-label': {
      what: 'Unig enw gweladwy maes yw ei ddalfan, “{placeholder}”, sy’n mynd wrth deipio',
      fix: 'Rhowch <label> uwchben y maes, a thynnwch y ddalfan.',
    },
    'autocomplete-missing': {
      what: 'Nid yw maes am y person yn gadael i’w borwr ei lenwi',
      fix: 'Ychwanegwch autocomplete="{wanted}".',
    },
    'autocomplete-wrong': {
      what: 'Mae autocomplete="{given}" yn anghywir i’r maes hwn',
      fix: 'Defnyddiwch docyn sydd yn y safon HTML ac yn gweddu i’r hyn a ofynnir: autocomplete="{wanted}".',
    },
    'blank-without-javascript': {
      what: 'Heb JavaScript mae’r dudalen yn dangos {without} o’i {with} gair',
      fix: 'Anfonwch destun a ffurflen y dudalen fel HTML o’r gweinydd, ac ychwanegwch sgriptiau at yr hyn sy’n gweithio’n barod.',
    },
    'form-dead-without-javascript': {
      what: 'Heb JavaScript ni ellir anfon y ffurflen',
      fix: 'Defnyddiwch <form method="post" action="…"> â botwm cyflwyno, a gadewch i’r gweinydd ei gwirio.',
    },
    'script-link': {
      what: 'Mae angen JavaScript ar ddolen i arwain i rywle',
      fix: 'Rhowch gyfeiriad iddi, neu gwnewch hi’n <button>.',
    },
    'page-weight': {
      what: 'Mae’r dudalen yn pwyso {kilobytes} kB, mwy na 1,000; y rhan fwyaf yw {largest}',
      fix: 'Lleihewch luniau i’r maint y’u dangosir, cywasgwch destun, a gadewch allan sgriptiau nad oes eu hangen.',
    },
    'too-many-requests': {
      what: 'Mae’r dudalen yn gofyn am {count} o bethau, mwy na 50',
      fix: 'Unwch ddalennau arddull a sgriptiau, a llwythwch luniau pan ddônt i’r golwg.',
    },
    uncompressed: {
      what: 'Anfonir testun heb ei gywasgu; y mwyaf yw {largest}',
      fix: 'Gadewch i’r gweinydd gywasgu HTML, CSS a JavaScript â br neu gzip.',
    },
    'no-https': {
      what: 'Nid anfonir y dudalen dros https',
      fix: 'Anfonwch bob tudalen dros https, ac ailgyfeiriwch o http.',
    },
    'no-hsts': {
      what: 'Does dim yn dweud wrth y porwr am aros ar https',
      fix: 'Anfonwch Strict-Transport-Security: max-age=31536000.',
    },
    'no-csp': {
      what: 'Does dim yn dweud pa sgriptiau a gaiff redeg ar y dudalen',
      fix: "Anfonwch Content-Security-Policy sy’n dechrau â default-src 'self' neu 'none'.",
    },
    'weak-csp': {
      what: 'Mae’r Content-Security-Policy yn gadael i sgriptiau ddod o unrhyw le',
      fix: 'Enwch yn script-src ddim ond lle mae’ch sgriptiau chi, neu defnyddiwch nonce.',
    },
    'inline-csp': {
      what: "Mae’r Content-Security-Policy yn caniatáu unrhyw sgript o fewn y dudalen ('unsafe-inline')",
      fix: 'Defnyddiwch nonce neu hash ar gyfer pob sgript o fewn y dudalen.',
    },
    'no-nosniff': {
      what: 'Gall porwr gymryd ffeil am fath arall nag ydyw',
      fix: 'Anfonwch X-Content-Type-Options: nosniff.',
    },
    'no-referrer-policy': {
      what: 'Gellir dweud cyfeiriadau’r gwasanaeth wrth wefannau eraill',
      fix: 'Anfonwch Referrer-Policy: same-origin neu strict-origin-when-cross-origin.',
    },
    framing: {
      what: 'Gall gwefan arall ddangos y dudalen hon fel ei thudalen ei hun, mewn ffrâm',
      fix: "Ychwanegwch frame-ancestors 'none' at y Content-Security-Policy.",
    },
    'cookie-httponly': {
      what: 'Gall unrhyw sgript ar y dudalen ddarllen cwci’r sesiwn, {name}',
      fix: 'Gosodwch ef â HttpOnly.',
    },
    'cookie-secure': {
      what: 'Gellir anfon y cwci {name} dros linell agored',
      fix: 'Gosodwch ef â Secure.',
    },
    'cookie-samesite': {
      what: 'Nid yw’r cwci {name} yn dweud a gaiff gwefannau eraill ei ddefnyddio',
      fix: 'Gosodwch ef â SameSite=Lax, neu Strict.',
    },
    'tracking-cookie': {
      what: 'Nid oes angen y cwci {name} ar y gwasanaeth, ac fe’i gosodir cyn i neb gytuno',
      fix: 'Gosodwch ef dim ond ar ôl i rywun gytuno, neu gwnewch hebddo.',
    },
    'third-party': {
      what: 'Mae’r dudalen yn dweud wrth {host} am yr ymweliad ({what}) cyn i neb gytuno',
      fix: 'Gweinwch ef o’ch gwefan eich hun, llwythwch ef ar ôl cydsyniad, neu gwnewch hebddo.',
    },
    'personal-data-form': {
      what: 'Mae ffurflen yn rhoi’r hyn y mae pobl yn ei ddweud amdanynt eu hunain yng nghyfeiriad y dudalen ({fields})',
      fix: 'Defnyddiwch method="post": mae cyfeiriadau’n cyrraedd logiau, hanesion ac ystadegau gwefannau eraill.',
    },
    'personal-data-address': {
      what: 'Mae cyfeiriad yn dweud am berson ({what})',
      fix: 'Cadwch yr hyn y mae pobl yn ei ddweud yn y sesiwn, neu rhowch gyfeirnod yn y cyfeiriad nad yw’n golygu dim yn unman arall.',
    },
    'no-statement-link': {
      what: 'Does gan y dudalen ddim dolen i ddatganiad hygyrchedd',
      fix: 'Cysylltwch ag ef o bob tudalen, yn y troedyn.',
    },
    'no-contact-link': {
      what: 'Nid yw’r dudalen yn rhoi unrhyw ffordd o gysylltu',
      fix: 'Rhowch ddolen, rhif ffôn neu gyfeiriad ebost ar bob tudalen, yn yr un lle.',
    },
    'no-privacy-link': {
      what: 'Mae’r dudalen yn gofyn am wybodaeth heb ddolen i sut y’i defnyddir',
      fix: 'Cysylltwch â’r hysbysiad preifatrwydd o bob tudalen sy’n gofyn, yn y troedyn.',
    },
    'time-limit': {
      what: 'Mae’r dudalen yn mynd i rywle arall ar ei phen ei hun ar ôl {seconds} eiliad, heb rybudd',
      fix: 'Gadewch iddi aros, neu rhybuddiwch o leiaf 20 eiliad ymlaen llaw a gadewch i bobl gael mwy o amser ag un pwysiad.',
    },
    'moving-content': {
      what: 'Mae rhywbeth yn symud ar ei ben ei hun am fwy na phum eiliad ac ni ellir ei oedi',
      fix: 'Gadewch iddo sefyll yn llonydd, neu ychwanegwch fotwm sy’n ei stopio.',
    },
    autoplay: {
      what: 'Mae sain yn chwarae ar ei phen ei hun ac ni ellir ei stopio',
      fix: 'Tynnwch autoplay, a dangoswch y rheolyddion.',
    },
  },
  failures: {
    'not-an-address': {
      what: 'Nid yw {about} yn gyfeiriad tudalen we',
      fix: 'Rhowch gyfeiriad sy’n dechrau â https:// neu http://.',
    },
    down: {
      what: 'Ni ellir cyrraedd y wefan ({about})',
      fix: 'Gwiriwch y cyfeiriad, ac a yw’r wefan ar gael i eraill.',
    },
    status: {
      what: 'Atebodd y dudalen {about}',
      fix: 'Rhowch gyfeiriad tudalen sydd yno i bawb; ni ellir gwirio tudalennau y tu ôl i fewngofnodi.',
    },
    'not-html': {
      what: 'Nid tudalen we yw hon ({about})',
      fix: 'Rhowch gyfeiriad tudalen HTML.',
    },
    robots: {
      what: 'Mae robots.txt y wefan yn gofyn am beidio ag ymweld â’r dudalen hon ({about})',
      fix: 'Perchir hynny. Gall pwy bynnag sy’n rhedeg y wefan ganiatáu guildhall-service-check yno.',
    },
    'other-site': {
      what: 'Mae’r cyfeiriad yn arwain at wefan arall, {about}, nad ymwelwyd â hi',
      fix: 'Rhowch y cyfeiriad hwnnw os dyna’r un i’w wirio.',
    },
    redirects: {
      what: 'Mae’r dudalen yn anfon y porwr ymlaen, dro ar ôl tro',
      fix: 'Stopiwch yr ailgyfeirio, neu rhowch y cyfeiriad lle mae’n gorffen.',
    },
    certificate: {
      what: 'Nid yw tystysgrif y wefan yn dda ({about}), ac mae porwyr yn rhybuddio pobl',
      fix: 'Adnewyddwch hi, neu gwiriwch ei bod ar gyfer yr enw hwn.',
    },
    timeout: {
      what: 'Nid oedd y dudalen yn barod mewn pryd',
      fix: 'Ceisiwch eto â --timeout hirach; mae tudalen mor araf â hyn yn araf i drigolion hefyd.',
    },
    'too-large': {
      what: 'Mae’r dudalen yn fwy na {about} MB, ac ni chafodd ei llwytho i’w diwedd',
      fix: 'Darganfyddwch beth mae’n ei lwytho. Ar ffôn byddai hynny’n costio arian.',
    },
    'no-form': {
      what: 'Does dim ffurflen {about} ar y dudalen hon',
      fix: 'Rhowch ddewisydd CSS <form> ar y dudalen i --form.',
    },
    stuck: {
      what: 'Stopiodd y dudalen y porwr ({about})',
      fix: 'Chwiliwch am sgript nad yw byth yn gorffen, neu lawrlwythiad yn lle tudalen.',
    },
  },
  levels: { error: 'Gwall', warning: 'Rhybudd', note: 'Nodyn' },
  counted: {
    error: {
      zero: 'dim gwallau',
      one: '1 gwall',
      two: '2 wall',
      few: '{count} gwall',
      many: '{count} gwall',
      other: '{count} gwall',
    },
    warning: {
      zero: 'dim rhybuddion',
      one: '1 rhybudd',
      two: '2 rybudd',
      few: '{count} rhybudd',
      many: '{count} rhybudd',
      other: '{count} rhybudd',
    },
    note: {
      zero: 'dim nodiadau',
      one: '1 nodyn',
      two: '2 nodyn',
      few: '{count} nodyn',
      many: '{count} nodyn',
      other: '{count} nodyn',
    },
  },
  pages: {
    zero: 'dim tudalennau',
    one: '1 dudalen',
    two: '2 dudalen',
    few: '{count} tudalen',
    many: '{count} thudalen',
    other: '{count} tudalen',
  },
  places: {
    one: 'mewn 1 lle',
    two: 'mewn 2 le',
    other: 'mewn {count} lle',
  },
  nothing: 'Ni chanfuwyd dim',
  after: 'ar ôl anfon {form} yn wag',
  measured: 'Mesurwyd',
  fix: 'Datrysiad',
  against: 'Yn groes i',
  met: 'Bodlonir gan',
  picture: 'Llun',
  notChecked: 'Heb ei gwirio',
  failed: {
    zero: 'dim tudalennau heb eu gwirio',
    one: '1 dudalen heb ei gwirio',
    two: '2 dudalen heb eu gwirio',
    few: '{count} tudalen heb eu gwirio',
    many: '{count} thudalen heb eu gwirio',
    other: '{count} tudalen heb eu gwirio',
  },
  known: {
    zero: 'dim yn hysbys o’r llinell sylfaen',
    one: '1 yn hysbys o’r llinell sylfaen',
    other: '{count} yn hysbys o’r llinell sylfaen',
  },
  fixed: 'Wedi’i ddatrys ers y llinell sylfaen',
  stale: 'Yn y llinell sylfaen ac na edrychir arno mwyach',
  staleWhy: {
    page: 'nid ymwelwyd â’i dudalen',
    kind: 'nid oes rheol yn canfod hyn mwyach',
  },
  notVisited: 'Nid ymwelwyd â hi, gan nad oedd mwy na {count} i’w gweld: {address}',
}
