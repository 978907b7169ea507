import { useRef, useState } from 'preact/hooks'
import { useTexts } from './context.ts'
import { failureText } from './failure-text.ts'

/** What the last press came to, in a sentence. */
export interface Message {
  readonly text: string
  readonly failed: boolean
}

export interface Task {
  readonly busy: boolean
  readonly message: Message | null
  /**
   * Runs one thing at a time and says what became of it; resolves to whether it went well. What takes long asks now and
   * then whether it was cancelled.
   */
  run(work: (isCancelled: () => boolean) => Promise<string>): Promise<boolean>
  /** Asks what runs to stop where it can. */
  cancel(): void
  /** Takes the sentence away, where it no longer belongs to what is shown. */
  clear(): void
}

/** Keeps the pane from doing two things at once, and turns every outcome into a sentence. */
export function useTask(): Task {
  const texts = useTexts()
  const [busy, setBusy] = useState(false)
  const [message, setMessage] = useState<Message | null>(null)
  const cancelled = useRef(false)
  return {
    busy,
    message,
    cancel() {
      cancelled.current = true
    },
    clear: () => setMessage(null),
    async run(work) {
      if (busy) return false
      setBusy(true)
      setMessage({ text: texts.working, failed: false })
      cancelled.current = false
      try {
        setMessage({ text: await work(() => cancelled.current), failed: false })
        return true
      } catch (error) {
        setMessage({ text: await failureText(error, texts), failed: true })
        return false
      } finally {
        setBusy(false)
      }
    },
  }
}
