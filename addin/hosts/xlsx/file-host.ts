import type { Host } from '../../../shared/workbook/index.ts'

/** An Excel file as a host. */
export interface FileHost extends Host {
  /** The file with all that was applied. */
  save(): Promise<Uint8Array>
}
