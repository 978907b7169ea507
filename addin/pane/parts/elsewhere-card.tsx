import { useTexts } from '../context.ts'
import { Button } from './button.tsx'

interface Properties {
  readonly busy: boolean
  readonly onMoved: () => void
  readonly onCopy: () => void
}

/** Asks what a workbook is that lies elsewhere than when it was last synced. */
export function ElsewhereCard({ busy, onMoved, onCopy }: Properties) {
  const { tabs, sync } = useTexts()
  return (
    <>
      <h1>{tabs.sync}</h1>
      <section class="card" aria-labelledby="elsewhere">
        <h2 id="elsewhere">{sync.elsewhere.title}</h2>
        <p>{sync.elsewhere.text}</p>
        <div class="buttons">
          <Button class="primary" disabled={busy} onClick={onMoved}>
            {sync.elsewhere.moved}
          </Button>
          <Button disabled={busy} onClick={onCopy}>
            {sync.elsewhere.copy}
          </Button>
        </div>
      </section>
    </>
  )
}
