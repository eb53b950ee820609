import type { ComponentProps, ReactNode } from 'react'
import { classes } from '../internal/classes.ts'
import type { DataAttributes } from '../internal/field-props.ts'
import { part } from '../internal/part.ts'

/** A cell that is more than text. What isn't named here goes to its element. */
export type TableCell = Omit<ComponentProps<'td'>, 'children'> &
  DataAttributes & {
    text: ReactNode
    /** Aligns numbers, so that they can be compared. */
    format?: 'numeric' | undefined
  }

export interface TableProps extends Omit<ComponentProps<'table'>, 'children'> {
  /** Says what the table is of: text, or a `<TableCaption>` to set its size. */
  caption?: ReactNode
  /** The columns' headings. */
  head?: readonly (string | TableCell)[] | undefined
  /** Rows of cells. Falsy rows are left out. */
  rows: readonly (readonly (string | number | TableCell)[] | null | undefined | false)[]
  /** Makes the first cell of each row its heading. */
  firstCellIsHeader?: boolean | undefined
}

/** Shows data that is to be compared, in rows and columns. */
export function Table({ caption, head, rows, firstCellIsHeader, className, ...rest }: TableProps) {
  return (
    <table {...rest} className={classes('govuk-table', className)}>
      {part(TableCaption, caption, {})}
      {head && (
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">{head.map((cell, index) => headCell(cell, index))}</tr>
        </thead>
      )}
      <tbody className="govuk-table__body">
        {rows.map(
          (row, index) =>
            row && (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other identity
              <tr className="govuk-table__row" key={index}>
                {row.map((cell, column) =>
                  firstCellIsHeader && column === 0 ? rowHeader(cell) : bodyCell(cell, column),
                )}
              </tr>
            ),
        )}
      </tbody>
    </table>
  )
}

interface TableCaptionProps extends ComponentProps<'caption'> {
  /** How large: `s` 19px bold, `m` 24px, `l` 36px, `xl` 48px on a wide screen. */
  size?: 's' | 'm' | 'l' | 'xl' | undefined
}

/** A table's title. */
export function TableCaption({ size, className, ...rest }: TableCaptionProps) {
  return (
    <caption
      {...rest}
      className={classes(
        'govuk-table__caption',
        size && `govuk-table__caption--${size}`,
        className,
      )}
    />
  )
}

function toCell(cell: string | number | TableCell): TableCell {
  return typeof cell === 'object' ? cell : { text: cell }
}

function headCell(cell: string | TableCell, key: number) {
  const { text, format, className, ...rest } = toCell(cell)
  const own = classes('govuk-table__header', format && `govuk-table__header--${format}`, className)
  return (
    <th {...rest} scope="col" className={own} key={key}>
      {text}
    </th>
  )
}

function rowHeader(cell: string | number | TableCell) {
  const { text, format: _, className, ...rest } = toCell(cell)
  return (
    <th {...rest} scope="row" className={classes('govuk-table__header', className)} key="header">
      {text}
    </th>
  )
}

function bodyCell(cell: string | number | TableCell, key: number) {
  const { text, format, className, ...rest } = toCell(cell)
  const own = classes('govuk-table__cell', format && `govuk-table__cell--${format}`, className)
  return (
    <td {...rest} className={own} key={key}>
      {text}
    </td>
  )
}
