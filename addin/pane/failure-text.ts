import { Refused, sentenceOf } from '../refusals/index.ts'
import { loadRefusalTexts } from '../refusals/load.ts'
import type { Texts } from './texts/index.ts'

/** What browsers say where a part of the pane cannot be loaded. */
const NOT_LOADED = /dynamically imported module|importing a module script/i

/** What a person reads of an error, in the pane's language. */
export async function failureText(error: unknown, texts: Texts): Promise<string> {
  if (error instanceof Refused) {
    return loadRefusalTexts(texts.language).then(
      (known) => sentenceOf(error.refusals, known),
      () => texts.notLoaded,
    )
  }
  if (!(error instanceof Error)) return texts.failed(String(error))
  if (NOT_LOADED.test(error.message)) return texts.notLoaded
  // What the pane itself throws is one of its texts already.
  return error.name === 'Error' ? error.message : texts.failed(error.message)
}
