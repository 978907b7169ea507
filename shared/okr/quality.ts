import { groupBy } from './group-by.ts'
import type { KeyResult, Objective, TeamOkrs } from './model.ts'
import { QUALITY_RULES, type QualityRule, type QualityRuleId, type QualitySubject } from './quality-rules.ts'

/** Something that could be better about an OKR, and where. */
export interface QualityFinding {
  readonly rule: QualityRuleId
  readonly severity: 'error' | 'warning'
  readonly subject: {
    readonly table: 'objectives' | 'keyResults'
    /** The row's id; null where it is about the whole team. */
    readonly id: string | null
    readonly field: string | null
  }
}

export interface Quality {
  readonly findings: readonly QualityFinding[]
  /** (passed + half the warnings) ÷ rules that applied, 0 to 1; null where none applied. */
  readonly ratio: number | null
}

/** Looks at every objective and key result that is not cancelled (FORMULAS.md, "Quality of an OKR"). */
export function evaluateQuality(okrs: TeamOkrs): Quality {
  const checks = subjectsOf(okrs).flatMap((subject) =>
    QUALITY_RULES.filter((rule) => rule.appliesTo(subject)).map((rule) => ({
      finding: findingOf(rule, subject),
      passed: rule.passes(subject),
    })),
  )
  const findings = checks.flatMap(({ finding, passed }) => (passed ? [] : [finding]))
  const warnings = findings.filter(({ severity }) => severity === 'warning').length
  const passed = checks.length - findings.length
  return { findings, ratio: checks.length === 0 ? null : (passed + warnings / 2) / checks.length }
}

function subjectsOf(okrs: TeamOkrs): readonly QualitySubject[] {
  const objectives = okrs.objectives.filter(isAlive)
  const keyResults = okrs.keyResults.filter(isAlive)
  const byObjective = groupBy(keyResults, ({ objectiveId }) => objectiveId)
  const byText = groupBy(keyResults, sameText)
  return [
    ...(objectives.length === 0 ? [] : [{ kind: 'team', okrs, objectives } as const]),
    ...objectives.map(
      (objective) =>
        ({ kind: 'objective', okrs, objective, keyResults: byObjective.get(objective.id) ?? [] }) as const,
    ),
    ...keyResults.map((keyResult) => {
      const isRepeated = byText.get(sameText(keyResult))?.[0] !== keyResult
      return { kind: 'keyResult', okrs, keyResult, isRepeated } as const
    }),
  ]
}

function isAlive({ state }: Objective | KeyResult): boolean {
  return state !== 'Cancelled'
}

/** Two key results with one text are the same; those without a text are not. */
function sameText({ id, title }: KeyResult): string {
  const text = title.trim().toLowerCase()
  return text === '' ? `#${id}` : text
}

function findingOf({ id, severity, field }: QualityRule, subject: QualitySubject): QualityFinding {
  const table = subject.kind === 'keyResult' ? 'keyResults' : 'objectives'
  return { rule: id, severity, subject: { table, id: idOf(subject), field } }
}

function idOf(subject: QualitySubject): string | null {
  if (subject.kind === 'team') return null
  return subject.kind === 'objective' ? subject.objective.id : subject.keyResult.id
}
