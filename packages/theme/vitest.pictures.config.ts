import { defineConfig } from 'vitest/config'

// Makes the pictures that Storybook shows of each brand; run by hand when a brand's look changes.
export default defineConfig({ test: { include: ['chromium/pictures.tsx'], testTimeout: 60_000 } })
