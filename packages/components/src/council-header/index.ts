export { CouncilHeader, type CouncilHeaderProps } from './council-header.tsx'
