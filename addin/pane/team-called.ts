import { sameName } from '../../shared/program/index.ts'
import type { TeamNames } from './owner.ts'

/** The id of the team that a person named; undefined for no name, which means everybody, null where there is no such team. */
export function teamCalled(teams: TeamNames, name: string): string | null | undefined {
  if (name.trim() === '') return undefined
  const found = [...teams].find(([, known]) => sameName(known, name))
  return found ? found[0] : null
}
