import type { Problem } from '../../shared/workbook/index.ts'

/** `error  Key results!F7  The target is missing …` */
export function problemLine({ severity, sheet, cell, message }: Problem): string {
  return `${severity}  ${cell === null ? sheet : `${sheet}!${cell}`}  ${message}`
}

/** A fraction as people read it; missing is a dash. */
export function percent(fraction: number | null): string {
  return fraction === null ? '–' : `${Math.round(fraction * 100)} %`
}

/** A number as people read it; missing is a dash. */
export function number(value: number | null): string {
  return value === null ? '–' : String(Math.round(value * 100) / 100)
}

/** `1 key result`, `2 key results` */
export function count(items: number, one: string): string {
  return `${items} ${one}${items === 1 ? '' : 's'}`
}

export function json(value: unknown): string {
  return JSON.stringify(value, null, 2)
}

/** Rows as lines whose columns stand below each other, without what would move a terminal's cursor. */
export function lines(rows: readonly (readonly string[])[]): readonly string[] {
  const shown = rows.map((row) => row.map((text) => text.replace(/\p{Cc}+/gu, ' ')))
  const widths = (shown[0] ?? []).map((_, column) =>
    Math.max(...shown.map((row) => row[column]?.length ?? 0)),
  )
  return shown.map((row) =>
    row
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
