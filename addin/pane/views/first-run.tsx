import { useTexts } from '../context.ts'

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
        <button type="button" class="primary" disabled={busy} onClick={onSample}>
          {texts.sample}
        </button>
        <p class="detail">{texts.sampleHint}</p>
        <button type="button" disabled={busy} onClick={onCreate}>
          {texts.create}
        </button>
        <p class="detail">{texts.createHint}</p>
        <button type="button" disabled={busy} onClick={onCreateProgram}>
          {texts.createProgram}
        </button>
        <p class="detail">{texts.createProgramHint}</p>
        <button type="button" disabled={busy} onClick={onCreatePortfolio}>
          {texts.createPortfolio}
        </button>
        <p class="detail">{texts.createPortfolioHint}</p>
        <button type="button" disabled={busy} onClick={onJoin}>
          {texts.join}
        </button>
        <p class="detail">{texts.joinHint}</p>
      </div>
    </>
  )
}
