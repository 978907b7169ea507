import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { functionTable } from '../../addin/functions/index.ts'

test('the page on custom functions has the table of the list', () => {
  const page = readFileSync(new URL('../../docs/custom-functions.md', import.meta.url), 'utf8')
  expect(page).toContain(functionTable())
})
