/**
 * Dyffryn Gwern's Direct Debit. The Guarantee is the scheme's own text, which a council puts here word
 * for word as its bank gave it; an invented council has no bank, and so these words are invented too.
 */
export const directDebit = {
  serviceUserNumber: '990200',
  serviceUserName: { en: 'DYFFRYN GWERN CC', cy: 'CS DYFFRYN GWERN' },
  guarantee: {
    en: [
      'This is an invented council, and these are not the words of the real Guarantee.',
      'We tell you before an amount or a date changes, and ask your bank for nothing that we did not tell you of.',
      'If a payment is taken in error, by us or by your bank, your bank gives it back at once.',
      'You can end a Direct Debit whenever you want to, by telling your bank.',
    ],
    cy: [
      'Cyngor dychmygol yw hwn, ac nid geiriau’r Warant go iawn yw’r rhain.',
      'Rydym yn dweud wrthych cyn i swm neu ddyddiad newid, ac nid ydym yn gofyn i’ch banc am ddim na ddywedom wrthych amdano.',
      'Os cymerir taliad trwy gamgymeriad, gennym ni neu gan eich banc, mae’ch banc yn ei roi’n ôl ar unwaith.',
      'Gallwch ddod â Debyd Uniongyrchol i ben pryd bynnag y mynnwch, drwy ddweud wrth eich banc.',
    ],
  },
}
