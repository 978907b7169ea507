import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { okr, scratchFolder } from './okr.ts'

const EXPORTS = fileURLToPath(new URL('./exports/', import.meta.url))
const folder = scratchFolder()
const empty = join(folder, 'empty.xlsx')

beforeAll(async () => {
  const cycle = ['--cycle', '2027-Q1', '--cycle-start', '2027-01-04', '--cycle-end', '2027-04-02']
  const names = ['--organization', 'Fernhill', '--team', 'Web', '--as-of', '2027-02-15']
  const made = await okr(['new', empty, '--template', 'team-tracker', ...names, ...cycle], folder)
  expect(made).toMatchObject({ code: 0, err: '' })
})

const report = z.object({
  format: z.nullable(z.string()),
  conversions: z.array(z.object({ line: z.number(), column: z.string(), from: z.string(), to: z.unknown() })),
  problems: z.array(z.object({ line: z.nullable(z.number()), message: z.string() })),
})
const shown = z.object({
  objectives: z.array(
    z.object({
      title: z.string(),
      state: z.string(),
      keyResults: z.array(
        z.object({
          title: z.string(),
          type: z.nullable(z.string()),
          baseline: z.nullable(z.number()),
          target: z.nullable(z.number()),
          current: z.nullable(z.number()),
          lastCheckIn: z.nullable(z.string()),
          status: z.nullable(z.string()),
          confidence: z.nullable(z.number()),
        }),
      ),
    }),
  ),
})

/** What an import said, and the rows that the tracker then has, as `objective > key result, type, from, to, now, on, status, confidence`. */
async function imported(csv: string, ...options: readonly string[]) {
  const tracker = join(folder, 'tracker.xlsx')
  copyFileSync(empty, tracker)
  const ran = await okr(['import', csv, tracker, '--json', ...options], folder)
  expect(ran).toMatchObject({ code: 0, err: '' })
  const { objectives } = shown.parse(JSON.parse((await okr(['show', tracker, '--json'], folder)).out))
  const rows = objectives.flatMap(({ title, keyResults }) =>
    keyResults.map((row) =>
      [
        `${title} > ${row.title}`,
        row.type,
        row.baseline,
        row.target,
        row.current,
        row.lastCheckIn,
        row.status,
        row.confidence,
      ].join(', '),
    ),
  )
  return { ...report.parse(JSON.parse(ran.out)), states: objectives.map(({ state }) => state), rows }
}

/** A small export of each tool, and what must come of it. */
const GOLDEN: readonly {
  readonly file: string
  readonly format: string | null
  readonly rows: readonly string[]
  readonly says: readonly RegExp[]
}[] = [
  {
    file: 'viva-goals.csv',
    format: 'Viva Goals (Ally.io)',
    rows: [
      'Customers stay > Fewer cancellations, Decrease, 1200, 1000, 1150.5, 2027-02-15, Off track, ',
      'Sell more > Help sales with ten demos, Increase, 0, 10, 4, 2027-02-15, At risk, ',
    ],
    says: [/^“New onboarding mails” \(Project\) has no place/],
  },
  {
    file: 'okr-for-jira.csv',
    format: 'OKR for Jira',
    rows: [
      'Customers stay > Fewer cancellations, Decrease, 1200, 1000, 1150.5, 2027-02-15, On track, ',
      'Customers stay > Faster replies, Decrease, 8, 4, 8, 2027-02-15, Off track, ',
    ],
    says: [/^The status “not Started” is none of/],
  },
  {
    file: 'jira-issues.csv',
    format: 'Jira issues',
    rows: [
      'Customers stay > Write to all who cancelled, Done, , , 1, 2027-02-05, Done, ',
      'Customers stay > Call ten of them, Done, , , , , No check-in, ',
    ],
    says: [
      /a priority/,
      /an export of Jira issues is not known to have.*“Custom field \(Target\)”/,
      /no score/,
    ],
  },
  {
    file: 'asana.csv',
    format: 'Asana',
    rows: [
      'Customers stay > Write to all who cancelled, Done, , , 1, 2027-02-05, Done, ',
      'Customers stay > Call ten of them, Done, , , , , No check-in, ',
    ],
    says: [/an export of Asana is not known to have.*“Effort”/, /no owner/, /no score/],
  },
  {
    file: 'betterworks.csv',
    format: 'Betterworks',
    rows: [
      'Customers stay > Fewer cancellations, Increase, 0, 1, 0.45, 2027-02-15, On track, ',
      'Customers stay > Faster replies, Increase, 0, 1, , , No check-in, ',
    ],
    says: [/no score/],
  },
  {
    file: 'perdoo.csv',
    format: 'Perdoo',
    rows: [
      'Customers stay > Fewer cancellations, Decrease, 1200, 1000, 1110, 2027-02-15, At risk, ',
      'Customers stay > Answers within four hours, At most, , 4, 6, 2027-02-15, Off track, ',
    ],
    says: [/^“Mails rewritten” \(Initiative\) has no place/],
  },
  {
    file: 'quantive.csv',
    format: 'Quantive (Gtmhub)',
    rows: [
      'Customers stay > Fewer cancellations, Decrease, 1200, 1000, 1110, 2027-02-15, On track, 7',
      'Customers stay > All know the plan, Increase, 0, 1, 0.84, 2027-02-15, On track, 3.5',
    ],
    says: [],
  },
  {
    file: 'weekdone.csv',
    format: 'Weekdone',
    rows: [
      'Customers stay > Fewer cancellations, Increase, 0, 1, 0.45, 2027-02-08, At risk, ',
      'Customers stay > Faster replies, Increase, 0, 1, , 2027-02-08, On track, ',
    ],
    says: [/^The progress “n\/a” is not a number/],
  },
]

describe('an export of another tool', () => {
  test.each(GOLDEN)('$file', async ({ file, format, rows, says }) => {
    const result = await imported(join(EXPORTS, file))
    expect(result).toMatchObject({ format, rows })
    expect(result.states.every((state) => state === 'Agreed')).toBe(true)
    const messages = result.problems.map(({ message }) => message)
    expect(messages).toEqual(says.map((message) => expect.stringMatching(message)))
  })

  test('scores are told line by line: what they were, what they became, or why not', async () => {
    const { conversions, problems, rows } = await imported(join(EXPORTS, 'scores.csv'))
    expect(conversions.map(({ line, column, from, to }) => [line, column, from, to])).toEqual([
      [2, 'Score', '0,7', 0.7],
      [3, 'Score', '84 %', 0.84],
      [4, 'Score', '=> 84 %', 0.84],
      [5, 'Score', 'amber', 0.55],
      [8, 'Score', '=> 0,9', 0.9],
    ])
    expect(problems.map(({ line, message }) => [line, message])).toEqual([
      [6, expect.stringContaining('“70” is more than 1')],
      [7, expect.stringContaining('“soon” is not a number')],
    ])
    expect(rows).toHaveLength(7)
  })

  test('the output names the format and each conversion', async () => {
    const tracker = join(folder, 'told.xlsx')
    copyFileSync(empty, tracker)
    const { out, err } = await okr(['import', join(EXPORTS, 'quantive.csv'), tracker], folder)
    expect(out).toBe(
      'Read as an export of Quantive (Gtmhub), by its columns.\nAdded 1 objective, 2 key results and 2 check-ins.\n',
    )
    expect(err).toContain('quantive.csv:3  Attainment: “=> 84 %” became 0.84 (per cent)')
  })
})

describe('a mapping file', () => {
  const csv = () => {
    const path = join(folder, 'own.csv')
    writeFileSync(
      path,
      'Ziel,Ergebnis,Bis,Stand,Intern\nKunden bleiben,Weniger Kündigungen,03/02/2027,"0,4",x\n',
    )
    return path
  }
  const map = (content: string) => {
    const path = join(folder, 'map.json')
    writeFileSync(path, content)
    return path
  }

  test('names the columns, leaves some out, and says how dates are read', async () => {
    const columns = { Ziel: 'objective', Ergebnis: 'keyResult', Bis: 'end', Stand: 'progress', Intern: null }
    const { rows, problems } = await imported(
      csv(),
      '--map',
      map(JSON.stringify({ columns, dates: 'day first' })),
    )
    expect(rows).toEqual([
      'Kunden bleiben > Weniger Kündigungen, Increase, 0, 1, 0.4, 2027-02-03, Off track, ',
    ])
    expect(problems).toEqual([{ line: 2, message: '“Weniger Kündigungen” has no owner.' }])
  })

  test('without it a date that could be of two months is a problem and not a guess', async () => {
    const pairs = ['Ziel=objective', 'Ergebnis=keyResult', 'Bis=end'].flatMap((pair) => ['--map', pair])
    const { problems } = await imported(csv(), ...pairs)
    expect(problems.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('“03/02/2027” could be of two months'),
    )
  })

  test.each([
    ['{', /no JSON/],
    ['{"columns": {"Ziel": 3}}', /a mapping file is like/],
    ['{"columns": {"Ziel": "nothing"}}', /no field “nothing”/],
    ['{"columns": {"Nowhere": "objective"}}', /no column “Nowhere”/],
  ])('that is wrong changes nothing: %s', async (content, says) => {
    const tracker = join(folder, 'kept.xlsx')
    copyFileSync(empty, tracker)
    const { code, err } = await okr(['import', csv(), tracker, '--map', map(content)], folder)
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(says) })
    expect(Buffer.compare(readFileSync(tracker), readFileSync(empty))).toBe(0)
  })
})
