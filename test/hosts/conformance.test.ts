import { describe, test } from 'vitest'
import { CONFORMANCE, type Subject } from '../../addin/conformance/index.ts'
import { newFile, openFile } from '../../addin/hosts/xlsx/index.ts'
import { byHand } from './by-hand.ts'

describe.each<[string, Subject]>([
  ['a new file', { ...byHand, open: async () => newFile() }],
  ['an existing file', { ...byHand, open: async () => openFile(await newFile().save()) }],
])('%s', (_, subject) => {
  test.each(CONFORMANCE)('$name', ({ run }) => run(subject))
})
