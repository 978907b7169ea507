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
