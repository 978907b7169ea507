import { randomBytes } from 'node:crypto'
import { access, chmod, readFile, realpath, rename, stat, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import {
  optimize,
  type Plan,
  readTracker,
  type Snapshot,
  type TrackerReading,
} from '../../shared/workbook/index.ts'
import { sheetsToRead } from '../actions/index.ts'
import { FileError, type FileHost, openFile } from '../hosts/xlsx/index.ts'
import { refusal } from '../refusals/index.ts'
import { inputError, unable } from './failure.ts'
import type { World } from './world.ts'

/** A workbook on a disk, as it was read. */
export interface WorkbookFile<Reading> {
  readonly path: string
  readonly host: FileHost
  readonly snapshot: Snapshot
  readonly reading: Reading
}

export type TrackerFile = WorkbookFile<TrackerReading>

/** Opens a tracker. Throws Failure with a sentence where the file is none. */
export async function openTracker(path: string): Promise<TrackerFile> {
  const { host, snapshot } = await openWorkbook(path, sheetsToRead)
  const result = readTracker(snapshot)
  if (result.kind !== 'tracker') throw unable([refusal(result.kind)], path)
  return { path, host, snapshot, reading: result.reading }
}

/** Opens a tracker that is to be written: not while another program has it open. */
export async function openForWriting(path: string): Promise<TrackerFile> {
  await refuseIfOpen(path)
  return openTracker(path)
}

/** Carries a plan out on a workbook and writes the file, all of it or nothing. */
export async function saveWorkbook(
  { path, host }: Pick<TrackerFile, 'path' | 'host'>,
  plan: Plan,
  world: World,
): Promise<void> {
  if (plan.operations.length === 0) return
  carryOut({ path, host }, plan)
  await writeAtomically(path, await host.save(), world)
}

/** Carries a plan out on an open workbook; nothing is written to the disk yet. Throws Failure where it cannot. */
export function carryOut({ path, host }: Pick<TrackerFile, 'path' | 'host'>, plan: Plan): void {
  const { missing } = host.apply(optimize(plan))
  if (missing.length === 0) return
  throw inputError(
    `${path}: this file cannot take ${missing.map(({ capability }) => capability).join(', ')}.`,
  )
}

/** The bytes of a file. Throws Failure where it cannot be read. */
export async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path))
  } catch (error) {
    throw inputError(`${path}: ${readingTrouble(codeOf(error))}`)
  }
}

/**
 * Writes a file through another one beside it, so that at no moment half a file stands there; a file's mode stays,
 * a new one gets `newMode`. Throws Failure with nothing changed.
 */
export async function writeAtomically(
  path: string,
  bytes: Uint8Array,
  world: World,
  newMode = 0o666,
): Promise<void> {
  const target = await realpath(path).catch(() => path)
  const draft = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`)
  try {
    await world.writeBytes(draft, bytes, newMode)
    const mode = await stat(target).then(
      (known) => known.mode,
      () => null,
    )
    if (mode !== null) await chmod(draft, mode)
    await rename(draft, target)
  } catch (error) {
    await unlink(draft).catch(() => undefined)
    throw inputError(`${path}: ${writingTrouble(codeOf(error))} Nothing was changed.`)
  }
}

export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

/** Excel and LibreOffice leave a file beside each one that they have open. */
export async function refuseIfOpen(path: string): Promise<void> {
  const [folder, name] = [dirname(path), basename(path)]
  for (const lock of [`~$${name}`, `.~lock.${name}#`]) {
    if (!(await exists(join(folder, lock)))) continue
    throw inputError(`${path}: the file is open in another program. Save and close it there, then try again.`)
  }
}

/**
 * Opens a workbook of any kind and reads those of its sheets that `choose` names after a first look at its names.
 * Throws Failure with a sentence where the file is none.
 */
export async function openWorkbook(
  path: string,
  choose: (glance: Snapshot) => readonly string[] | undefined,
): Promise<Pick<TrackerFile, 'host' | 'snapshot'>> {
  const bytes = await bytesOf(path)
  try {
    const host = openFile(bytes)
    return { host, snapshot: host.read(choose(host.read([]))) }
  } catch (error) {
    if (error instanceof FileError) throw inputError(`${path}: ${error.message}`)
    throw error
  }
}

function readingTrouble(code: string): string {
  if (code === 'ENOENT') return 'there is no such file.'
  if (code === 'EACCES' || code === 'EPERM') return 'you are not allowed to read this file.'
  if (code === 'EISDIR') return 'this is a folder, not a file.'
  return `the file cannot be read (${code}).`
}

function writingTrouble(code: string): string {
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'there is no room left on the disk.'
  if (code === 'ENOENT') return 'there is no such folder.'
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'you are not allowed to write here.'
  return `the file cannot be written (${code}).`
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown trouble'
}
