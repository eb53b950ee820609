import { join } from 'node:path'
import type { NextConfig } from 'next'

const workspace = join(import.meta.dirname, '../../..')

export default {
  distDir: 'build',
  poweredByHeader: false,
  // The packages stand beside this app in the workspace, and so does what they are installed into.
  turbopack: { root: workspace },
  outputFileTracingRoot: workspace,
} satisfies NextConfig
