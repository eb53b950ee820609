/** Every word of the pages around a payment, in one language. `{…}` are filled in. */
export interface PaymentPagesContent {
  common: {
    reference: string
    amount: string
    paidFor: string
    total: string
    warningIcon: string
    problem: string
    /** What a screen reader says before a mistake. */
    errorPrefix: string
  }
  receipt: {
    title: string
    paidOn: string
    method: string
    refunded: string
    kept: string
    print: string
  }
  /** What somebody else is shown who was asked to pay. */
  link: {
    title: string
    intro: string
    expires: string
    pay: string
    privacy: string
    paid: { title: string; body: string }
    expired: { title: string; body: string }
    withdrawn: { title: string; body: string }
    unknown: { title: string; body: string }
  }
  /** Where a resident makes a link for somebody else. */
  ask: {
    title: string
    intro: string
    shown: readonly string[]
    make: string
    ready: string
    linkLabel: string
    linkHint: string
    until: string
  }
  phone: { title: string; intro: string; rules: readonly string[]; warning: string; go: string }
  counter: {
    title: string
    method: string
    cash: string
    cheque: string
    waived: string
    waivedHint: string
    reason: string
    reasonHint: string
    receiptNumber: string
    record: string
    errors: { method: string; reason: string; reasonLength: string }
  }
  refund: {
    title: string
    paid: string
    givenBack: string
    left: string
    byRule: string
    ruleNone: string
    how: string
    rule: string
    all: string
    other: string
    otherLabel: string
    reason: string
    reasonHint: string
    give: string
    errors: { how: string; amount: string; tooMuch: string; reason: string }
  }
  debit: {
    title: string
    intro: string
    holder: string
    holderHint: string
    sortCode: string
    sortCodeHint: string
    accountNumber: string
    accountNumberHint: string
    authority: string
    authorityHint: string
    continue: string
    checkTitle: string
    change: string
    confirm: string
    first: string
    ending: string
    guarantee: string
    setUpTitle: string
    setUpBody: string
    userName: string
    userNumber: string
    errors: { holder: string; holderLength: string; authority: string }
  }
}
