export {
  TaskList,
  type TaskListItem,
  type TaskListProps,
  TaskListStatus,
  TaskListTitle,
} from './task-list.tsx'
