import { ExistingWorkbook } from './existing-workbook.ts'
import { FileError } from './file-error.ts'
import type { FileHost } from './file-host.ts'
import { NewWorkbook } from './new-workbook.ts'

export { FileError } from './file-error.ts'
export type { FileHost } from './file-host.ts'

/** A workbook with nothing in it. */
export function newFile(): FileHost {
  return new NewWorkbook()
}

/** Opens the bytes of an .xlsx or .xlsm file. Throws FileError, with a sentence for people, where they are none. */
export function openFile(bytes: Uint8Array): FileHost {
  const isCompound = bytes[0] === 0xd0 && bytes[1] === 0xcf
  if (isCompound) {
    throw new FileError(
      'encrypted',
      'The file has a password or is in the old .xls form: save it as .xlsx without a password.',
    )
  }
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (!isZip) throw new FileError('not-a-workbook', 'The file is not an Excel workbook (.xlsx).')
  return new ExistingWorkbook(bytes)
}
