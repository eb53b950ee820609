import { Table, TableCaption, type TableProps } from '@guildhall/components/table'

/** What a table that may be wider than a phone takes. */
export type ScrollingTableProps = {
  caption: string
  /** Shows the caption to screen readers alone, where a heading above says the same. */
  captionHidden?: boolean
  head: readonly string[]
  rows: TableProps['rows']
}

/** A table that scrolls sideways on a small screen, and can be scrolled by keyboard. */
export function ScrollingTable({ caption, captionHidden, head, rows }: ScrollingTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="sandbox-scroll" aria-label={caption} tabIndex={0}>
      <Table
        className="sandbox-table"
        caption={
          <TableCaption
            {...(captionHidden ? { className: 'govuk-visually-hidden' } : { size: 'm' })}
          >
            {caption}
          </TableCaption>
        }
        head={head}
        rows={rows}
      />
    </section>
  )
}
