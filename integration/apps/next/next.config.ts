import type { NextConfig } from 'next'

export default {
  poweredByHeader: false,
  // The embedded database reads its own files, so it is not bundled.
  serverExternalPackages: ['@electric-sql/pglite', '@guildhall/database'],
  turbopack: { root: import.meta.dirname },
  outputFileTracingRoot: import.meta.dirname,
} satisfies NextConfig
