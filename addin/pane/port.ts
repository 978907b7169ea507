import type { Send } from '../../shared/api/index.ts'
import type { IsoDate } from '../../shared/okr/index.ts'
import type { AsyncHost, FilledRows, Language } from '../../shared/workbook/index.ts'
import type { Address, WorkbookLocation } from '../actions/index.ts'
import type { SheetTools } from '../self-test/index.ts'

/** What the pane needs of the place it runs in. */
export interface PanePort {
  /** Reading without saying which sheets brings those that the pane needs, or all. */
  readonly host: AsyncHost
  /** The same, which then reads all. */
  readonly wholeHost: AsyncHost
  /** What the spreadsheet program calls itself, with its version where it tells. */
  readonly hostName: string
  /** Where the workbook lies now; null where it is not saved yet, or cannot be copied. */
  location(): WorkbookLocation | null
  readonly sheetTools: SheetTools
  /**
   * Rows to make ready beyond those a new workbook starts with, where the host is too slow for the template's whole
   * capacity; null where it is not.
   */
  readonly spareRows: (FilledRows & { readonly program: number; readonly portfolio: number }) | null
  /** Carries requests to the server. */
  readonly send: Send
  readonly keys: KeyRing
  /** The language and region of the spreadsheet program, a BCP 47 tag such as `de-AT`. */
  readonly locale: string
  readonly language: LanguageChoice
  /** The day it is where the person sits. */
  today(): IsoDate
  /** A few random letters and digits that keep this person's new rows apart from others'. */
  suffix(): string
  /** Puts text where the person can paste it from; false where that is not allowed here. */
  copy(text: string): Promise<boolean>
  /** Hands out text as a file, as a browser saves files. */
  save(name: string, text: string): void
  /** Calls back some time after somebody edited the workbook by hand. Returns how to stop that. */
  onEdit(listener: () => void): () => void
}

/** The language that this person chose for the pane; null is that of the spreadsheet program. */
export interface LanguageChoice {
  read(): Language | null
  write(language: Language | null): void
}

/** What a key opens; a token says itself of which organisation. */
export type Place = Omit<Address, 'organizationId'>

/** A person's keys, kept for this person only and never in the workbook. */
export interface KeyRing {
  /** The key to a team, to what a share link shows, or to all of an organisation. */
  read(address: Address): PersonKey | null
  write(place: Place, key: PersonKey): void
  forget(place: Place): void
  /** The token of an organisation's owner on a server, where this person has one. */
  owner(server: string): string | null
}

export interface PersonKey {
  readonly token: string
  readonly person: string
}

/** What the person came with, such as the code in a link. */
export interface Invitation {
  readonly server: string
  readonly code: string | null
  /** A name to start from. */
  readonly person: string
}
