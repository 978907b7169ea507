import type { Language } from '../../../../shared/okr/index.ts'
import {
  type FigureName,
  type ScalingRow,
  type Sentences,
  sentencesOf,
} from '../../../../shared/program/index.ts'
import {
  type ProgramCaptions,
  programCaptionsOf,
  scalingCaptionsOf,
} from '../../../../shared/workbook/index.ts'
import { formatsOf } from '../../rollup/texts/formats.ts'
import { de } from './de.ts'
import { type Catalogue, en } from './en.ts'

/** What a scaling report says: its own texts, what figures, grades and advice are called, and what the program calls steps and settings. */
export type Texts = Catalogue &
  ReturnType<typeof formatsOf> & {
    readonly language: Language
    readonly report: Sentences['scaling']
    readonly program: Pick<ProgramCaptions, 'steps' | 'values'>
    /** The titles of the report as a table. */
    readonly rows: Readonly<Record<keyof ScalingRow, string>>
    /** A figure's value: a share, or a rating. */
    readonly figure: (name: FigureName, value: number | null) => string | null
  }

const CATALOGUES: Readonly<Record<Language, readonly [Catalogue, locale: string]>> = {
  en: [en, 'en-GB'],
  de: [de, 'de-DE'],
}

/** All texts of a scaling report in a language. */
export function textsOf(language: Language): Texts {
  const [catalogue, locale] = CATALOGUES[language]
  const formats = formatsOf(locale)
  const report = sentencesOf({ language }).scaling
  return {
    ...catalogue,
    ...formats,
    language,
    report,
    program: programCaptionsOf(language),
    rows: scalingCaptionsOf(language),
    figure: (name, value) =>
      name === 'pulse' && value !== null
        ? report.rating(formats.tenths(value) ?? '')
        : formats.percent(value),
  }
}
