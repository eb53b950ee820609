export type { FooterLink, FooterSection } from '../footer/footer-navigation.tsx'
export { CouncilFooter, type CouncilFooterProps } from './council-footer.tsx'
