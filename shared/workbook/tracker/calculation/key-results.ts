import { type EvaluatedKeyResult, OWNER_STATUSES, serialOf } from '../../../okr/index.ts'
import type { Block, CalculatedColumn, Step } from './block.ts'
import { choiceFormula, identityColumns, placeFormula, rowOfReference } from './identity.ts'
import { dateColumns, numberColumns, weightColumns } from './parse.ts'
import { paceFormula } from './status.ts'

const OWN_CHECK_INS = '([checkIns.keyResult]=[row])'
const IS_RATIO = 'OR([type]="At least",[type]="At most")'

const TYPED: readonly Step[] = [
  ...identityColumns('keyResults'),
  { key: 'objective', formula: rowOfReference('objectives', '[@objectiveId]') },
  { key: 'objectiveState', formula: 'IF([objective]=0,"",INDEX([objectives.state],[objective]-1))' },
  { key: 'type', formula: 'IF([team.cycleReady]=1,IFERROR(TRIM([@type]),""),"")' },
  { key: 'state', formula: 'IFERROR(TRIM([@state]),"")' },
  ...numberColumns('baseline'),
  ...numberColumns('target'),
  ...weightColumns(),
  ...dateColumns('ownStart', '[@start]'),
  ...dateColumns('ownEnd', '[@end]'),
  { key: 'start', formula: 'IF([ownStart]="",used_cycle_start,[ownStart])' },
  { key: 'end', formula: 'IF([ownEnd]="",used_cycle_end,[ownEnd])' },
]

/** The row of the latest check-in of some kind: the greatest order, then the lowest row that has it. */
function latestColumns(key: string, order: string): readonly Step[] {
  const greatest = `SUMPRODUCT(MAX(${OWN_CHECK_INS}*[checkIns.${order}]))`
  const row = `SUMPRODUCT(MAX(${OWN_CHECK_INS}*([checkIns.${order}]=[${key}Order])*[checkIns.row]))`
  return [
    { key: `${key}Order`, formula: `IF([key]="",0,${greatest})` },
    { key, formula: `IF([${key}Order]=0,0,${row})` },
  ]
}

const LATEST: readonly Step[] = [
  ...latestColumns('latest', 'order'),
  ...latestColumns('latestValue', 'valueOrder'),
  ...latestColumns('latestConfidence', 'confidenceOrder'),
  {
    key: 'ownerStatusText',
    formula: 'IF([latest]=0,"",IFERROR(TRIM(INDEX([checkIns@status],[latest])),""))',
  },
  { key: 'ownerStatus', formula: choiceFormula(OWNER_STATUSES, '[ownerStatusText]', '""') },
  {
    key: 'withValue',
    formula: `IF(AND([latestValue]>0,${IS_RATIO}),SUMPRODUCT(${OWN_CHECK_INS}*([checkIns.valueOrder]>0)),0)`,
  },
  { key: 'meeting', formula: `IF(OR([withValue]=0,[target]=""),0,${meetingFormula()})` },
]

function meetingFormula(): string {
  const count = (comparison: string) =>
    `SUMPRODUCT(${OWN_CHECK_INS}*([checkIns.valueOrder]>0)*([checkIns.value]${comparison}[target]))`
  return `IF([type]="At most",${count('<=')},${count('>=')})`
}

/** Raw progress, `""` where the key result is not measurable. */
function rawFormula(): string {
  const measured = (progress: string) => `IF([latestValue]=0,0,${progress})`
  const between = measured('([current]-[baseline])/([target]-[baseline])')
  const linear = (isConsistent: string) =>
    `IF(OR([baseline]="",[target]=""),"",IF(${isConsistent},${between},""))`
  const ratio = `IF([target]="","",${measured('[meeting]/[withValue]')})`
  const milestones = `IF([target]="","",IF([target]>=1,${measured('[current]/[target]')},""))`
  const done = measured('IF([current]>=1,1,0)')
  return (
    `IF([type]="Increase",${linear('[target]>[baseline]')},IF([type]="Decrease",${linear('[target]<[baseline]')},` +
    `IF(${IS_RATIO},${ratio},IF([type]="Milestones",${milestones},IF([type]="Done",${done},"")))))`
  )
}

function expectedFormula(): string {
  const linear = 'IF(used_as_of>=[end],1,IF(used_as_of<=[start],0,(used_as_of-[start])/([end]-[start])))'
  const isLinear = 'OR([type]="Increase",[type]="Decrease",[type]="Milestones")'
  return `IF(${IS_RATIO},1,IF([type]="Done",IF(used_as_of>=[end],1,0),IF(${isLinear},${linear},"")))`
}

function suggestedStatusFormula(): string {
  const isDone = `AND([progress]>=1,OR(NOT(${IS_RATIO}),used_as_of>=[end]))`
  const pace = paceFormula('[progress]', '[expected]')
  return `IF([progress]="","",IF([latest]=0,"No check-in",IF(${isDone},"Done",${pace})))`
}

const DISAGREES =
  'OR(AND(OR([status]="On track",[status]="Done"),[confidence]<=4),AND([status]="Off track",[confidence]>=7))'

const IS_OVER =
  'OR([state]="Closed",[state]="Cancelled",[objectiveState]="Closed",[objectiveState]="Cancelled")'

const FIGURES: readonly CalculatedColumn<EvaluatedKeyResult>[] = [
  {
    key: 'current',
    formula: 'IF([latestValue]=0,"",INDEX([checkIns.value],[latestValue]-1))',
    figure: ({ figures }) => figures.current,
  },
  {
    key: 'lastCheckIn',
    formula: 'IF([latest]=0,"",INDEX([checkIns.date],[latest]-1))',
    figure: ({ figures }) => (figures.lastCheckIn === null ? null : serialOf(figures.lastCheckIn)),
  },
  { key: 'raw', formula: rawFormula(), figure: ({ figures }) => figures.raw },
  {
    key: 'progress',
    formula: 'IF([raw]="","",MAX(0,MIN(1,[raw])))',
    figure: ({ figures }) => figures.progress,
  },
  { key: 'expected', formula: expectedFormula(), figure: ({ figures }) => figures.expected },
  {
    key: 'forecast',
    formula:
      'IF([progress]="","",IF(OR([expected]+0.000000001<used_grace,[expected]=0),"",[progress]/[expected]))',
    figure: ({ figures }) => figures.forecast,
  },
  {
    key: 'suggestedStatus',
    formula: suggestedStatusFormula(),
    figure: ({ figures }) => figures.suggestedStatus,
  },
  {
    key: 'status',
    formula: 'IF([ownerStatus]="",[suggestedStatus],[ownerStatus])',
    figure: ({ figures }) => figures.status,
  },
  {
    key: 'confidence',
    formula: 'IF([latestConfidence]=0,"",INDEX([checkIns.confidence],[latestConfidence]-1))',
    figure: ({ figures }) => figures.confidence,
  },
  {
    key: 'disagreement',
    formula: `IF([confidence]="","",IF(${DISAGREES},"Yes",""))`,
    figure: ({ figures }) => (figures.disagreement ? 'Yes' : null),
  },
  {
    key: 'stale',
    formula: `IF(OR([latest]=0,[status]="Done",${IS_OVER}),"",IF(used_as_of-[lastCheckIn]>used_stale_days,"Yes",""))`,
    figure: ({ figures }) => (figures.stale ? 'Yes' : null),
  },
]

/** What a key result brings into its objective's sums; 0 where it brings nothing, so that whole columns can be multiplied. */
const SHARES: readonly Step[] = [
  { key: 'counted', formula: 'IF([state]="Cancelled",0,[weight])' },
  { key: 'progressWeight', formula: 'IF([progress]="",0,[counted])' },
  { key: 'weightedProgress', formula: 'IF([progress]="",0,[counted]*[progress])' },
  { key: 'weightedExpected', formula: 'IF([progress]="",0,[counted]*[expected])' },
  { key: 'confidenceWeight', formula: 'IF([confidence]="",0,[counted])' },
  { key: 'weightedConfidence', formula: 'IF([confidence]="",0,[counted]*[confidence])' },
  { key: 'hasCheckIn', formula: 'IF(AND([counted]>0,[latest]>0),1,0)' },
  { key: 'isNotDone', formula: 'IF(AND([progressWeight]>0,[suggestedStatus]<>"Done"),1,0)' },
  {
    key: 'isCounted',
    formula: 'IF(AND([counted]>0,OR([objectiveState]="Agreed",[objectiveState]="Closed")),1,0)',
  },
  {
    key: 'isOpen',
    formula: 'IF(AND([counted]>0,[objectiveState]="Agreed",[state]<>"Closed",[status]<>"Done"),1,0)',
  },
  { key: 'isFresh', formula: 'IF([lastCheckIn]="",0,IF(used_as_of-[lastCheckIn]<7,[isOpen],0))' },
  {
    key: 'needsLook',
    formula:
      'IF(AND([isCounted]=1,OR([status]="Off track",[status]="No check-in",[disagreement]="Yes",[stale]="Yes")),1,0)',
  },
  { key: 'place', formula: placeFormula('keyResults', 'needsLook') },
  {
    key: 'severity',
    formula:
      'IF([counted]=0,0,IF([status]="Off track",5,IF([status]="At risk",4,IF([status]="No check-in",3,IF([status]="On track",2,IF([status]="Done",1,0))))))',
  },
]

/** Computes every key result (FORMULAS.md, "Key result"). */
export const KEY_RESULT_BLOCK: Block<EvaluatedKeyResult> = {
  name: 'keyResults',
  rows: 200,
  columns: [...TYPED, ...LATEST, ...FIGURES, ...SHARES],
}
