import type { Send } from '../../shared/api/index.ts'
import type { IsoDate } from '../../shared/okr/index.ts'

/** What the command line touches outside itself. Tests replace what must not be real. */
export interface World {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
  readonly today: () => IsoDate
  /** Letters and digits that nobody else draws. */
  readonly randomSuffix: () => string
  readonly send: Send
  /** Writes a new file with a mode that the umask narrows; rejects where the disk is full. */
  readonly writeBytes: (path: string, bytes: Uint8Array, mode: number) => Promise<void>
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}
