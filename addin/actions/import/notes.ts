/** Something to tell about a file that was imported; `line` is null where it concerns the whole file. */
export interface ImportNote {
  readonly severity: 'error' | 'warning'
  readonly line: number | null
  readonly message: string
}

/** A cell that was taken as something else than what it says, and by which rule. */
export interface ImportConversion {
  readonly line: number
  readonly column: string
  readonly from: string
  readonly to: string | number
  readonly rule: string
}

/** Takes notes; a note without a line is taken once. */
export class ImportNotes {
  readonly list: ImportNote[] = []
  readonly conversions: ImportConversion[] = []

  error(line: number | null, message: string): void {
    this.list.push({ severity: 'error', line, message })
  }

  warning(line: number | null, message: string): void {
    const isKnown = line === null && this.list.some((note) => note.line === null && note.message === message)
    if (!isKnown) this.list.push({ severity: 'warning', line, message })
  }

  converted(conversion: ImportConversion): void {
    this.conversions.push(conversion)
  }
}
