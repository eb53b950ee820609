declare module 'virtual:guildhall-facts' {
  const facts: import('./facts.ts').Facts
  export default facts
}
