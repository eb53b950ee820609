import { reactRouter } from '@react-router/dev/vite'
import { defineConfig } from 'vite'

/** In development own packages come from source; a build takes what would be published. */
function conditions(command: 'serve' | 'build', platform: 'browser' | 'node') {
  if (command === 'build') return {}
  return { resolve: { conditions: ['@guildhall/source', 'module', platform, 'development'] } }
}

export default defineConfig(({ command }) => ({
  plugins: [reactRouter()],
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              // Nearly every page has most of these; one by one they were twenty requests more.
              groups: [{ name: 'components', test: /[\\/]packages[\\/](components|forms)[\\/]/ }],
            },
          },
        },
      },
    },
  },
  ...conditions(command, 'browser'),
  ssr: {
    ...conditions(command, 'node'),
    // PGlite reads its WebAssembly, and sharp its library, from beside their own modules, so what
    // stands on them stays a package.
    external: ['@guildhall/database', '@guildhall/uploads/server'],
  },
}))
