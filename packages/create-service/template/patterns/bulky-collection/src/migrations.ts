import { binCollectionMigrations } from '@guildhall/bin-collection/database'
import { notifyMigrations } from '@guildhall/notify/database'
import { paymentsMigrations } from '@guildhall/payments/database'

/** The tables that this service’s packages bring, in the order in which they are made. */
export const migrations = [notifyMigrations, binCollectionMigrations, paymentsMigrations]
