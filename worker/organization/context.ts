import type { IsoDate, Language } from '../../shared/okr/index.ts'
import type { Grant } from '../access/authorize.ts'
import type { StoredPasscode } from '../access/passcode.ts'
import type { Credential, PresentedToken } from '../access/token.ts'
import type { Database } from './database.ts'
import type { TeamRecord } from './teams.ts'

/** How far an import has come that is under way. */
export interface Importing {
  /** The lines that are in. */
  readonly lines: number
  /** Whether the teams are in and make a tree. */
  readonly hasTree: boolean
}

/** The organisation as stored. `day` is the one to which all its cycles were turned. */
export interface OrganizationRecord {
  readonly id: string
  readonly name: string
  readonly timeZone: string
  readonly day: IsoDate
  /** While it is not null no day turns. */
  readonly importing: Importing | null
}

/** All that a call works with. */
export interface Context {
  readonly database: Database
  readonly organization: OrganizationRecord
  readonly grant: Grant
  /** The token or invitation code of the call, if any. */
  readonly presented: PresentedToken | null
  /** The team that the call is about and those above it, nearest first; empty where it is about none that exists. */
  readonly path: readonly TeamRecord[]
  readonly now: Date
  /** Today in the organisation's time zone. */
  readonly today: IsoDate
  /** Where the server is, such as `https://okr.example.org`. */
  readonly origin: string
  /** Random parts for the one token that most calls make at most. */
  readonly credential: Credential
  /** The same for a call that makes one for each of several people. */
  readonly credentials: readonly Credential[]
  /** That of whoever asks, where a link was opened. */
  readonly language: Language
  /** The passcode that the call sets, if any. */
  readonly passcode: StoredPasscode | null
}

/** The organisation, null where there is none yet. */
export function readOrganization(database: Database): OrganizationRecord | null {
  const stored = database.first<
    Record<'id' | 'name' | 'timeZone' | 'day', string> & { importing: string | null }
  >('SELECT id, name, time_zone AS timeZone, day, importing FROM organization')
  return stored && { ...stored, importing: stored.importing === null ? null : JSON.parse(stored.importing) }
}

/** Notes how far an import has come; with null it is over, and the day is turned anew. */
export function writeImporting(database: Database, importing: Importing | null): void {
  if (importing) database.run('UPDATE organization SET importing = ?', JSON.stringify(importing))
  else database.run(`UPDATE organization SET importing = NULL, day = ''`)
}
