import { render } from 'preact'
import { failureText } from './failure-text.ts'
import { loadTexts, paneLanguage, type Texts } from './texts/index.ts'

type Speaking = Parameters<typeof paneLanguage>[0]

/** Says in the place of the pane that it is on its way. */
export function showOpening(element: HTMLElement, speaking: Speaking): Promise<void> {
  return showSentence(element, speaking, async (texts) => texts.opening)
}

/** Says in the place of the pane why there is none. */
export function showFailure(element: HTMLElement, error: unknown, speaking: Speaking): Promise<void> {
  return showSentence(element, speaking, (texts) => failureText(error, texts))
}

async function showSentence(
  element: HTMLElement,
  speaking: Speaking,
  sentenceIn: (texts: Texts) => Promise<string>,
): Promise<void> {
  const texts = await loadTexts(paneLanguage(speaking), speaking.locale)
  const sentence = await sentenceIn(texts)
  element.lang = texts.language
  render(
    <main>
      <p role="status">{sentence}</p>
    </main>,
    element,
  )
}
