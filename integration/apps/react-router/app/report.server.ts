import { openReport } from '../report/report-server.ts'

export { serveRoute } from '@guildhall/journeys/react-router'

/** Opened once a process. */
export const server = openReport()
