import type { CellValue, SheetSnapshot } from '../../shared/workbook/index.ts'

/**
 * The very hidden sheet that holds document data in files: one row a piece with its key, the piece's number and its text.
 * Cells survive every program that opens and saves the file.
 */
export const DATA_SHEET = 'okr_data'

/** Below the 32,767 characters that a cell holds. */
const PIECE = 32_000

export type DocumentData = Readonly<Record<string, string>>

/** The rows of the data sheet. */
export function dataRows(
  data: DocumentData,
): readonly (readonly [key: string, number: number, text: string])[] {
  return Object.entries(data).flatMap(([key, value]) =>
    piecesOf(value).map((piece, number): [string, number, string] => [key, number, piece]),
  )
}

/** Inverse of {@link dataRows}, in whatever order the rows are. */
export function dataOf(sheet: Pick<SheetSnapshot, 'values'> | undefined): DocumentData {
  const pieces = new Map<string, { number: number; text: string }[]>()
  for (const [key, number, text] of sheet?.values ?? []) {
    if (!isText(key) || typeof number !== 'number') continue
    pieces.set(key, [...(pieces.get(key) ?? []), { number, text: isText(text) ? text : '' }])
  }
  return Object.fromEntries(
    [...pieces].map(([key, parts]) => [
      key,
      parts
        .sort((a, b) => a.number - b.number)
        .map(({ text }) => text)
        .join(''),
    ]),
  )
}

/** Cut between characters: half a surrogate pair is no text. */
function piecesOf(value: string): readonly string[] {
  const pieces: string[] = []
  let at = 0
  do {
    const splitsPair = /[\ud800-\udbff]/.test(value.charAt(at + PIECE - 1))
    const end = at + PIECE - (splitsPair ? 1 : 0)
    pieces.push(value.slice(at, end))
    at = end
  } while (at < value.length)
  return pieces
}

function isText(value: CellValue | undefined): value is string {
  return typeof value === 'string'
}
