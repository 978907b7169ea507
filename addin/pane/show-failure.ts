import { failureText } from './failure-text.ts'
import { loadTexts, paneLanguage } from './texts/index.ts'

/** Says in the place of the pane why there is none. */
export async function showFailure(
  element: HTMLElement,
  error: unknown,
  speaking: Parameters<typeof paneLanguage>[0],
): Promise<void> {
  const texts = await loadTexts(paneLanguage(speaking), speaking.locale)
  element.lang = texts.language
  element.textContent = await failureText(error, texts)
}
