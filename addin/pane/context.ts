import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { en, type Texts } from './texts/en.ts'

const TextsContext = createContext<Texts>(en)

/** What the pane says, in the person's language. */
export function useTexts(): Texts {
  return useContext(TextsContext)
}
