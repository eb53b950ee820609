import type { Bilingual } from '@guildhall/standards/language'

const en = {
  link: 'How our services do',
  title: 'How our services do',
  lead: 'Figures on each service, published every month. They are counted without knowing who anyone is.',
  services: 'Services',
  important: 'Important',
  summaryLink: 'A summary in plain words',
  performanceLink: 'All figures',
  nothing:
    'Nothing has been published yet. Figures appear for a month in which at least 10 people used a service.',
  data: {
    title: 'Figures as open data',
    link: 'Figures as open data',
    lead: 'The same figures, for anyone to use: to compare councils, to check us, or to make something better.',
    feed: 'The feed',
    feedText: 'One JSON file, made anew each month:',
    schemaText: 'What is in it, as a JSON Schema:',
    licence: 'You may use it under the',
    licenceName: 'Open Government Licence',
    how: 'How it is counted',
    points: [
      'Nothing in it tells of a person: no answer, no address, no visit. Days, pages and forms are counted, and nothing else is kept.',
      'Counts are rounded to the nearest 10, and fewer than 10 are not shown.',
      'A form is counted when it ends: sent, or given up.',
      'Councils use the same definitions, so that the same service can be compared.',
    ],
    invented:
      'This council is made up, and so are its residents. Its figures come from a script that fills in the forms of this site as many different people would.',
  },
  decisions: {
    title: '{service}: what we have decided',
    lead: 'Councils may run the same service in different ways. This is how we run it.',
    nothing: 'There is nothing to decide about this service.',
    yes: 'Yes',
    no: 'No',
    inEnglish: '',
  },
  survey: 'What did you think of this service?',
  surveyTime: '(takes 30 seconds)',
  daily: '{service}: day by day',
}

/** Words of the pages about how services do; another language must have them all. */
export type PerformanceWords = typeof en

const cy: PerformanceWords = {
  link: 'Sut mae ein gwasanaethau’n perfformio',
  title: 'Sut mae ein gwasanaethau’n perfformio',
  lead: 'Ffigurau am bob gwasanaeth, a gyhoeddir bob mis. Cânt eu cyfrif heb wybod pwy yw neb.',
  services: 'Gwasanaethau',
  important: 'Pwysig',
  summaryLink: 'Crynodeb mewn geiriau syml',
  performanceLink: 'Yr holl ffigurau',
  nothing:
    'Nid oes dim wedi’i gyhoeddi eto. Mae ffigurau’n ymddangos ar gyfer mis pan ddefnyddiodd o leiaf 10 o bobl wasanaeth.',
  data: {
    title: 'Ffigurau fel data agored',
    link: 'Ffigurau fel data agored',
    lead: 'Yr un ffigurau, i unrhyw un eu defnyddio: i gymharu cynghorau, i’n gwirio ni, neu i wneud rhywbeth gwell.',
    feed: 'Y ffrwd',
    feedText: 'Un ffeil JSON, a wneir o’r newydd bob mis:',
    schemaText: 'Beth sydd ynddi, fel JSON Schema:',
    licence: 'Cewch ei defnyddio o dan y',
    licenceName: 'Drwydded Llywodraeth Agored',
    how: 'Sut caiff ei gyfrif',
    points: [
      'Nid oes dim ynddi’n sôn am berson: dim ateb, dim cyfeiriad, dim ymweliad. Caiff diwrnodau, tudalennau a ffurflenni eu cyfrif, ac ni chedwir dim arall.',
      'Caiff cyfrifon eu talgrynnu i’r 10 agosaf, ac ni ddangosir llai na 10.',
      'Caiff ffurflen ei chyfrif pan ddaw i ben: wedi’i hanfon, neu wedi rhoi’r gorau iddi.',
      'Mae cynghorau’n defnyddio’r un diffiniadau, fel y gellir cymharu’r un gwasanaeth.',
    ],
    invented:
      'Cyngor dychmygol yw hwn, ac felly ei drigolion hefyd. Daw ei ffigurau o sgript sy’n llenwi ffurflenni’r wefan hon fel y byddai llawer o bobl wahanol.',
  },
  decisions: {
    title: '{service}: yr hyn rydym wedi’i benderfynu',
    lead: 'Gall cynghorau redeg yr un gwasanaeth mewn ffyrdd gwahanol. Dyma sut rydym ni’n ei redeg.',
    nothing: 'Nid oes dim i’w benderfynu am y gwasanaeth hwn.',
    yes: 'Ydy',
    no: 'Nac ydy',
    inEnglish: 'Mae’r manylion hyn yn Saesneg yn unig ar hyn o bryd.',
  },
  survey: 'Beth oedd eich barn am y gwasanaeth hwn?',
  surveyTime: '(mae’n cymryd 30 eiliad)',
  daily: '{service}: o ddydd i ddydd',
}

/** The words of the pages about how services do. */
export const performanceWords: Bilingual<PerformanceWords> = { en, cy }
