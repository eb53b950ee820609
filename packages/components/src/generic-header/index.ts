export { GenericHeader, type GenericHeaderProps } from './generic-header.tsx'
