import type { ComponentChildren } from 'preact'
import type { ShownWaves } from '../../actions/index.ts'
import { useTexts } from '../context.ts'
import { Button } from '../parts/button.tsx'
import { PlaceRow } from '../parts/place-row.tsx'
import type { Spot } from '../selection.ts'

interface Properties {
  /** Null until somebody asked for the plan. */
  readonly waves: ShownWaves | null
  /** Whether the workbook already holds these waves. */
  readonly isWritten: boolean
  /** Whether the waves may be applied: nothing runs and nothing changed since. */
  readonly canApply: boolean
  /** Planning, undo and whether results still hold. */
  readonly children: ComponentChildren
  readonly onApply: () => void
  readonly onSelect: (spot: Spot) => void
}

/** The waves after the pilot, what they are short of, and what other circumstances would bring. */
export function WavesView({ waves, isWritten, canApply, children, onApply, onSelect }: Properties) {
  const texts = useTexts()
  const { rollout } = texts
  return (
    <>
      <h1>{rollout.waves.title}</h1>
      <p>{rollout.waves.intro}</p>
      {children}
      {waves && waves.waves.length > 0 && (
        <>
          <section class="summary">
            <h2>{rollout.waves.count(waves.waves.length)}</h2>
            <p>{rollout.waves.bound(waves.fewest, waves.provenAtLeast)}</p>
            <ul class="why">
              {waves.gap.map(({ limit, waves: least }) => (
                <li key={limit}>{rollout.waves.gap(limit, least)}</li>
              ))}
              {waves.skipped.map(({ start, reason }) => (
                <li key={start}>{rollout.waves.skipped(texts.longDate(start), reason)}</li>
              ))}
            </ul>
            <div class="buttons">
              {isWritten ? (
                <span class="status good">
                  <span aria-hidden="true">✓</span> {rollout.waves.written}
                </span>
              ) : (
                <Button disabled={!canApply} onClick={onApply}>
                  {rollout.waves.apply}
                </Button>
              )}
            </div>
          </section>
          <div class="cards">
            {waves.waves.map((wave) => (
              <article key={wave.number} class="card">
                <h2>{rollout.waves.wave(wave.number)}</h2>
                <p class="detail">
                  {rollout.waves.days(texts.longDate(wave.start), texts.longDate(wave.end))}
                  <br />
                  {rollout.waves.room(wave.headcount, wave.room)}
                </p>
                <p class="members">{wave.teams.join(', ')}</p>
              </article>
            ))}
          </div>
        </>
      )}
      {waves && <Findings waves={waves} onSelect={onSelect} />}
      {waves && waves.waves.length > 0 && <Variants waves={waves} />}
    </>
  )
}

/** Teams without a wave and limits that are broken. */
function Findings({
  waves: { unplaced, problems },
  onSelect,
}: {
  readonly waves: ShownWaves
  readonly onSelect: (spot: Spot) => void
}) {
  const found = [...unplaced, ...problems]
  if (found.length === 0) return null
  return (
    <ul class="problems">
      {found.map((row) => (
        <li key={`${row.cell} ${row.message}`}>
          <PlaceRow spot={row} what={row.message} onSelect={() => onSelect(row)} />
        </li>
      ))}
    </ul>
  )
}

/** The plan beside plans under other circumstances. */
function Variants({ waves: { waves, fewest, end, variants } }: { readonly waves: ShownWaves }) {
  const texts = useTexts()
  const { waves: own } = texts.rollout
  const others = variants.map((variant) => ({ ...variant, name: own.with(variant) }))
  const rows = [{ name: own.asPlanned, waves: waves.length, fewest, end }, ...others]
  return (
    <section>
      <h2 id="variants">{own.variants}</h2>
      <table aria-labelledby="variants">
        <thead>
          <tr>
            <th scope="col">{own.variant}</th>
            <th scope="col">{own.waves}</th>
            <th scope="col">{own.until}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              <td>{row.waves === 0 ? own.impossible : row.waves}</td>
              <td>{row.end === null ? texts.missing : texts.longDate(row.end)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
