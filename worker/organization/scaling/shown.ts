import type { Reply } from '../../../shared/api/index.ts'
import type { Language } from '../../../shared/okr/index.ts'
import {
  type DepartmentReport,
  type FigureName,
  FUNNEL,
  type ProgramFigures,
  REPORT_FIGURES,
  type ReportFigure,
  redFigures,
  sentencesOf,
  type WaveReport,
} from '../../../shared/program/index.ts'
import type { Show } from '../../access/authorize.ts'

type Report = Reply<'scalingReport'>

/** Rows that are named under a figure; the others are counted. */
const MOST_ROWS = 30
const MOST_REASONS = 5

/** What waves and departments are called. */
interface Naming {
  readonly language: Language
  readonly hasPilot: boolean
  /** Departments' nodes by their names. */
  readonly ids: ReadonlyMap<string, string>
}

/** A wave as the report shows it. Coaches are people, so a link that shows none leaves them out. */
export function waveShown(report: WaveReport, naming: Naming, { owners }: Show): Report['waves'][number] {
  const { wave, teams, funnel, figures, departments, advice, reason } = report
  const say = sentencesOf(naming).scaling
  const coachLoad = owners ? figures.coachLoad : { ...figures.coachLoad, evidence: [] }
  const shown = { ...figures, coachLoad }
  return {
    wave,
    name: say.wave(wave, naming.hasPilot),
    teams,
    funnel: FUNNEL.map((step) => figureShown(step, funnel[step])),
    figures: REPORT_FIGURES.map((name) => figureShown(name, shown[name])),
    departments: departments.map((department) => departmentShown(department, naming, 0)),
    advice,
    reason,
    next: redFigures(report).map((figure) => ({ figure, step: say.next[figure] })),
  }
}

/** A department as the report shows it, with the teams that fall short, as many as there is room for. */
export function departmentShown(
  { department, teams, funnel }: DepartmentReport,
  { ids }: Pick<Naming, 'ids'>,
  mostRows = MOST_ROWS,
): Report['departments'][number] {
  return {
    id: ids.get(department) ?? '',
    name: department,
    teams,
    funnel: FUNNEL.map((step) => figureShown(step, funnel[step], mostRows)),
  }
}

function figureShown<Name extends FigureName>(name: Name, figure: ReportFigure, mostRows = MOST_ROWS) {
  const { value, before, grade, evidence } = figure
  const rows = evidence.slice(0, mostRows).map(({ says }) => says)
  return { name, value, before, grade, rows, more: evidence.length - rows.length }
}

/** Reasons name people and OKRs, so they are left out where a link does not show those. */
export function gatesShown({ gates }: ProgramFigures, { titles, owners }: Show): Report['gates'] {
  return gates.map(({ step, state, due, reasons }) => {
    const shown = titles && owners ? reasons.slice(0, MOST_REASONS).map(({ says }) => says) : []
    return { step, state, due, reasons: shown, more: reasons.length - shown.length }
  })
}

export function criteriaShown({ scope }: ProgramFigures, { titles }: Show): Report['criteria'] {
  return scope.criteria.map(({ criterion, progress }) => ({
    text: titles ? criterion.criterion : criterion.id,
    progress,
  }))
}
