import { route } from '@react-router/dev/routes'

const of = 'routes/performance'

/** The pages about how a council's services do, in one language. */
export function performancePages(id: (name: string) => string) {
  return [
    route('performance', `${of}/services.tsx`, { id: id('performance') }),
    route('performance/data', `${of}/data.tsx`, { id: id('performance-data') }),
    route('performance/:service.csv', `${of}/csv.ts`, { id: id('performance-csv') }),
    route('performance/:service', `${of}/service.tsx`, { id: id('performance-service') }),
    route('performance/:service/summary', `${of}/summary.tsx`, { id: id('performance-summary') }),
    route('performance/:service/decisions', `${of}/decisions.tsx`, { id: id('decisions') }),
    route('measures.json', `${of}/feed.ts`, { id: id('measures-feed') }),
    route(':service/satisfaction', `${of}/satisfaction.tsx`, { id: id('satisfaction') }),
  ]
}

/** The one for staff, under theirs. */
export function staffPerformance(id: (name: string) => string) {
  return route('performance/:service', `${of}/daily.tsx`, { id: id('staff-performance') })
}
