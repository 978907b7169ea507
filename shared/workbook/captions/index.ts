import type { Language } from '../../okr/index.ts'
import type { Captions } from './captions.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import type { PortfolioCaptions } from './portfolio.ts'
import { portfolioDe } from './portfolio-de.ts'
import { portfolioEn } from './portfolio-en.ts'
import type { PresetCaptions } from './presets.ts'
import { presetsDe } from './presets-de.ts'
import { presetsEn } from './presets-en.ts'
import type { ProgramCaptions } from './program.ts'
import { programDe } from './program-de.ts'
import { programEn } from './program-en.ts'
import { scalingDe } from './scaling-de.ts'
import { scalingEn } from './scaling-en.ts'

export { LANGUAGES, type Language } from '../../okr/index.ts'

const CATALOGUES: Readonly<Record<Language, Captions>> = { en, de }

/** All that people read in a workbook, in their language. Sheet names, defined names, ids and choices stay English. */
export function captionsOf(language: Language): Captions {
  return CATALOGUES[language]
}

const PROGRAM_CATALOGUES: Readonly<Record<Language, ProgramCaptions>> = { en: programEn, de: programDe }

/** All that people read in a rollout program's workbook, in their language. */
export function programCaptionsOf(language: Language): ProgramCaptions {
  return PROGRAM_CATALOGUES[language]
}

const PORTFOLIO_CATALOGUES: Readonly<Record<Language, PortfolioCaptions>> = {
  en: portfolioEn,
  de: portfolioDe,
}

/** All that people read in a portfolio, in their language. */
export function portfolioCaptionsOf(language: Language): PortfolioCaptions {
  return PORTFOLIO_CATALOGUES[language]
}

const SCALING_TITLES = { en: scalingEn, de: scalingDe }

/** The titles of the scaling report as a table, in a language. */
export function scalingCaptionsOf(language: Language): typeof scalingEn {
  return SCALING_TITLES[language]
}

const PRESET_CATALOGUES: Readonly<Record<Language, PresetCaptions>> = { en: presetsEn, de: presetsDe }

/** What a new rollout program says, in a language. */
export function presetCaptionsOf(language: Language): PresetCaptions {
  return PRESET_CATALOGUES[language]
}

export type { Caption, Captions } from './captions.ts'
export type { PortfolioCaptions } from './portfolio.ts'
export type { PresetCaptions } from './presets.ts'
export type { ProblemCaptions, ProblemFacts } from './problems.ts'
export type { ProgramCaptions } from './program.ts'
export type { GateCaptions } from './program-gates.ts'
