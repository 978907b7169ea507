import type { Step } from './block.ts'

/**
 * The columns that say which row a table's row is: its number, its typed id, and the id under which others find it,
 * which only the first of several rows with one id has.
 */
export function identityColumns(block: string): readonly Step[] {
  const first = `SUMPRODUCT(MAX(([${block}.id]=[id])*(100000-[${block}.row])))=100000-[row]`
  return [
    { key: 'row', formula: 'ROW()' },
    { key: 'id', formula: 'IFERROR(TRIM([@id]),"")' },
    { key: 'key', formula: `IF([id]="","",IF(${first},[id],""))` },
  ]
}

/** The row of Calculation that has a typed id, 0 where none has. */
export function rowOfReference(block: string, typed: string): string {
  return `IFERROR(IF(TRIM(${typed})="",0,SUMPRODUCT(([${block}.key]=TRIM(${typed}))*[${block}.row])),0)`
}

/** The choice that a text says, in its own spelling; `otherwise` where it says none. */
export function choiceFormula(choices: readonly string[], text: string, otherwise: string): string {
  return choices.reduceRight((rest, choice) => `IF(${text}="${choice}","${choice}",${rest})`, otherwise)
}

/** Counts the flagged rows from the top, 0 for the others, so that a list can look up its first, second … line. */
export function placeFormula(block: string, flag: string): string {
  return `IF([${flag}]=0,0,SUMPRODUCT([${block}.${flag}]*([${block}.row]<=[row])))`
}
