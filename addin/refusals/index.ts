export type { RefusalTexts } from './facts.ts'
export type { Argument } from './function-arguments.ts'
export { type Refusal, Refused, refusal, refusalsOf, sentenceOf } from './refusal.ts'
