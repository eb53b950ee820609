import type { RemindersContent } from './en.ts'

/** Every word about reminders in Welsh. */
export const cy: RemindersContent = {
  how: {
    title: 'Sut hoffech chi gael eich atgoffa?',
    hint: 'Rydym yn anfon un neges y noson cyn pob casgliad. Gallwch roi’r gorau iddynt ar unrhyw adeg.',
    email: 'Drwy e-bost',
    emailLabel: 'Cyfeiriad e-bost',
    sms: 'Drwy neges destun',
    smsLabel: 'Rhif ffôn symudol yn y DU',
    continue: 'Parhau',
    summary: 'Sut hoffech chi gael eich atgoffa',
    byEmail: (address) => `Drwy e-bost i ${address}`,
    bySms: (number) => `Drwy neges destun i ${number}`,
    errors: {
      'how.required': 'Dewiswch sut hoffech chi gael eich atgoffa',
      'email.required': 'Rhowch gyfeiriad e-bost',
      'email.format': 'Rhowch gyfeiriad e-bost yn y fformat cywir, fel enw@example.com',
      'phone.required': 'Rhowch rif ffôn symudol yn y DU',
      'phone.format': 'Rhowch rif ffôn symudol yn y DU, fel 07700 900 123',
      'phone.mobile': 'Rhowch rif sy’n gallu derbyn negeseuon testun, sy’n dechrau â 07',
    },
  },
  asked: {
    title: 'Dilynwch y ddolen rydym wedi’i hanfon',
    next: [
      'Rydym wedi anfon neges atoch gyda dolen. Dilynwch hi o fewn 7 diwrnod i gychwyn eich negeseuon atgoffa.',
      'Ni chewch unrhyw negeseuon atgoffa nes i chi wneud hynny. Os na ddaw, edrychwch yn eich post sothach, neu arhoswch awr a gofyn eto.',
    ],
  },
  link: {
    confirmTitle: 'Cychwyn eich negeseuon atgoffa am finiau',
    confirmText: (place) => `Byddwn yn eich atgoffa y noson cyn pob casgliad o ${place}.`,
    confirmButton: 'Cychwyn negeseuon atgoffa',
    confirmedTitle: 'Mae eich negeseuon atgoffa am finiau wedi cychwyn',
    confirmedText: (place) =>
      `Byddwn yn eich atgoffa y noson cyn pob casgliad o ${place}. Mae dolen ym mhob neges sy’n eu hatal.`,
    stopTitle: 'Atal eich negeseuon atgoffa am finiau',
    stopText: (place) =>
      `Ni fyddwn yn eich atgoffa mwyach am gasgliadau o ${place}, a byddwn yn dileu eich manylion cyswllt.`,
    stopButton: 'Atal negeseuon atgoffa',
    stoppedTitle: 'Mae eich negeseuon atgoffa am finiau wedi dod i ben',
    stoppedText:
      'Rydym wedi dileu eich manylion cyswllt. Gall neges sydd eisoes ar ei ffordd ddod o hyd.',
    goneTitle: 'Nid yw’r ddolen hon yn gweithio mwyach',
    goneConfirm:
      'Mae dolenni’n gweithio am 7 diwrnod. Gofynnwch am negeseuon atgoffa eto i gael un newydd.',
    goneStop: 'Mae’r negeseuon atgoffa y mae’n perthyn iddynt wedi dod i ben eisoes.',
  },
  message: {
    line: (service, container) => `${service}: ${container}`,
    toBeConfirmed: (service) => `${service} (dyddiad i’w gadarnhau)`,
  },
}
