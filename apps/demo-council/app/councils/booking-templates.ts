/**
 * GOV.UK Notify templates about bulky collections in the sandbox, which reads them from
 * `sandbox/templates.json`; all councils here use them, a real one has its own.
 */
export const bookingTemplateIds = {
  bulkyBooked: {
    en: 'b4c9d1e0-5a72-4e38-8f61-2c7a9b3d6e01',
    cy: 'b4c9d1e0-5a72-4e38-8f61-2c7a9b3d6e02',
  },
  bulkyChanged: {
    en: 'b4c9d1e0-5a72-4e38-8f61-2c7a9b3d6e03',
    cy: 'b4c9d1e0-5a72-4e38-8f61-2c7a9b3d6e04',
  },
  bulkyCancelled: {
    en: 'b4c9d1e0-5a72-4e38-8f61-2c7a9b3d6e05',
    cy: 'b4c9d1e0-5a72-4e38-8f61-2c7a9b3d6e06',
  },
  bulkyReminder: {
    en: 'b4c9d1e0-5a72-4e38-8f61-2c7a9b3d6e07',
    cy: 'b4c9d1e0-5a72-4e38-8f61-2c7a9b3d6e08',
  },
} as const
