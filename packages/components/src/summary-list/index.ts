export { SummaryCard, type SummaryCardProps, SummaryCardTitle } from './summary-card.tsx'
export {
  SummaryList,
  SummaryListKey,
  type SummaryListProps,
  type SummaryListRow,
  SummaryListValue,
} from './summary-list.tsx'
export { type SummaryListAction, SummaryListActions } from './summary-list-actions.tsx'
