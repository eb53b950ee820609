import type { Executor } from '@guildhall/database/database'
import type { journeyServer, Place } from '@guildhall/journeys/server'
import type { ReactNode } from 'react'
import type { Visit } from './house.ts'

/** What the site needs of its service. */
export interface ServiceParts {
  readonly server: ReturnType<typeof journeyServer<Visit, Executor>>
  /** Answers what is no page of the journey; undefined where it is one. */
  respond?(
    request: Request,
    place: Place<Visit>,
    draw: (page: ReactNode) => Response,
  ): Promise<Response | undefined>
}

/** Work that is done again and again. */
export interface Job {
  readonly everyMs: number
  run(): Promise<void>
}
