export { GATE_ROWS, GATES_SHEET } from './gates-sheet.ts'
export { newTables } from './new-tables.ts'
export { planRows } from './plan-rows.ts'
export {
  PLANNERS,
  type Planner,
  plannedState,
  plannerInputs,
  withPlanned,
} from './planner-inputs.ts'
export { PRESETS, type Preset } from './preset-names.ts'
export { presetDocument } from './presets.ts'
export { programOf } from './program-of.ts'
export { isProgram } from './program-template.ts'
export {
  evidenceAt,
  type ProgramReading,
  type ProgramResult,
  problemAt,
  readProgram,
} from './read-program.ts'
export { PROGRAM_FORM } from './schema.ts'
export { programPlan } from './template.ts'
