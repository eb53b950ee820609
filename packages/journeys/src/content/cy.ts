import type { JourneysContent } from './en.ts'

/** Geiriau y mae ar bob taith eu hangen. */
export const cy: JourneysContent = {
  checkTitle: 'Gwirio’ch atebion',
  change: 'Newid',
  submit: 'Derbyn ac anfon',
  referenceLabel: 'Eich cyfeirnod',
  nextHeading: 'Beth sy’n digwydd nesaf',
  homeLink: 'Yn ôl i’r holl wasanaethau',
}
