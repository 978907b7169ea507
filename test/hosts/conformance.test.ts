import ExcelJS from 'exceljs'
import { describe, test, vi } from 'vitest'
import { type AnyHost, CONFORMANCE, type Subject } from '../../addin/conformance/index.ts'
import { type FileHost, newFile, openFile } from '../../addin/hosts/xlsx/index.ts'

// Whole programs and workbooks are run; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

/** What a person does in another program, here exceljs, between two openings. */
async function changedByHand(host: AnyHost, change: (book: ExcelJS.Workbook) => void): Promise<FileHost> {
  if (!isFile(host)) throw new Error('Not a file.')
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Uint8Array.from(await host.save()).buffer)
  change(book)
  return openFile(new Uint8Array(await book.xlsx.writeBuffer()))
}

function isFile(host: AnyHost): host is FileHost {
  return 'save' in host
}

const byHand: Omit<Subject, 'open'> = {
  renameSheet: (host, from, to) =>
    changedByHand(host, (book) => {
      const sheet = book.getWorksheet(from)
      if (sheet) sheet.name = to
      // Spreadsheet programs do this themselves.
      book.definedNames.model = book.definedNames.model.map(({ name, ranges }) => ({
        name,
        ranges: ranges.map((range) => range.replace(from, `'${to.replaceAll("'", "''")}'`)),
      }))
    }),
  deleteSheet: (host, name) => changedByHand(host, (book) => book.removeWorksheet(name)),
}

describe.each<[string, Subject]>([
  ['a new file', { ...byHand, open: async () => newFile() }],
  ['an existing file', { ...byHand, open: async () => openFile(await newFile().save()) }],
])('%s', (_, subject) => {
  test.each(CONFORMANCE)('$name', ({ run }) => run(subject))
})
