import type { ProtectionState, SheetState } from './book.ts'
import { placeOf, rangeAt } from './range.ts'
import { refuse, strict } from './strict.ts'
import type { World } from './world.ts'

type Protection = GoogleAppsScript.Spreadsheet.Protection

/** The sheet's protection, made where there is none yet. */
export function protectionOf(world: World, sheet: SheetState): Protection {
  const { protections } = world.book
  const known = protections.find(({ kind, place }) => kind === 'sheet' && place.sheet === sheet)
  if (known) return protectionService(world, known)
  const made: ProtectionState = {
    kind: 'sheet',
    place: { ...sheet.used(), rows: sheet.rows, columns: sheet.columns },
    isMine: true,
    description: '',
    warningOnly: false,
    open: [],
  }
  protections.push(made)
  return protectionService(world, made)
}

export function protectionService(world: World, state: ProtectionState): Protection {
  const mine = () => {
    if (!state.isMine) refuse('You are trying to edit a protected cell or object.')
  }
  const members: Partial<Protection> = {
    canEdit: () => state.isMine || state.warningOnly,
    getProtectionType: () => world.protectionTypes[state.kind === 'sheet' ? 'SHEET' : 'RANGE'],
    getRange: () => rangeAt(world, state.place),
    getUnprotectedRanges: () => state.open.map((place) => rangeAt(world, place)),
    setDescription(description) {
      mine()
      state.description = description
      return service
    },
    setWarningOnly(warningOnly) {
      mine()
      state.warningOnly = warningOnly
      return service
    },
    setUnprotectedRanges(ranges) {
      mine()
      state.open = ranges.map(placeOf)
      return service
    },
  }
  const service = strict<Protection>('Protection', members, world.calls)
  return service
}
