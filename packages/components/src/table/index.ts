export { Table, TableCaption, type TableCell, type TableProps } from './table.tsx'
