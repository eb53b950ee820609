export {
  BODY_CLASS,
  HTML_CLASS,
  PageLayout,
  PageTemplate,
  type PageTemplateProps,
  SupportScript,
} from './page-template.tsx'
export { SUPPORT_SCRIPT } from './support-script.ts'
