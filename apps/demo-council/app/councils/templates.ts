import { templateIds } from '@guildhall/sandbox/templates'

/** GOV.UK Notify templates of the sandbox, which both councils use; a real council has its own. */
export const templates = { bulkyConfirmation: templateIds.bulkyConfirmation }
