/** Something to tell about a file that was imported; `line` is null where it concerns the whole file. */
export interface ImportNote {
  readonly severity: 'error' | 'warning'
  readonly line: number | null
  readonly message: string
}

/** Takes notes; a note without a line is taken once. */
export class ImportNotes {
  readonly list: ImportNote[] = []

  error(line: number | null, message: string): void {
    this.list.push({ severity: 'error', line, message })
  }

  warning(line: number | null, message: string): void {
    const isKnown = line === null && this.list.some((note) => note.line === null && note.message === message)
    if (!isKnown) this.list.push({ severity: 'warning', line, message })
  }
}
