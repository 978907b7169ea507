import * as z from 'zod/mini'
import { schemas } from '../../../shared/api/index.ts'
import { STATUSES } from '../../../shared/okr/index.ts'
import { MEASURES, NO_PRACTICE } from '../../../shared/organization/index.ts'
import { ID_PATTERN } from '../../../shared/workbook/index.ts'

/**
 * An export is JSON lines: the organisation, its cycles, its teams, the log of its own doings, then document by document the
 * rows, the log and the contributions to the roll-up, then the reviews, and at last the count of all lines before. Raised
 * by one with each change that an older server cannot take.
 */
export const FORMAT = 1

export const LEFT_OUT = [
  'Keys, codes, links and calendar feeds with their tokens: what is stored of them is a hash, which opens nothing. People join again, links and feeds are made anew.',
  'Webhooks, since whoever has their addresses can post, and what was posted to them.',
  'Answers to reviews that may not be shown yet. Those that may are in columns sorted each for itself, so that no line is what one person answered.',
  'Sums of nodes: they are added up again.',
]

const count = z.int().check(z.nonnegative())
const text = z.string()
const id = z.string().check(z.regex(ID_PATTERN))
const date = z.iso.date()
const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()])
const author = { by: text, at: text }
/** The program's document is of no team. */
const document = { cycle: text, team: text }

const totals = z.object({
  weight: z.int(),
  progress: z.int(),
  expected: z.int(),
  confidenceWeight: z.int(),
  confidence: z.int(),
})
const practice = z.object({ weeks: count, weeksCheckedIn: count, rated: count, quality: count })
const sums = z.object({
  measures: z.record(z.enum(MEASURES), totals),
  objectives: count,
  statusCounts: z.record(z.enum(STATUSES), count),
  disagreements: count,
  supporting: z._default(count, 0),
  trackers: count,
  drafted: count,
  reporting: count,
  stale: count,
  practice: z._default(practice, NO_PRACTICE),
})

const change = z.object({ table: text, row: text, field: text, from: scalar, to: scalar })
const changes = z.object({
  changes: z.array(change),
  deletes: z.array(z.object({ table: text, row: text })),
})

const field = z.object({ value: scalar, revision: count, ...author })
const storedRow = z.object({
  fields: z.record(z.string(), field),
  deleted: z.nullable(z.object({ revision: count, ...author })),
})

export const Line = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('organization'),
    format: z.int(),
    name: schemas.Organization.shape.name,
    timeZone: text,
    leftOut: z.array(text),
  }),
  z.extend(schemas.CycleInput, { kind: z.literal('cycle'), day: date }),
  z.extend(schemas.Team, {
    kind: z.literal('team'),
    id,
    tracked: z.boolean(),
    invited: z._default(z.boolean(), false),
    former: z.array(z.object({ until: date, parentId: z.nullable(id) })),
  }),
  z.object({ kind: z.literal('tree'), teams: count }),
  z.object({
    kind: z.literal('action'),
    revision: count,
    ...author,
    entry: z.looseObject({ action: text }),
  }),
  z.object({ kind: z.literal('row'), ...document, table: text, id, place: count, row: storedRow }),
  z.object({ kind: z.literal('log'), ...document, revision: count, ...author, entry: changes }),
  z.object({
    kind: z.literal('contribution'),
    ...document,
    day: date,
    sums,
    attention: z.array(z.object({ team: id, objective: text, rank: z.number() })),
  }),
  z.object({ kind: z.literal('document'), ...document, revision: count }),
  z.object({
    kind: z.literal('asked'),
    ...document,
    person: text,
    expiresAt: z.nullable(text),
    used: z.boolean(),
  }),
  z.object({
    kind: z.literal('answer'),
    ...document,
    statements: z.array(z.int().check(z.gte(1), z.lte(5))),
    keep: text,
    change: text,
  }),
  z.object({ kind: z.literal('end'), lines: count }),
])

export type Line = z.output<typeof Line>
export type LineOf<Kind extends Line['kind']> = Extract<Line, { kind: Kind }>
