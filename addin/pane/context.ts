import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Texts } from './texts/index.ts'

export const TextsContext = createContext<Texts | null>(null)

/** What the pane says, in the person's language. */
export function useTexts(): Texts {
  const texts = useContext(TextsContext)
  if (!texts) throw new Error('Nothing of the pane is shown before its texts are loaded.')
  return texts
}
