import type { EvaluatedObjective } from '../../../okr/index.ts'
import type { Block } from './block.ts'
import { choiceFormula, identityColumns, placeFormula } from './identity.ts'
import { numberColumns, weightColumns } from './parse.ts'
import { paceFormula } from './status.ts'

/** Adds up a column over the objective's own key results. */
function sum(column: string): string {
  return `SUMPRODUCT(([keyResults.objective]=[row])*[keyResults.${column}])`
}

function mean(weight: string, weighted: string): string {
  return `IF([${weight}]=0,"",${sum(weighted)}/[${weight}])`
}

/** Computes every objective (FORMULAS.md, "Objective"). */
export const OBJECTIVE_BLOCK: Block<EvaluatedObjective> = {
  name: 'objectives',
  rows: 40,
  columns: [
    ...identityColumns('objectives'),
    { key: 'stateText', formula: 'IFERROR(TRIM([@state]),"")' },
    {
      key: 'state',
      formula: choiceFormula(['Agreed', 'Closed', 'Cancelled'], '[stateText]', '"Draft"'),
    },
    ...weightColumns(),
    ...numberColumns('typedScore', '[@score]'),
    { key: 'progressWeight', formula: `IF([key]="",0,${sum('progressWeight')})` },
    {
      key: 'progress',
      formula: mean('progressWeight', 'weightedProgress'),
      figure: ({ figures }) => figures.progress,
    },
    {
      key: 'expected',
      formula: mean('progressWeight', 'weightedExpected'),
      figure: ({ figures }) => figures.expected,
    },
    {
      key: 'status',
      formula: `IF([progress]="","",IF(${sum('hasCheckIn')}=0,"No check-in",IF(${sum('isNotDone')}=0,"Done",${paceFormula('[progress]', '[expected]')})))`,
      figure: ({ figures }) => figures.status,
    },
    {
      key: 'weakest',
      formula:
        'IF([key]="","",CHOOSE(1+SUMPRODUCT(MAX(([keyResults.objective]=[row])*[keyResults.severity])),"","Done","On track","No check-in","At risk","Off track"))',
      figure: ({ figures }) => figures.weakest,
    },
    { key: 'confidenceWeight', formula: `IF([key]="",0,${sum('confidenceWeight')})` },
    {
      key: 'confidence',
      formula: mean('confidenceWeight', 'weightedConfidence'),
      figure: ({ figures }) => figures.confidence,
    },
    {
      key: 'suggestedScore',
      formula: 'IF([progress]="","",INT([progress]*10+0.500000001)/10)',
      figure: ({ figures }) => figures.suggestedScore,
    },
    {
      key: 'score',
      formula:
        'IF(IF([typedScore]="",FALSE,AND([typedScore]>=0,[typedScore]<=1)),[typedScore],IF(OR([state]="Closed",used_as_of>=used_cycle_end),[suggestedScore],""))',
      figure: ({ figures }) => figures.score,
    },
    { key: 'counted', formula: 'IF(OR([state]="Agreed",[state]="Closed"),[weight],0)' },
    {
      key: 'isCounted',
      formula: 'IF(AND([key]<>"",OR([state]="Agreed",[state]="Closed")),1,0)',
    },
    { key: 'isListed', formula: 'IF(OR([state]="Cancelled",IFERROR(TRIM([@title])="",TRUE)),0,1)' },
    { key: 'place', formula: placeFormula('objectives', 'isListed') },
    { key: 'teamWeight', formula: 'IF([progress]="",0,[counted])' },
    { key: 'weightedProgress', formula: 'IF([progress]="",0,[counted]*[progress])' },
    { key: 'weightedExpected', formula: 'IF([progress]="",0,[counted]*[expected])' },
    { key: 'teamConfidenceWeight', formula: 'IF([confidence]="",0,[counted])' },
    { key: 'weightedConfidence', formula: 'IF([confidence]="",0,[counted]*[confidence])' },
  ],
}
