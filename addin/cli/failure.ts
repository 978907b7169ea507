import { en } from '../refusals/en.ts'
import { type Refusal, sentenceOf } from '../refusals/index.ts'

/** Ends a command with sentences for the person. 1: the input has errors. 2: the command was called wrongly. */
export class Failure extends Error {
  readonly exitCode: 1 | 2
  readonly sentences: readonly string[]

  constructor(exitCode: 1 | 2, ...sentences: readonly string[]) {
    super(sentences.join('\n'))
    this.name = 'Failure'
    this.exitCode = exitCode
    this.sentences = sentences
  }
}

export function inputError(...sentences: readonly string[]): Failure {
  return new Failure(1, ...sentences)
}

export function usageError(...sentences: readonly string[]): Failure {
  return new Failure(2, ...sentences)
}

/** What was refused, in the command line's language; `path` is the file that it is about. */
export function unable(refusals: readonly Refusal[], path?: string): Failure {
  const about = path === undefined ? '' : `${path}: `
  return inputError(...refusals.map((refusal) => about + sentenceOf([refusal], en)))
}
