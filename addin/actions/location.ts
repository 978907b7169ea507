import * as z from 'zod/mini'
import type { Operation, Plan, Snapshot } from '../../shared/workbook/index.ts'
import { storedJson } from './stored-json.ts'

/** Where a workbook lies: its path, address or id, in the terms of the program that has it open. */
export interface WorkbookLocation {
  readonly program: 'file' | 'excel' | 'sheets'
  readonly address: string
}

type Noted = Pick<Snapshot, 'documentData'>

export const LOCATIONS = 'locations'

/** For each program the marks of where the workbook was synced from; never the paths themselves. */
const knownSchema = z.record(z.string(), z.array(z.string()))

/** Whether this program knows the workbook from another location only: then it was moved there, or copied. */
export function isElsewhere(snapshot: Noted, location: WorkbookLocation | null): boolean {
  const known = location ? (knownOf(snapshot)[location.program] ?? []) : []
  return location !== null && known.length > 0 && !known.includes(markOf(location))
}

/** Takes down that the workbook belongs where it lies; nothing where that is known, or null, as before it is saved. */
export function noteLocation(snapshot: Noted, location: WorkbookLocation | null): readonly Operation[] {
  if (!location) return []
  const known = knownOf(snapshot)
  const here = known[location.program] ?? []
  const mark = markOf(location)
  if (here.includes(mark)) return []
  const value = JSON.stringify({ ...known, [location.program]: [...here, mark] })
  return [{ kind: 'documentData', key: LOCATIONS, value }]
}

/** The person says that the workbook was moved and stays what it was. */
export function confirmLocation(snapshot: Noted, location: WorkbookLocation | null): Plan {
  return { operations: noteLocation(snapshot, location) }
}

function knownOf({ documentData }: Noted): Readonly<Record<string, readonly string[]>> {
  return storedJson(knownSchema, documentData[LOCATIONS]) ?? {}
}

/** 64 bits that tell addresses apart: FNV-1a from two starting points, since Apps Script has no hash that Excel has too. */
function markOf({ address }: WorkbookLocation): string {
  return [0x811c9dc5, 0x9e3779b9].map((start) => fnv1a(start, address)).join('')
}

function fnv1a(start: number, text: string): string {
  let hash = start
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
