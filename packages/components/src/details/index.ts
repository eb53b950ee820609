export { Details, type DetailsProps } from './details.tsx'
