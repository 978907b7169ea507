export type ExportValue = string | number | boolean | null

/** How a column's values are shown where they can be; `number` and `text` as they are, `heat` is a confidence on its colour. */
export type ColumnFormat = 'text' | 'number' | 'percent' | 'decimal' | 'hundredths' | 'heat' | 'date'

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

/** A line or columns over the rows of a table. Columns are named by their titles. */
export interface ExportChart {
  readonly title: string
  readonly type: 'line' | 'column'
  readonly table: string
  readonly categories: string
  readonly series: readonly { readonly column: string; readonly color: string; readonly dashed?: boolean }[]
  /** The rows drawn, from 0; all of them where it is left out. */
  readonly rows?: { readonly first: number; readonly count: number }
}

/** Everything a page shows, for other programs. */
export interface Export {
  readonly heading: string
  /** A sentence that stands above the rest, if any. */
  readonly lead: string | null
  /** What it is of and as of when, in a line. */
  readonly note: string
  readonly facts: readonly {
    readonly name: string
    readonly value: ExportValue
    readonly format: ColumnFormat
  }[]
  readonly tables: readonly ExportTable[]
  readonly charts: readonly ExportChart[]
}
