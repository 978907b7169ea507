import { at, type ProgramProblem, problem } from './evidence.ts'
import type { Program } from './model.ts'
import { sentencesOf } from './sentences/index.ts'
import { OBEYED, type Override, SETTING_KEYS } from './settings.ts'
import { filled, nameKey } from './values.ts'

/** A department's own setting, and what obeys it. */
export interface OverrideInUse {
  readonly department: string
  readonly key: string
  readonly value: number
  readonly usedBy: string
}

/** The settings of single departments that something obeys (REQUIREMENTS.md, S8.5). */
export function overridesInUse({ overrides }: Pick<Program, 'overrides'>): readonly OverrideInUse[] {
  return overrides.flatMap((row): OverrideInUse[] => {
    const { department, value } = row
    const usedBy = usedByOf(row)
    return usedBy === undefined || value === null || !filled(department)
      ? []
      : [{ department, key: row.key, value, usedBy }]
  })
}

/** Settings of departments that nothing obeys, or of departments that there are not. */
export function checkOverrides(program: Program): ProgramProblem[] {
  const { overrides, candidates, teams } = program
  const say = sentencesOf(program).scale
  const known = new Set([...candidates, ...teams].map(({ department }) => nameKey(department)))
  return overrides.flatMap((row): ProgramProblem[] => {
    if (row.value === null || !filled(row.key)) return []
    if (usedByOf(row) === undefined) {
      return [problem('warning', 'setting-not-of-departments', at('overrides', row, 'key', say.settingOfAll))]
    }
    if (known.has(nameKey(row.department))) return []
    const says = say.unknownDepartment(row.department)
    return [problem('warning', 'unknown-department', at('overrides', row, 'department', says))]
  })
}

function usedByOf({ key }: Override): string | undefined {
  const setting = SETTING_KEYS.find((name) => name === key)
  return setting && OBEYED[setting]
}
