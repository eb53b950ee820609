export type { Action } from '../internal/actions.tsx'
export { Panel, PanelActions, type PanelActionsProps, type PanelProps } from './panel.tsx'
