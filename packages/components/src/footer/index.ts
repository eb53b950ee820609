export { Footer, type FooterProps } from './footer.tsx'
export type { FooterLink, FooterSection } from './footer-navigation.tsx'
