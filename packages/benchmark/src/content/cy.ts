import type { BenchmarkWords } from './en.ts'

/** Every word of the benchmark, in Welsh. */
export const cy: BenchmarkWords = {
  title: 'Sut mae gwasanaethau cynghorau’n cymharu',
  intro:
    'Ffigurau y mae cynghorau’n eu cyhoeddi am yr un gwasanaeth, am yr un diwrnodau, yn ôl yr un diffiniadau. Mae’r cynghorau yn nhrefn eu henwau. Dim ond gwahaniaeth sy’n rhy fawr i fod yn hap a nodir; mae’r lleill i gyd yn rhy fach i ddweud pwy sy’n gwneud yn well.',
  service: '{name} (gwasanaeth {lgsl}, {interaction})',
  interactions: {
    'find-out': 'cael gwybod',
    report: 'rhoi gwybod',
    book: 'trefnu',
    apply: 'gwneud cais',
    pay: 'talu',
    renew: 'adnewyddu',
    other: 'arall',
  },
  contents: 'Gwasanaethau',
  differences: 'gwahaniaethau sy’n rhy fawr i fod yn hap: {count}',
  period: '{from} i {to}',
  invented: 'Cofnodwyd y ffigurau hyn o arddangosiadau. Dychmygol yw’r cynghorau.',
  warning: 'Pwysig',
  council: 'Cyngor',
  figure: 'Ffigur',
  drawing: 'Llun',
  outOf: 'Allan o',
  range: 'Ystod debygol',
  alone:
    'Nid oes cyngor arall yn cyhoeddi’r gwasanaeth hwn am y diwrnodau hyn, felly nid oes dim i’w gymharu.',
  noDifference: 'Nid oes gwahaniaeth rhwng y cynghorau hyn sy’n rhy fawr i fod yn hap.',
  finding: 'Mae {higher} ar y blaen i {lower}, o {low} i {high} pwynt.',
  costNote:
    'Mae cynghorau’n cyfrifo eu costau mewn gwahanol ffyrdd, felly dangosir costau heb eu cymharu.',
  best: 'Pwy sy’n gwneud hyn orau, a beth maent yn ei wneud yn wahanol?',
  bestOf: 'Ar y blaen i eraill heb fod y tu ôl i neb: {measures}.',
  differently: 'Yr hyn y mae pob cyngor wedi’i benderfynu, ac â beth y’i hadeiladwyd',
  does: 'Ei benderfyniadau',
  builtWith: 'Wedi’i adeiladu â',
  nothingSaid: 'Nid yw’n dweud.',
  unused: 'Ffrydiau na ddefnyddir',
  from: 'Ffrwd',
  why: 'Pam',
  none: 'Ni ellir cymharu unrhyw ffrwd.',
  definitions: 'Ystyr y mesurau',
}
