import type { IsoDate, Language } from '../../okr/index.ts'
import type { GateState } from '../gates.ts'
import { sentencesOf } from '../sentences/index.ts'
import type { FigureName } from './adoption.ts'
import type { Advice } from './advice.ts'
import type { Grade } from './grades.ts'

/** A figure of the report as it is shown: the first rows that fall short by name, the others counted. */
interface ShownFigure {
  readonly name: FigureName
  readonly value: number | null
  readonly before: number | null
  readonly grade: Grade | null
  readonly rows: readonly string[]
  readonly more: number
}

interface ShownDepartment {
  readonly id: string
  readonly name: string
  readonly teams: number
  readonly funnel: readonly ShownFigure[]
}

/** The scaling report as it is shown, in one language. */
export interface ShownReport {
  readonly language: Language
  readonly purpose: string | null
  readonly cycle: string | null
  readonly asOf: IsoDate
  readonly departments: readonly ShownDepartment[]
  readonly waves: readonly {
    readonly wave: number
    readonly name: string
    readonly teams: number
    readonly funnel: readonly ShownFigure[]
    readonly figures: readonly ShownFigure[]
    readonly departments: readonly ShownDepartment[]
    readonly advice: Advice
    readonly reason: string
    readonly next: readonly { readonly figure: FigureName; readonly step: string }[]
  }[]
  readonly gates: readonly {
    readonly step: string
    readonly state: GateState
    readonly due: IsoDate | null
    readonly reasons: readonly string[]
    readonly more: number
  }[]
  readonly criteria: readonly { readonly text: string; readonly progress: number | null }[]
  readonly forecast: Readonly<Record<ForecastName, IsoDate | null>> | null
}

export const FORECASTS = ['pace', 'plan', 'oneCoachMore'] as const
export type ForecastName = (typeof FORECASTS)[number]

/** A line of the report as one table, wherever it is shown as one: text is in the report's language. */
export interface ScalingRow {
  /** The same for the same figure of the same wave and department, whatever it is. */
  readonly id: string
  /** What it is of, such as a wave's adoption or a gate. */
  readonly part: string
  readonly wave: string | null
  readonly cycle: string | null
  readonly department: string | null
  /** How many teams it is of. */
  readonly teams: number | null
  readonly figure: string
  readonly unit: string | null
  /** A share of 0 to 1, or a rating. */
  readonly value: number | null
  readonly before: number | null
  readonly grade: string | null
  readonly date: IsoDate | null
  /** What falls short, or why; `more` are not named. */
  readonly short: string | null
  readonly more: number | null
  /** The next step that is recommended. */
  readonly step: string | null
  readonly asOf: IsoDate
}

/** As long as an id may be. */
const LONGEST_ID = 64

/**
 * The report as one table: why OKRs, then of each wave whether the next may start, its adoption, how well it does and its
 * departments; all departments; gates, success criteria and forecast. `stepNames` are what the program's steps are called.
 */
export function scalingRows(
  report: ShownReport,
  stepNames: Readonly<Record<string, string>>,
): readonly ScalingRow[] {
  const { language, cycle, asOf, purpose, waves, departments, gates, criteria, forecast } = report
  const {
    parts,
    forecast: forecasts,
    gates: states,
    figures,
    grades,
    units,
    advice,
  } = sentencesOf({
    language,
  }).scaling
  const line = (id: string, part: string, figure: string, rest: Partial<ScalingRow>): ScalingRow => ({
    ...NOTHING,
    id: id.slice(0, LONGEST_ID),
    part,
    figure,
    asOf,
    ...rest,
  })
  const measured = (id: string, part: string, figure: ShownFigure, rest: Partial<ScalingRow>) => {
    const { name, value, before, grade, rows, more } = figure
    return line(id, part, figures[name], {
      cycle,
      value,
      before,
      unit: name === 'pulse' ? units.rating : units.share,
      grade: grade && grades[grade],
      short: rows.join('; ') || null,
      more: more || null,
      ...rest,
    })
  }
  const inDepartments = (key: string, wave: string | null, list: readonly ShownDepartment[]) =>
    list.flatMap(({ id, name, teams, funnel }) =>
      funnel.map((figure, place) =>
        measured(`${key}-${place}-${id}`, parts.funnel, figure, { wave, department: name, teams }),
      ),
    )
  return [
    ...(purpose === null ? [] : [line('purpose', parts.purpose, parts.purpose, { short: purpose })]),
    ...waves.flatMap((each) => {
      const { wave, name, teams } = each
      const own = { wave: name, teams }
      const stepFor = (figure: ShownFigure) =>
        each.next.find((next) => next.figure === figure.name)?.step ?? null
      const figureRow = (part: string) => (figure: ShownFigure) =>
        measured(`${wave}-${figure.name}`, part, figure, { ...own, step: stepFor(figure) })
      return [
        line(`${wave}-advice`, parts.advice, parts.advice, {
          ...own,
          cycle,
          grade: advice[each.advice],
          short: each.reason,
        }),
        ...each.funnel.map(figureRow(parts.funnel)),
        ...each.figures.map(figureRow(parts.figure)),
        ...inDepartments(`W${wave}`, name, each.departments),
      ]
    }),
    ...inDepartments('D', null, departments),
    ...gates.map(({ step, state, due, reasons, more }) =>
      line(`gate-${step.replace(/ /g, '-')}`, parts.gate, stepNames[step] ?? step, {
        grade: states[state],
        date: due,
        short: reasons.join(' ') || null,
        more: more || null,
      }),
    ),
    ...criteria.map(({ text, progress }, place) =>
      line(`criterion-${place + 1}`, parts.criterion, text, { value: progress, unit: units.share }),
    ),
    ...(forecast
      ? FORECASTS.map((name) =>
          line(`forecast-${name}`, parts.forecast, forecasts[name], { date: forecast[name] }),
        )
      : []),
  ]
}

const NOTHING: Omit<ScalingRow, 'id' | 'part' | 'figure' | 'asOf'> = {
  wave: null,
  cycle: null,
  department: null,
  teams: null,
  unit: null,
  value: null,
  before: null,
  grade: null,
  date: null,
  short: null,
  more: null,
  step: null,
}
