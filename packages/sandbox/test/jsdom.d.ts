// jsdom ships no types of its own; this is the part that these tests use.
declare module 'jsdom' {
  export class JSDOM {
    constructor(html?: string)
    readonly window: { readonly document: Document }
  }
}
