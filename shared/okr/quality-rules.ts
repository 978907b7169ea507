import { isMeasurable } from './key-result.ts'
import type { KeyResult, Objective, TeamOkrs } from './model.ts'

/** What a rule looks at. */
export type QualitySubject =
  | { readonly kind: 'team'; readonly okrs: TeamOkrs; readonly objectives: readonly Objective[] }
  | {
      readonly kind: 'objective'
      readonly okrs: TeamOkrs
      readonly objective: Objective
      readonly keyResults: readonly KeyResult[]
    }
  | {
      readonly kind: 'keyResult'
      readonly okrs: TeamOkrs
      readonly keyResult: KeyResult
      /** An earlier key result has the same text. */
      readonly isRepeated: boolean
    }

type Of<Kind extends QualitySubject['kind']> = Extract<QualitySubject, { kind: Kind }>

/** A rule as data. Its sentence is in the captions, under its id. */
export interface QualityRule {
  readonly id: QualityRuleId
  readonly severity: 'error' | 'warning'
  /** The field where it is mended; null where that is no single one. */
  readonly field: string | null
  appliesTo(subject: QualitySubject): boolean
  passes(subject: QualitySubject): boolean
}

export type QualityRuleId =
  | 'key-result-not-measurable'
  | 'target-equals-baseline'
  | 'direction-contradicts-type'
  | 'objective-without-key-results'
  | 'weight-not-a-number'
  | 'date-outside-cycle'
  | 'too-many-objectives'
  | 'too-many-key-results'
  | 'too-few-key-results'
  | 'no-owner'
  | 'reads-like-a-task'
  | 'objective-carries-number'
  | 'same-key-result'
  | 'only-done'
  | 'target-below-baseline'
  | 'supports-nothing'

/** First words that say what is done, not what will be different, in English and German. */
const VERBS_OF_DOING =
  /^(add|arrange|build|complete|conduct|create|define|deliver|deploy|design|develop|document|draft|establish|evaluate|execute|finish|hold|implement|improve|integrate|introduce|investigate|launch|make|migrate|organi[sz]e|perform|plan|prepare|present|publish|refactor|release|research|review|roll out|run|set up|ship|start|test|train|update|upgrade|write|aktualisieren|aufbauen|ausarbeiten|bauen|durchführen|einführen|entwickeln|erarbeiten|erstelle[n]?|führe|implementieren|migrieren|organisieren|planen|schreiben|schulen|starten|testen|umsetzen|veröffentlichen|vorbereiten)\b/i

const HAS_NUMBER = /\d/

export const QUALITY_RULES: readonly QualityRule[] = [
  keyResultRule('key-result-not-measurable', 'error', 'type', {
    appliesTo: (subject) => !hasBothEnds(subject),
    passes: ({ keyResult }) => isMeasurable(keyResult),
  }),
  keyResultRule('target-equals-baseline', 'error', 'target', {
    appliesTo: hasBothEnds,
    passes: ({ keyResult }) => keyResult.target !== keyResult.baseline,
  }),
  keyResultRule('direction-contradicts-type', 'error', 'type', {
    appliesTo: (subject) => hasBothEnds(subject) && subject.keyResult.target !== subject.keyResult.baseline,
    passes: ({ keyResult }) => isMeasurable(keyResult),
  }),
  objectiveRule('objective-without-key-results', 'error', null, {
    passes: ({ keyResults }) => keyResults.length > 0,
  }),
  objectiveRule('weight-not-a-number', 'error', 'weight', {
    passes: ({ objective }) => objective.weight !== null,
  }),
  keyResultRule('weight-not-a-number', 'error', 'weight', {
    passes: ({ keyResult }) => keyResult.weight !== null,
  }),
  keyResultRule('date-outside-cycle', 'error', 'start', {
    appliesTo: ({ keyResult }) => keyResult.start !== null,
    passes: ({ keyResult, okrs }) => isWithin(keyResult.start, okrs),
  }),
  keyResultRule('date-outside-cycle', 'error', 'end', {
    appliesTo: ({ keyResult }) => keyResult.end !== null,
    passes: ({ keyResult, okrs }) => isWithin(keyResult.end, okrs),
  }),
  {
    id: 'too-many-objectives',
    severity: 'warning',
    field: null,
    appliesTo: ({ kind }) => kind === 'team',
    passes: (subject) =>
      subject.kind === 'team' && subject.objectives.length <= subject.okrs.settings.maxObjectives,
  },
  objectiveRule('too-many-key-results', 'warning', null, {
    passes: ({ keyResults, okrs }) => keyResults.length <= okrs.settings.maxKeyResults,
  }),
  objectiveRule('too-few-key-results', 'warning', null, {
    appliesTo: ({ keyResults }) => keyResults.length > 0,
    passes: ({ keyResults }) => keyResults.length >= 2,
  }),
  objectiveRule('no-owner', 'warning', 'owner', { passes: ({ objective }) => objective.owner.trim() !== '' }),
  keyResultRule('no-owner', 'warning', 'owner', { passes: ({ keyResult }) => keyResult.owner.trim() !== '' }),
  keyResultRule('reads-like-a-task', 'warning', 'title', {
    passes: ({ keyResult: { title } }) => HAS_NUMBER.test(title) || !VERBS_OF_DOING.test(title.trim()),
  }),
  objectiveRule('objective-carries-number', 'warning', 'title', {
    passes: ({ objective }) => !HAS_NUMBER.test(objective.title),
  }),
  keyResultRule('same-key-result', 'warning', 'title', { passes: ({ isRepeated }) => !isRepeated }),
  objectiveRule('only-done', 'warning', null, {
    appliesTo: ({ keyResults }) => keyResults.length > 0,
    passes: ({ keyResults }) => keyResults.some(({ type }) => type !== 'Done'),
  }),
  keyResultRule('target-below-baseline', 'warning', 'target', {
    appliesTo: (subject) => hasBothEnds(subject) && subject.keyResult.type === 'Increase',
    passes: ({ keyResult: { baseline, target } }) => (target ?? 0) >= (baseline ?? 0),
  }),
  objectiveRule('supports-nothing', 'warning', 'supports', {
    passes: ({ objective }) => objective.supports !== null,
  }),
]

interface Check<Subject> {
  /** Always where it is absent. */
  appliesTo?(subject: Subject): boolean
  passes(subject: Subject): boolean
}

function objectiveRule(
  id: QualityRuleId,
  severity: QualityRule['severity'],
  field: string | null,
  { appliesTo = () => true, passes }: Check<Of<'objective'>>,
): QualityRule {
  return {
    id,
    severity,
    field,
    appliesTo: (subject) => subject.kind === 'objective' && appliesTo(subject),
    passes: (subject) => subject.kind === 'objective' && passes(subject),
  }
}

function keyResultRule(
  id: QualityRuleId,
  severity: QualityRule['severity'],
  field: string,
  { appliesTo = () => true, passes }: Check<Of<'keyResult'>>,
): QualityRule {
  return {
    id,
    severity,
    field,
    appliesTo: (subject) => subject.kind === 'keyResult' && appliesTo(subject),
    passes: (subject) => subject.kind === 'keyResult' && passes(subject),
  }
}

/** Whether it is measured from a baseline to a target, and both are there. */
function hasBothEnds({ keyResult: { type, baseline, target } }: Of<'keyResult'>): boolean {
  return (type === 'Increase' || type === 'Decrease') && baseline !== null && target !== null
}

function isWithin(date: string | null, { cycle }: TeamOkrs): boolean {
  return date === null || (date >= cycle.start && date <= cycle.end)
}
