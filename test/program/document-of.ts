import type { IsoDate } from '../../shared/okr/index.ts'
import {
  DEFAULT_PROGRAM_SETTINGS,
  type Program,
  type ProgramTables,
  type Stakeholder,
  type Step,
} from '../../shared/program/index.ts'
import { type Document, planRows, type Row, type Scalar } from '../../shared/workbook/index.ts'

const STEP_FIELDS: Readonly<Record<Step, string>> = {
  Goal: 'goal',
  Scope: 'scope',
  Pilot: 'pilot',
  People: 'people',
  Coaching: 'coaching',
  'First OKRs': 'firstOkrs',
  Reflect: 'reflect',
  Scale: 'scale',
}

const defaults = new Map<string, number>(Object.entries(DEFAULT_PROGRAM_SETTINGS))

/**
 * A program as the document that a workbook holds, its calendar as of a day written into the Plan sheet. Settings that
 * are the default are left blank.
 */
export function documentOf({ language, values, settings, ...tables }: Program, asOf: IsoDate): Document {
  const own = Object.entries(settings).filter(([key, value]) => defaults.get(key) !== value)
  const named = [...Object.entries(values), ...own].flatMap(([id, value]): Row[] =>
    value === null || value === '' ? [] : [{ id, fields: { value } }],
  )
  const rows = Object.entries(tables).map(([table, own]: [string, ProgramTables[keyof ProgramTables]]) => [
    table,
    own.map((row): Row => ({ id: row.id, fields: fieldsOf(row) })),
  ])
  const document: Document = { tables: { ...Object.fromEntries(rows), values: named } }
  return { tables: { ...document.tables, records: planRows(document, asOf, language) } }
}

function fieldsOf(row: ProgramTables[keyof ProgramTables][number]): Record<string, Scalar> {
  const fields: Record<string, Scalar> = {}
  for (const [key, value] of Object.entries(row)) {
    if (key === 'id' || value === null || value === '' || value === false) continue
    if (key === 'involvement') Object.assign(fields, involvementOf(value))
    else if (Array.isArray(value)) Object.assign(fields, statementsOf(value))
    else fields[key] = value === true ? 'Yes' : value
  }
  return fields
}

function involvementOf(involvement: Stakeholder['involvement']): Record<string, Scalar> {
  return Object.fromEntries(
    Object.entries(STEP_FIELDS).map(([step, field]) => [
      field,
      Object.entries(involvement).find(([own]) => own === step)?.[1] ?? null,
    ]),
  )
}

function statementsOf(answers: readonly Scalar[]): Record<string, Scalar> {
  return Object.fromEntries(answers.map((answer, index) => [`statement${index + 1}`, answer]))
}
