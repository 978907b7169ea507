import { useState } from 'preact/hooks'
import { connect, type Refreshed } from '../actions/index.ts'
import { Refused } from '../refusals/index.ts'
import { useTexts } from './context.ts'
import type { OpenPortfolio } from './open-portfolio.ts'
import { Problems } from './parts/problems.tsx'
import type { Invitation, PanePort } from './port.ts'
import { placeOf, type Spot, selection } from './selection.ts'
import type { Task } from './use-task.ts'
import { JoinView } from './views/join.tsx'
import { PortfolioTopView } from './views/portfolio-top.tsx'
import { RefreshView } from './views/refresh.tsx'

interface Properties {
  readonly port: PanePort
  readonly invitation: Invitation
  readonly portfolio: OpenPortfolio
  readonly task: Task
  readonly onDone: () => Promise<void>
}

/** The pane beside a portfolio: it is connected, refreshed, and says where the company stands. */
export function Portfolio({ port, invitation: { server }, portfolio, task, onDone }: Properties) {
  const texts = useTexts()
  const [received, setReceived] = useState<number | null>(null)
  const [receipt, setReceipt] = useState<Refreshed | null>(null)
  const { snapshot, reading, connection, key, refreshed } = portfolio
  const { busy } = task

  const join = (code: string) =>
    task.run(async () => {
      const { joinPortfolio } = await import('./server.ts')
      const address = await joinPortfolio(port, server, code)
      if (!address) throw new Error(texts.portfolio.noKey)
      const connecting = connect(snapshot, address, port.location())
      if (!connecting.ok) throw new Refused(connecting.refusals)
      await port.host.apply(connecting.plan)
      await onDone()
      return texts.portfolio.joined
    })
  const refresh = () =>
    task.run(async (isCancelled) => {
      if (!connection || !key) return ''
      setReceived(0)
      try {
        const { refreshWorkbook } = await import('./refresh-workbook.ts')
        const outcome = await refreshWorkbook(port, connection, key, (nodes) => {
          setReceived(nodes)
          return isCancelled()
        })
        if (outcome === null) return texts.portfolio.cancelled
        setReceipt(outcome)
        await onDone()
        return texts.portfolio.done(outcome.nodes, outcome.objectives, outcome.decisions)
      } finally {
        setReceived(null)
      }
    })
  const select = (spot: Spot) =>
    task.run(async () => {
      await port.host.apply(selection(spot))
      return texts.okrs.selected(placeOf(spot))
    })
  const joining = (
    <JoinView
      title={texts.portfolio.join}
      codeLabel={texts.portfolio.code}
      isSecret
      code=""
      person={null}
      busy={busy}
      onJoin={join}
      onBack={null}
    />
  )
  return (
    <main>
      <h1>{texts.portfolio.title(reading.values.organization)}</h1>
      {key === null ? (
        <>
          <p class="note">{texts.portfolio.notConnected}</p>
          {joining}
        </>
      ) : (
        <RefreshView
          refreshed={refreshed}
          received={received}
          receipt={receipt}
          busy={busy}
          onRefresh={refresh}
          onCancel={task.cancel}
        />
      )}
      {refreshed && <PortfolioTopView reading={reading} onSelect={select} />}
      {reading.problems.length > 0 && <Problems problems={reading.problems} onSelect={select} />}
      {key !== null && (
        <details>
          <summary>{texts.portfolio.joinOtherwise}</summary>
          {joining}
        </details>
      )}
    </main>
  )
}
