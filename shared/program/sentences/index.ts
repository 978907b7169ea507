import type { Language } from '../../okr/index.ts'
import { de } from './de/index.ts'
import { en, type Sentences } from './en/index.ts'

const CATALOGUES: Readonly<Record<Language, Sentences>> = { en, de }

/** What a program says, in its language. Choices of cells, such as roles, are named as the cells have them. */
export function sentencesOf({ language }: { readonly language: Language }): Sentences {
  return CATALOGUES[language]
}

export type { Sentences }
