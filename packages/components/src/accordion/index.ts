export {
  Accordion,
  type AccordionItem,
  type AccordionProps,
  type AccordionWords,
} from './accordion.tsx'
