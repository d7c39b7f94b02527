import { defineConfig } from 'vitest/config'

const jsx = { oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } } } as const
/** One PostgreSQL for the whole run, shared by the projects that name it. */
const globalSetup = ['portal/src/database/testing-server.ts']
const resolve = { conditions: ['source'] }
const ssr = { resolve }

export default defineConfig({
  test: {
    projects: [
      { resolve, test: { name: 'reader', include: ['reader/**/*.test.ts'] } },
      {
        ...jsx,
        resolve,
        ssr,
        test: {
          name: 'portal',
          include: ['portal/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
          globalSetup,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        ...jsx,
        resolve,
        ssr,
        test: {
          name: 'browser',
          include: ['browser-tests/**/*.test.ts'],
          globalSetup,
          testTimeout: 120_000,
          hookTimeout: 180_000,
          // A busy machine takes seconds for what takes a quiet one moments.
          expect: { poll: { timeout: 20_000 } },
          fileParallelism: false,
        },
      },
    ],
  },
})
