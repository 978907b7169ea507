export type ExportValue = string | number | boolean | null

/** How a column's values are shown where they can be; `number` and `text` as they are. */
export type ColumnFormat = 'text' | 'number' | 'percent' | 'decimal' | 'date'

export interface ExportColumn<Row> {
  readonly title: string
  readonly format: ColumnFormat
  readonly read: (row: Row) => ExportValue
}

/** A table as it leaves the server: a sheet of a workbook, or some of the lines of a CSV file. */
export interface ExportTable {
  readonly name: string
  readonly columns: readonly { readonly title: string; readonly format: ColumnFormat }[]
  readonly rows: readonly (readonly ExportValue[])[]
}

/** A table from rows and the declaration of its columns. */
export function tableOf<Row>(
  name: string,
  columns: readonly ExportColumn<Row>[],
  rows: readonly Row[],
): ExportTable {
  return {
    name,
    columns: columns.map(({ title, format }) => ({ title, format })),
    rows: rows.map((row) => columns.map(({ read }) => read(row))),
  }
}
