import type { PageData } from '../../organization/page-data.ts'
import type { Language } from '../language.ts'
import type { Texts } from './texts/index.ts'

/** What every part of a roll-up page is made from. */
export interface View {
  readonly data: PageData
  readonly texts: Texts
  /** The address of a node, or of the same in another cycle, measure or language. */
  readonly hrefOf: (team: string, other?: Other) => string
}

interface Other {
  readonly cycle?: string
  readonly measure?: string
  readonly language?: Language
}

/** Addresses through a link, in the cycle and measure that are shown, and in the language where one was asked for. */
export function addressesOf(
  link: string,
  { rollup: { cycle, measure } }: PageData,
  chosen: Language | null,
): View['hrefOf'] {
  return (team, other = {}) => {
    const query = new URLSearchParams()
    const name = other.cycle ?? cycle?.name
    if (name !== undefined) query.set('cycle', name)
    const taken = other.measure ?? measure
    if (taken !== 'team') query.set('measure', taken)
    const language = other.language ?? chosen
    if (language !== null) query.set('language', language)
    return query.size === 0 ? `${link}/${team}` : `${link}/${team}?${query}`
  }
}
