import { defineConfig } from 'vite'

export default defineConfig({
  logLevel: 'error',
  define: { 'process.env.NODE_ENV': '"production"' },
  resolve: { conditions: ['workerd', 'worker', 'module', 'browser', 'production'] },
  build: {
    outDir: 'build',
    minify: false,
    lib: { entry: 'worker.ts', formats: ['iife'], name: 'worker', fileName: () => 'worker.js' },
  },
})
