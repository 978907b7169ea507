import { DEFAULT_PROGRAM_SETTINGS, type ProgramSettings, type ProgramTables } from '../../program/index.ts'
import type { Column, RowOrder, Table } from '../table.ts'
import { choice, DATE, FORMATS } from '../tracker/columns.ts'

/** The program's own tables, and the scaling report, which the server writes and no formula reads. */
export type ProgramTableName = keyof ProgramTables | 'scaling'

/** How a formula names what it computes from. */
export interface FormulaContext {
  /** Another cell of the same row. */
  readonly at: (key: string) => string
  /** A column of a table, all its rows. */
  readonly all: (table: ProgramTableName, key: string) => string
  /** A column of a table from its first row down to this one. */
  readonly soFar: (key: string) => string
}

/** A column of the program's workbook. A formula is written for each row, since its references move with the row. */
export interface ProgramColumn extends Omit<Column, 'formula' | 'figure'> {
  readonly formula?: (context: FormulaContext) => string
  /** Written by a planner, not by a person. */
  readonly written?: true
}

/** A table of the program's workbook. Several stand side by side on one sheet. */
export interface ProgramTable {
  readonly name: ProgramTableName
  readonly letter: string
  readonly capacity: number
  readonly order?: RowOrder
  readonly columns: readonly ProgramColumn[]
}

/** A sheet: its named values at the left, its tables side by side to the right of them. */
export interface ProgramSheet {
  readonly sheet: string
  readonly values: readonly NamedValue[]
  readonly tables: readonly ProgramTable[]
}

/** A named cell. */
export interface NamedValue extends Pick<Column, 'kind' | 'choices' | 'rule' | 'numberFormat'> {
  /** Its field of the program, in camelCase; its defined name is the same in snake_case. */
  readonly key: string
  /** A few sentences, which need a taller row. */
  readonly isLong?: true
  /** Written by a planner, not by a person. */
  readonly written?: true
  /** Present on values that the sheet computes. */
  readonly formula?: (context: Pick<FormulaContext, 'all'>) => string
}

type Declared = Omit<ProgramColumn, 'key'>

function id(width: number): ProgramColumn {
  return { key: 'id', kind: 'text', width }
}

/** A table's columns, the id first. */
export function columns(declared: Readonly<Record<string, Declared>>, idWidth = 7): readonly ProgramColumn[] {
  return [id(idWidth), ...Object.entries(declared).map(([key, column]) => ({ key, ...column }))]
}

export function text(width = 22): Declared {
  return { kind: 'text', width }
}

export function reference(width = 14): Declared {
  return { kind: 'reference', width }
}

/** A number within bounds; `null` is without. */
export function number(min: number | null, max: number | null = null, width = 10): Declared {
  return { kind: 'number', width, numberFormat: 'General', rule: { type: 'number', min, max, strict: true } }
}

export function percent(width = 10): Declared {
  return { ...number(0, 1, width), numberFormat: FORMATS.percent }
}

export function date(): Declared {
  return { width: 12, ...DATE }
}

export function oneOf(choices: readonly string[], width = 14): Declared {
  return { kind: 'choice', width, ...choice(choices) }
}

/** A cell that the sheet computes. */
export function computed(
  kind: 'number' | 'text' | 'date',
  formula: (context: FormulaContext) => string,
  look: Partial<Declared> = {},
): Declared {
  return { kind, width: 11, formula, ...look }
}

/** A computed cell that only other formulas look at. */
export function helper(kind: 'number' | 'text', formula: (context: FormulaContext) => string): Declared {
  return { ...computed(kind, formula), hidden: true }
}

/** A cell in which a planner keeps what it planned a row from. */
export function plannedFrom(): Declared {
  return { ...text(11), written: true, hidden: true }
}

/** Columns that a sync writes from what the server says. */
export function fromServer(declared: readonly Column[]): Readonly<Record<string, Declared>> {
  return Object.fromEntries(
    declared.map(({ key, formula: _, ...column }) => [key, { ...column, written: true }]),
  )
}

/** The table as the reader and the writer of rows know it. */
export function asTable(sheet: string, declared: ProgramTable): Table {
  const { name, letter, capacity, order } = declared
  return {
    name,
    sheet,
    letter,
    anchor: anchorOf(name),
    capacity,
    appendOnly: false,
    ...(order && { order }),
    columns: declared.columns.map(({ formula, written, ...column }): Column => {
      return formula ? { ...column, formula: '' } : { ...column, asTyped: true }
    }),
  }
}

/** The defined name of a table's first title. */
export function anchorOf(name: ProgramTableName): string {
  return `rollout_${snakeCase(name)}`
}

export function snakeCase(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** A setting as formulas refer to it: what counts while its cell is blank is the default. */
export function setting(key: keyof ProgramSettings): string {
  const name = snakeCase(key)
  return `IF(AND(ISNUMBER(${name}),N(${name})>=0),${name},${DEFAULT_PROGRAM_SETTINGS[key]})`
}
