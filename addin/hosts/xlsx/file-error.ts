export type FileErrorReason = 'not-a-workbook' | 'broken' | 'too-large' | 'encrypted' | 'unsupported'

/** A file that cannot be read as a workbook. The message is a sentence for people. */
export class FileError extends Error {
  readonly reason: FileErrorReason

  constructor(reason: FileErrorReason, message: string) {
    super(message)
    this.name = 'FileError'
    this.reason = reason
  }
}
