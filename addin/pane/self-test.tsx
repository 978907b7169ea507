import { useState } from 'preact/hooks'
import { type CaseResult, runSelfTest } from '../self-test/index.ts'
import { useTexts } from './context.ts'
import { failureText } from './failure-text.ts'
import { Button } from './parts/button.tsx'
import type { PanePort } from './port.ts'
import type { Task } from './use-task.ts'

interface Properties {
  readonly port: PanePort
  readonly task: Task
}

/** Runs the conformance suite in the open workbook and shows what it found, as a table and as text to send. */
export function SelfTest({ port, task }: Properties) {
  const texts = useTexts()
  const { selfTest } = texts
  const [results, setResults] = useState<readonly CaseResult[] | null>(null)
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number } | null>(null)
  const run = () =>
    task.run(async (isCancelled) => {
      try {
        const found = await runSelfTest(port.wholeHost, port.sheetTools, {
          onProgress: (done, total) => setProgress({ done, total }),
          isCancelled,
          clock: () => performance.now(),
          tell: (error) => failureText(error, texts),
        })
        setResults(found)
        const failed = found.filter(({ failure }) => failure !== null).length
        return selfTest.done(found.length - failed, failed)
      } finally {
        setProgress(null)
      }
    })
  const copy = () =>
    task.run(async () => {
      const report = { host: port.hostName, capabilities: [...port.host.capabilities], cases: results }
      const copied = await port.copy(JSON.stringify(report, null, 2))
      return copied ? selfTest.copied : selfTest.notCopied
    })
  return (
    <section>
      <h2>{selfTest.title}</h2>
      <p class="detail">{selfTest.intro}</p>
      {progress && (
        <p>
          <progress aria-label={selfTest.title} value={progress.done} max={progress.total} />
          {selfTest.progress(progress.done, progress.total)}
        </p>
      )}
      <p class="buttons">
        <Button disabled={task.busy} onClick={run}>
          {selfTest.run}
        </Button>
        {progress && (
          <Button aria-keyshortcuts="Escape" onClick={task.cancel}>
            {texts.cancel}
          </Button>
        )}
        {results && !progress && (
          <Button disabled={task.busy} onClick={copy}>
            {selfTest.copy}
          </Button>
        )}
      </p>
      {results && <Results results={results} />}
    </section>
  )
}

function Results({ results }: { readonly results: readonly CaseResult[] }) {
  const { selfTest } = useTexts()
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{selfTest.case}</th>
          <th scope="col">{selfTest.result}</th>
        </tr>
      </thead>
      <tbody>
        {results.map(({ name, failure, milliseconds }) => (
          <tr key={name}>
            <th scope="row">
              <span lang="en">{name}</span>
              {failure !== null && (
                <span class="error" lang="en">
                  {' '}
                  {failure}
                </span>
              )}
            </th>
            <td>
              <span class={`status ${failure === null ? 'good' : 'bad'}`}>
                <span aria-hidden="true">{failure === null ? '✓' : '■'}</span>{' '}
                {failure === null ? selfTest.passed : selfTest.failed}
              </span>
              <small>{selfTest.took(milliseconds)}</small>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
