import { reactRouter } from '@react-router/dev/vite'
import { defineConfig } from 'vite'

export default defineConfig(({ command }) => ({
  plugins: [reactRouter()],
  // In development own packages come from source; a build takes what would be published.
  ...(command === 'serve' && {
    resolve: { conditions: ['@guildhall/source', 'module', 'browser', 'development|production'] },
    ssr: {
      resolve: { conditions: ['@guildhall/source', 'module', 'node', 'development|production'] },
    },
  }),
  ssr: { external: ['@electric-sql/pglite', 'pg'] },
  build: { sourcemap: false },
}))
