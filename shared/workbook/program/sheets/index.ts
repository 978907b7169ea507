import type { ProgramSheet } from '../declare.ts'
import { COACHING_SHEET } from './coaching.ts'
import { FIRST_OKRS_SHEET } from './first-okrs.ts'
import { GOAL_SHEET } from './goal.ts'
import { PEOPLE_SHEET } from './people.ts'
import { PILOT_SHEET } from './pilot.ts'
import { PLAN_SHEET } from './plan.ts'
import { REFLECT_SHEET } from './reflect.ts'
import { SCALE_SHEET } from './scale.ts'
import { SCOPE_SHEET } from './scope.ts'
import { SETTINGS_SHEET } from './settings.ts'

/** The sheets that hold tables and named values, in the order in which they come. */
export const PROGRAM_SHEETS: readonly ProgramSheet[] = [
  GOAL_SHEET,
  SCOPE_SHEET,
  PILOT_SHEET,
  PEOPLE_SHEET,
  COACHING_SHEET,
  FIRST_OKRS_SHEET,
  REFLECT_SHEET,
  SCALE_SHEET,
  PLAN_SHEET,
  SETTINGS_SHEET,
]
