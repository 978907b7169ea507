import { CsvError, parse } from 'csv-parse/sync'
import * as z from 'zod/mini'
import type { ImportLine } from '../actions/index.ts'
import { inputError } from './failure.ts'

const records = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }))

/** Reads a CSV file: commas, semicolons or tabs, with or without quotes. Throws Failure where it is none. */
export function readCsv(
  path: string,
  bytes: Uint8Array,
): { titles: readonly string[]; lines: readonly ImportLine[] } {
  const text = decoded(path, bytes)
  const [titles, ...rows] = parsed(path, text)
  if (!titles || rows.length === 0) throw inputError(`${path}: the file has no lines under its titles.`)
  return { titles: titles.cells.map((title) => title.trim()), lines: rows }
}

function parsed(path: string, text: string): readonly ImportLine[] {
  try {
    const rows: unknown = parse(text, {
      bom: true,
      info: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
    })
    return records.parse(rows).map(({ record, info }) => ({ line: info.lines, cells: record }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw inputError(`${path}: this is no readable CSV: ${error.message}.`)
  }
}

function decoded(path: string, bytes: Uint8Array): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe
  try {
    return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw inputError(`${path}: the file is not UTF-8 text; save it as “CSV UTF-8”.`)
  }
}

/** The separator that the titles have most of. */
function delimiterOf(text: string): string {
  const titles = text.slice(0, text.search(/[\r\n]|$/))
  const count = (separator: string) => titles.split(separator).length
  return [';', '\t'].reduce((best, other) => (count(other) > count(best) ? other : best), ',')
}
