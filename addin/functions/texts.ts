/** A text in each language that functions are described in. */
export interface Localized {
  readonly en: string
  readonly de: string
}

export type Language = keyof Localized
