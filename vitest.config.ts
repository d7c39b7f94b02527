import { defineConfig } from 'vitest/config'

const jsx = { oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } } } as const
const resolve = { conditions: ['source'] }

export default defineConfig({
  test: {
    projects: [
      { resolve, test: { name: 'reader', include: ['reader/**/*.test.ts'] } },
      {
        ...jsx,
        resolve,
        ssr: { resolve: { conditions: ['source'] } },
        test: { name: 'portal', include: ['portal/**/*.test.{ts,tsx}'], testTimeout: 30_000, hookTimeout: 60_000 },
      },
      {
        resolve,
        test: {
          name: 'browser',
          include: ['browser-tests/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
