import type { Block } from './block.ts'
import { rowOfReference } from './identity.ts'
import { dateColumns, numberColumns } from './parse.ts'

const DIGITS = 'MID([id],2,FIND("-",[id]&"-",2)-2)'
const IS_NUMBERED = `AND(TEXT(VALUE(${DIGITS}),"0")=${DIGITS},VALUE(${DIGITS})>=1,VALUE(${DIGITS})<9000000000)`

/**
 * Which check-in is the latest of several: `order` is its day times 10^10 plus its entry (see `entryOf`), below 2^53;
 * 0 where the check-in is dated after the day looked at, or has no date or no key result. Of two with one order the
 * lower row is the later one.
 */
export const CHECK_IN_BLOCK: Block = {
  name: 'checkIns',
  rows: 5_000,
  columns: [
    { key: 'row', formula: 'ROW()' },
    { key: 'keyResult', formula: rowOfReference('keyResults', '[@keyResultId]') },
    { key: 'id', formula: 'IFERROR(TRIM([@id]),"")' },
    {
      key: 'entry',
      formula: `IFERROR(IF(${IS_NUMBERED},VALUE(${DIGITS}),9000000000+[row]),9000000000+[row])`,
    },
    ...dateColumns('date'),
    ...numberColumns('value'),
    ...numberColumns('typedConfidence', '[@confidence]'),
    {
      key: 'confidence',
      formula:
        'IF([typedConfidence]="","",IF(AND([typedConfidence]>=0,[typedConfidence]<=10),[typedConfidence],""))',
    },
    {
      key: 'order',
      formula:
        'IF(OR([keyResult]=0,[date]="",[team.cycleReady]=0),0,IF([date]>used_as_of,0,[date]*10000000000+[entry]))',
    },
    { key: 'valueOrder', formula: 'IF([value]="",0,[order])' },
    { key: 'confidenceOrder', formula: 'IF([confidence]="",0,[order])' },
  ],
}
