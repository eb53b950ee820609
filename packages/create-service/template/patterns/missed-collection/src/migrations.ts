import { binCollectionMigrations } from '@guildhall/bin-collection/database'

/** The tables that this service’s packages bring, in the order in which they are made. */
export const migrations = [binCollectionMigrations]
