import ExcelJS from 'exceljs'
import type { AnyHost, Subject } from '../../addin/conformance/index.ts'
import { type FileHost, openFile } from '../../addin/hosts/xlsx/index.ts'

/** What a person does in another program, here exceljs, between two openings. */
export async function changedByHand(
  host: AnyHost,
  change: (book: ExcelJS.Workbook) => void,
): Promise<FileHost> {
  if (!isFile(host)) throw new Error('Not a file.')
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Uint8Array.from(await host.save()).buffer)
  change(book)
  return openFile(new Uint8Array(await book.xlsx.writeBuffer()))
}

function isFile(host: AnyHost): host is FileHost {
  return 'save' in host
}

export const byHand: Omit<Subject, 'open'> = {
  renameSheet: (host, from, to) => changedByHand(host, (book) => renameSheet(book, from, to)),
  deleteSheet: (host, name) => changedByHand(host, (book) => book.removeWorksheet(name)),
}

/** Renames a sheet, and as spreadsheet programs do, its name in what points to it. */
export function renameSheet(book: ExcelJS.Workbook, from: string, to: string): void {
  const sheet = book.getWorksheet(from)
  if (sheet) sheet.name = to
  book.definedNames.model = book.definedNames.model.map(({ name, ranges }) => ({
    name,
    ranges: ranges.map((range) =>
      [`${from}!`, `${quoted(from)}!`].some((start) => range.startsWith(start))
        ? `${quoted(to)}${range.slice(range.lastIndexOf('!'))}`
        : range,
    ),
  }))
}

function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`
}
