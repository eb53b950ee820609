import { contractServer } from '@guildhall/journeys/testing/server'

export { serveRoute } from '@guildhall/journeys/react-router'
export { contractPlace } from '@guildhall/journeys/testing/server'

/** Answers are kept as long as the process runs. */
export const reportServer = contractServer()
