import type { KeyResult } from '../../shared/okr/index.ts'
import type { Texts } from './texts/index.ts'

/** A number with the key result's unit: `36.5 %`. */
export function quantity(texts: Texts, { unit }: KeyResult, value: number): string {
  return unit === '' ? texts.number(value) : `${texts.number(value)} ${unit}`
}

/** What a key result is after, in a few words: `From 31 % up to 45 %`. */
export function goalOf(texts: Texts, keyResult: KeyResult): string {
  const { type, baseline, target } = keyResult
  if (type === null) return ''
  const shown = (value: number | null) => (value === null ? texts.missing : quantity(texts, keyResult, value))
  return texts.checkIn.goal[type](shown(baseline), shown(target))
}
