import type { PaymentContent } from './payment-content.ts'

const nothingTaken = 'Nid oes arian wedi’i gymryd, ac nid yw eich cais wedi’i anfon eto.'
const kept = 'Rydym wedi cadw eich atebion, felly nid oes angen i chi eu rhoi eto.'

/** Welsh words of the payment pages. */
export const cy: PaymentContent = {
  outcomes: {
    paid: {
      title: 'Taliad wedi’i dderbyn',
      paragraphs: [
        'Rydym wedi derbyn eich taliad o {amount}, ac mae eich cais wedi’i anfon.',
        'Nid oes angen i chi wneud dim byd arall.',
      ],
      action: 'Gweld eich cadarnhad',
    },
    authorised: {
      title: 'Mae eich cais gennym ac nid ydym wedi cymryd yr arian eto',
      paragraphs: [
        'Mae eich banc wedi neilltuo {amount}. Byddwn yn ei gymryd os byddwn yn derbyn eich cais.',
        'Os na fyddwn yn ei dderbyn, byddwn yn rhyddhau’r arian ac ni chodir tâl arnoch. Gall gymryd ychydig ddyddiau i’ch banc ddangos hyn.',
      ],
      warning: 'Peidiwch â thalu eto.',
      action: 'Gweld eich cadarnhad',
    },
    pending: {
      title: 'Rydym yn gwirio eich taliad',
      paragraphs: [
        'Nid yw eich banc wedi dweud wrthym eto a yw eich taliad o {amount} wedi llwyddo.',
        'Nid oes angen i chi wneud dim. Byddwn fel arfer yn gwybod o fewn {hours}. Yna byddwn yn cwblhau eich cais, neu’n ei ganslo os na lwyddodd y taliad.',
      ],
      warning: 'Peidiwch â thalu eto. Gallech dalu ddwywaith.',
      action: 'Gwirio eto',
    },
    unfinished: {
      title: 'Nid ydych wedi gorffen talu',
      paragraphs: [
        'Mae eich taliad o {amount} wedi’i ddechrau, ond nid ydych wedi talu eto. Nid oes arian wedi’i gymryd.',
      ],
      action: 'Parhau i dalu',
    },
    declined: {
      title: 'Gwrthodwyd eich taliad',
      paragraphs: [
        'Ni dderbyniodd eich banc neu ddarparwr eich cerdyn eich taliad o {amount}.',
        nothingTaken,
        kept,
      ],
      help: [
        'gwneud yn siŵr eich bod yn rhoi manylion y cerdyn fel y maent ar y cerdyn',
        'defnyddio cerdyn arall',
        'gofyn i’ch banc pam y gwrthododd y taliad',
      ],
      action: 'Rhoi cynnig arall ar dalu',
    },
    expired: {
      title: 'Daeth yr amser i dalu i ben',
      paragraphs: [
        'Ni chwblhawyd eich taliad o {amount} o fewn 90 munud, felly cafodd ei atal.',
        nothingTaken,
        'Os yw eich banc yn dangos bod y swm wedi’i neilltuo, bydd yn ei roi yn ôl ohono’i hun.',
        kept,
      ],
      action: 'Rhoi cynnig arall ar dalu',
    },
    cancelled: {
      title: 'Cafodd eich taliad ei ganslo',
      paragraphs: ['Cafodd eich taliad o {amount} ei ganslo.', nothingTaken, kept],
      action: 'Rhoi cynnig arall ar dalu',
    },
    error: {
      title: 'Mae’n ddrwg gennym, ni weithiodd eich taliad',
      paragraphs: [
        'Mae problem gyda’r gwasanaeth sy’n cymryd taliadau ar ein rhan.',
        nothingTaken,
        kept,
      ],
      help: [
        'aros ychydig funudau a rhoi cynnig arall arni',
        'cysylltu â ni os nad yw’n gweithio o hyd',
      ],
      action: 'Rhoi cynnig arall ar dalu',
    },
    'already-paid': {
      title: 'Rydych eisoes wedi talu',
      paragraphs: [
        'Rydym wedi derbyn eich taliad o {amount}. Nid oes angen i chi dalu eto, ac nid ydych wedi talu ddwywaith.',
      ],
      action: 'Gweld eich cadarnhad',
    },
  },
  methods: { card: 'Cerdyn', cash: 'Arian parod', cheque: 'Siec', waived: 'Ffi wedi’i hepgor' },
  vat: 'Yn cynnwys TAW ar {percent}%: {amount}',
  vatNumber: 'Rhif cofrestru TAW: {number}',
  helpLead: 'Gallwch:',
  warningIcon: 'Rhybudd',
  referenceLabel: 'Eich cyfeirnod',
  amountLabel: 'Swm',
  contactHeading: 'Os oes angen help arnoch',
  contactLead: 'Cysylltwch â ni a rhowch eich cyfeirnod.',
  phoneLabel: 'Ffôn',
  emailLabel: 'E-bost',
}

/** Hours in words; Welsh numbers below eleven change the word after them. */
export const cyHours = { one: '{count} awr', two: '{count} awr', other: '{count} awr' } as const
