import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Table } from './index.ts'

describe('Table', () => {
  it('is named by its caption, with headings for columns and rows', () => {
    render(
      <Table
        caption="Collections"
        head={['Date', { text: 'Weight', format: 'numeric' }]}
        rows={[['4 May', { text: '12 kg', format: 'numeric' }], null]}
        firstCellIsHeader
      />,
    )
    expect(screen.getByRole('table', { name: 'Collections' })).toBeVisible()
    expect(screen.getByRole('columnheader', { name: 'Weight' })).toBeVisible()
    expect(screen.getByRole('rowheader', { name: '4 May' })).toBeVisible()
    expect(screen.getByRole('cell', { name: '12 kg' })).toHaveClass('govuk-table__cell--numeric')
    expect(screen.getAllByRole('row')).toHaveLength(2)
  })
})
