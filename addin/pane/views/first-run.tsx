import { useTexts } from '../context.ts'
import { Button } from '../parts/button.tsx'

interface Properties {
  readonly busy: boolean
  readonly onSample: () => void
  readonly onCreate: () => void
  readonly onCreateProgram: () => void
  readonly onCreatePortfolio: () => void
  readonly onJoin: () => void
}

/** What a person sees in a workbook that is no tracker yet. */
export function FirstRun({
  busy,
  onSample,
  onCreate,
  onCreateProgram,
  onCreatePortfolio,
  onJoin,
}: Properties) {
  const texts = useTexts().firstRun
  return (
    <>
      <h1>{texts.title}</h1>
      {texts.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <div class="starts">
        <Button class="primary" disabled={busy} onClick={onSample}>
          {texts.sample}
        </Button>
        <p class="detail">{texts.sampleHint}</p>
        <Button disabled={busy} onClick={onCreate}>
          {texts.create}
        </Button>
        <p class="detail">{texts.createHint}</p>
        <Button disabled={busy} onClick={onCreateProgram}>
          {texts.createProgram}
        </Button>
        <p class="detail">{texts.createProgramHint}</p>
        <Button disabled={busy} onClick={onCreatePortfolio}>
          {texts.createPortfolio}
        </Button>
        <p class="detail">{texts.createPortfolioHint}</p>
        <Button disabled={busy} onClick={onJoin}>
          {texts.join}
        </Button>
        <p class="detail">{texts.joinHint}</p>
      </div>
    </>
  )
}
