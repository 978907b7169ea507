import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import * as z from 'zod'

/** 106 key results that eight real team-cycles published; read from beside the project, never copied into it. */
export const REAL_OKRS = fileURLToPath(
  new URL('../../../shared/data/protocol-labs-okrs.csv', import.meta.url),
)

export const hasRealOkrs = existsSync(REAL_OKRS)

const row = z.object({
  team: z.string(),
  cycle: z.string(),
  objective: z.string(),
  key_result: z.string(),
  mid_score: z.string(),
  final_score: z.string(),
})

/** One team's key results of one quarter, as the file has them. */
export interface TeamCycle {
  /** `ipld 2019-Q1` */
  readonly name: string
  readonly team: string
  /** `2019-Q1` */
  readonly quarter: string
  readonly start: string
  readonly end: string
  readonly objectives: readonly { readonly title: string; readonly keyResults: readonly Scored[] }[]
}

interface Scored {
  readonly title: string
  /** The last score that is one, in tenths; null where there is none. */
  readonly tenths: number | null
}

const LAST_DAYS = ['03-31', '06-30', '09-30', '12-31']

/** The file once more, read in the plainest way that does the job. */
export function readRealOkrs(): readonly TeamCycle[] {
  const rows = z.array(row).parse(parse(readFileSync(REAL_OKRS), { columns: true }))
  return unique(rows.map(({ team, cycle }) => `${team} ${cycle.replace(' ', '-')}`)).map((name) => {
    const own = rows.filter(({ team, cycle }) => `${team} ${cycle.replace(' ', '-')}` === name)
    const [team = '', quarter = ''] = name.split(' ')
    const [year, number] = quarter.split('-Q')
    const objectives = unique(own.map(({ objective }) => objective)).map((title) => ({
      title,
      keyResults: own
        .filter(({ objective }) => objective === title)
        .map(({ key_result, mid_score, final_score }) => ({
          title: key_result,
          tenths: tenthsOf(final_score) ?? tenthsOf(mid_score),
        })),
    }))
    const start = `${year}-${String(Number(number) * 3 - 2).padStart(2, '0')}-01`
    return { name, team, quarter, start, end: `${year}-${LAST_DAYS[Number(number) - 1]}`, objectives }
  })
}

function tenthsOf(score: string): number | null {
  return score === '' || Number.isNaN(Number(score)) ? null : Math.round(Number(score) * 10)
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)]
}
