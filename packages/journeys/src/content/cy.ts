import type { JourneysContent } from './en.ts'

/** Geiriau y mae ar bob taith eu hangen. */
export const cy: JourneysContent = {
  checkTitle: 'Gwirio’ch atebion',
  change: 'Newid',
  submit: 'Derbyn ac anfon',
  declarationRequired: 'Cadarnhewch eich bod yn cytuno cyn anfon hwn',
  referenceLabel: 'Eich cyfeirnod',
  nextHeading: 'Beth sy’n digwydd nesaf',
  homeLink: 'Yn ôl i’r holl wasanaethau',
  sessionEnds:
    'Er mwyn cadw’ch atebion yn ddiogel, byddwn yn eu dileu os na wnewch chi ddim byd tan {time}.',
  sessionWarningTitle: 'Bydd eich atebion yn cael eu dileu cyn bo hir',
  sessionWarning: {
    one: 'Nid ydych wedi gwneud dim ers tro. Byddwn yn dileu eich atebion ymhen 1 munud.',
    two: 'Nid ydych wedi gwneud dim ers tro. Byddwn yn dileu eich atebion ymhen {count} funud.',
    other: 'Nid ydych wedi gwneud dim ers tro. Byddwn yn dileu eich atebion ymhen {count} munud.',
  },
  sessionStay: 'Cadw fy atebion',
  sessionStayFailed:
    'Ni allem gyrraedd y gwasanaeth. Gwiriwch eich cysylltiad a rhowch gynnig arall arni.',
  sessionEndedTitle: 'Mae eich atebion wedi’u dileu',
  sessionEnded: [
    'Ni wnaethoch ddim am beth amser, felly rydym wedi dileu eich atebion i’w cadw’n ddiogel.',
    'Nid oes dim wedi’i anfon atom.',
  ],
  changed:
    'Rydym wedi newid y ffurflen hon ers i chi ddechrau. Rydym wedi cadw’r atebion sy’n dal i weddu. Mae angen i chi ateb y cwestiwn hwn.',
  save: 'Cadw a dychwelyd yn nes ymlaen',
  saveTitle: 'Cadw eich atebion',
  saveText:
    'Byddwn yn anfon e-bost atoch gyda dolen i ddychwelyd at eich atebion. Mae’n gweithio am {days} diwrnod, ar unrhyw ddyfais.',
  saveWarning:
    'Gall unrhyw un sydd â’r ddolen weld eich atebion, felly defnyddiwch gyfeiriad e-bost nad oes neb ond chi’n ei ddarllen.',
  saveEmail: 'Cyfeiriad e-bost',
  saveButton: 'Anfon dolen ataf',
  savedTitle: 'Mae eich atebion wedi’u cadw',
  savedText:
    'Rydym wedi anfon dolen at {email}. Defnyddiwch hi erbyn {until}, neu byddwn yn dileu eich atebion.',
  savedGoOn: 'Parhau â’r ffurflen nawr',
  saveLimit:
    'Rydym wedi anfon {max} dolen atoch ar gyfer y ffurflen hon. Defnyddiwch y ddiweddaraf.',
  returnTitle: 'Parhau â’ch ffurflen a gadwyd',
  returnText: 'Cadwoch eich atebion ar ddiwrnod neu ddyfais arall. Fe’u cedwir tan {until}.',
  returnButton: 'Parhau',
  returnGoneTitle: 'Nid yw’r ddolen hon yn gweithio mwyach',
  returnGoneText:
    'Mae wedi dod i ben, anfonwyd un fwy newydd, neu mae’r ffurflen eisoes wedi’i hanfon atom.',
  startAgain: 'Dechrau eto',
  continue: 'Parhau',
  taskStatus: {
    completed: 'Wedi’i gwblhau',
    'in-progress': 'Ar y gweill',
    'not-started': 'Heb ei ddechrau eto',
    'cannot-start': 'Ni ellir dechrau eto',
  },
  tasksDone: 'Rydych wedi cwblhau {done} o {total} tasg.',
  remove: 'Dileu',
  yes: 'Ie',
  no: 'Na',
  itemsNone: 'Nid ydych wedi ychwanegu dim eto.',
  itemsFull: 'Ni allwch ychwanegu rhagor.',
}
