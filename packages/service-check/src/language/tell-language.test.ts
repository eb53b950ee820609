import { expect, it } from 'vitest'
import { isLanguageCode, tellLanguage } from './tell-language.ts'

it.each([
  ['You can report a missed collection online at any time of the day.', 'en'],
  ['Gallwch roi gwybod am gasgliad a fethwyd ar-lein unrhyw bryd.', 'cy'],
  ['Roedd tua llai na 90 o bob 100 a atebodd yn fodlon neu’n fodlon iawn.', 'cy'],
  ['Rhowch eich cod post i ddod o hyd i’ch diwrnodau casglu.', 'cy'],
  ['Jeśli nie wiesz, jak to zrobić, zadzwoń lub napisz do nas, proszę.', 'pl'],
  ['Vous pouvez nous appeler pour une aide avec votre demande.', 'fr'],
  ['اگر آپ کو مدد چاہیے تو ہمیں فون کریں', 'ar'],
  ['Якщо вам потрібна допомога, зателефонуйте нам', 'uk'],
])('“%s” is in %s', (text, language) => {
  expect(tellLanguage(text)).toBe(language)
})

it.each([
  'Recycling',
  '01632 960 100',
  '12 Station Road, Marlbridge, MB1 2AB',
  'Dyffryn Gwern County Council',
  'Llanfair Road',
  'Garden waste £42.50',
  'Neuadd y Sir, Heol y Neuadd, Aberwern, DF1 2AB',
  'Report a missed collection: a summary',
])('“%s” is too little to tell', (text) => {
  expect(tellLanguage(text)).toBeUndefined()
})

it('a code names a language that there is, with or without a place', () => {
  expect(['en', 'cy', 'en-GB', 'gd', 'zh-Hans', 'xx', 'english', ''].map(isLanguageCode)).toEqual([
    true,
    true,
    true,
    true,
    true,
    false,
    false,
    false,
  ])
})
