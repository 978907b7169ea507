import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { type Texts, textsIn } from './texts/index.ts'

export const TextsContext = createContext<Texts>(textsIn('en', 'en-GB'))

/** What the pane says, in the person's language. */
export function useTexts(): Texts {
  return useContext(TextsContext)
}
