import type { FWorkbook } from '@univerjs/preset-sheets-core'

/** Text kept with the workbook, unseen by people. */
export function readDocumentData(workbook: FWorkbook): Record<string, string> {
  const entries = Object.entries(workbook.getCustomMetadata() ?? {})
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

export function setDocumentData(workbook: FWorkbook, key: string, value: string | null): void {
  const { [key]: _, ...others } = readDocumentData(workbook)
  workbook.setCustomMetadata(value === null ? others : { ...others, [key]: value })
}
