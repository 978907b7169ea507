import { END_OF_DATES, FIRST_DATE } from '../../reader/places.ts'
import type { Step } from './block.ts'

/**
 * The columns that read a typed number: blank where there is none. Text such as `-12.5` counts as the number it shows,
 * whatever the spreadsheet's language; so it is taken apart by digits instead of by `VALUE` of the whole.
 */
export function numberColumns(key: string, typed = `[@${key}]`): readonly Step[] {
  return [textColumn(key, typed), { key, formula: numberFormula(typed, `[${textKey(key)}]`) }]
}

/** The columns that read a typed date as its day number: blank where there is none. ISO text counts. */
export function dateColumns(key: string, typed = `[@${key}]`): readonly Step[] {
  return [textColumn(key, typed), { key, formula: dateFormula(typed, `[${textKey(key)}]`) }]
}

/** The weight that counts: 1 where none is typed, 0 where it is none. */
export function weightColumns(): readonly Step[] {
  const blank = 'IFERROR(TRIM([@weight])="",FALSE)'
  return [
    ...numberColumns('typedWeight', '[@weight]'),
    { key: 'weight', formula: `IF(${blank},1,IF([typedWeight]="",0,MAX(0,[typedWeight])))` },
  ]
}

/** The number in a cell: `typed` is the cell, `text` its trimmed text where it holds text. */
export function numberFormula(typed: string, text: string): string {
  const digits = `SUBSTITUTE(SUBSTITUTE(${text},"-","",1),".","",1)`
  const point = `FIND(".",${text}&".")`
  const isPlain = [
    `LEN(${text})<16`,
    `TEXT(VALUE("1"&${digits}),"0")="1"&${digits}`,
    `FIND("-",${text}&"-",2)=LEN(${text})+1`,
    `${point}>1+(LEFT(${text},1)="-")`,
    `${point}<>LEN(${text})`,
  ].join(',')
  const number = `VALUE(SUBSTITUTE(${text},".",""))/10^MAX(0,LEN(${text})-${point})`
  return `IF(${isNumber(typed)},${typed},IF(${text}="","",IFERROR(IF(AND(${isPlain}),${number},""),"")))`
}

/** The day number in a cell, in the same way. */
export function dateFormula(typed: string, text: string): string {
  const date = `DATE(VALUE(LEFT(${text},4)),VALUE(MID(${text},6,2)),VALUE(MID(${text},9,2)))`
  const iso = `TEXT(YEAR(${date}),"0000")&"-"&TEXT(MONTH(${date}),"00")&"-"&TEXT(DAY(${date}),"00")`
  const fromText = `IFERROR(IF(AND(${iso}=${text},${date}>=${FIRST_DATE}),${date},""),"")`
  const inRange = `AND(${typed}>=${FIRST_DATE},${typed}<${END_OF_DATES})`
  return `IF(${isNumber(typed)},IF(${inRange},INT(${typed}),""),IF(${text}="","",${fromText}))`
}

/** The trimmed text of a cell that holds text, else blank. */
export function textFormula(typed: string): string {
  return `IF(ISTEXT(${typed}),TRIM(${typed}),"")`
}

/** LibreOffice takes TRUE for a number. */
function isNumber(typed: string): string {
  return `AND(ISNUMBER(${typed}),NOT(ISLOGICAL(${typed})))`
}

function textColumn(key: string, typed: string): Step {
  return { key: textKey(key), formula: textFormula(typed) }
}

function textKey(key: string): string {
  return `${key}Text`
}
