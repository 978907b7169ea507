import { cloudflareTest } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

/** How long something may hang before it has failed. Tests hold behaviour, not time: a busy machine may take its time. */
const LIMIT = { testTimeout: 120_000, hookTimeout: 120_000 }

export default defineConfig({
  test: {
    // Many tests wait for LibreOffice, Chromium or workerd, so that no processor has to be left over for them.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'core',
          ...LIMIT,
          // No file leaves anything behind in its process, so that the next one need not load everything anew.
          isolate: false,
          include: ['test/**/*.test.ts'],
          exclude: ['test/worker/**', 'test/browser/**'],
        },
      },
      {
        plugins: [
          cloudflareTest({
            wrangler: { configPath: './wrangler.toml' },
            miniflare: { bindings: { REPORT_ROWS: '1' } },
          }),
        ],
        test: { name: 'worker', ...LIMIT, include: ['test/worker/**/*.test.ts'] },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/support/build-once.ts'],
          ...LIMIT,
        },
      },
    ],
  },
})
