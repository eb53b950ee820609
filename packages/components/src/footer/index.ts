export { ContentLicence, type ContentLicenceProps } from './content-licence.tsx'
export { Footer, type FooterProps } from './footer.tsx'
export { FooterMeta, type FooterMetaProps } from './footer-meta.tsx'
export {
  type FooterLink,
  FooterNavigation,
  type FooterNavigationProps,
  type FooterSection,
} from './footer-navigation.tsx'
