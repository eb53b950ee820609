import type { Config } from '@react-router/dev/config'

export default {
  ssr: true,
  // Journeys check the origin of each post themselves, and answer 403 in the resident’s language.
  allowedActionOrigins: ['**'],
} satisfies Config
