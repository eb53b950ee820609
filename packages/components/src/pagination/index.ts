export { Pagination, type PaginationItem, type PaginationProps } from './pagination.tsx'
export type { PaginationLink } from './pagination-arrow.tsx'
