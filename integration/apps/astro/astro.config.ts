import node from '@astrojs/node'
import { defineConfig } from 'astro/config'

export default defineConfig({
  output: 'server',
  outDir: 'build',
  adapter: node({ mode: 'standalone' }),
  // Journeys check the origin of each post themselves, and answer 403 in the resident’s language.
  security: { checkOrigin: false },
  devToolbar: { enabled: false },
})
