import type { StorybookConfig } from '@storybook/react-vite'
import { defaultClientConditions, mergeConfig } from 'vite'
import { councilCss } from './council-css.ts'
import { facts } from './facts.ts'
import { serverHalf } from './server-half.ts'

const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  stories: [
    './**/*.mdx',
    './**/*.stories.tsx',
    '../packages/*/src/**/*.stories.tsx',
    '../packages/*/stories/**/*.@(mdx|stories.tsx)',
  ],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // The default reader of props needs TypeScript's old programming interface, which version 7 lacks.
  typescript: { reactDocgen: 'react-docgen' },
  viteFinal: (own) =>
    mergeConfig(own, {
      plugins: [councilCss(), serverHalf(), facts()],
      resolve: {
        conditions: ['@guildhall/source', ...defaultClientConditions],
        dedupe: ['react', 'react-dom'],
      },
      build: { chunkSizeWarningLimit: 2000 },
    }),
}

export default config
