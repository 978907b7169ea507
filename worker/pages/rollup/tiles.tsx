import { SHAPES } from '../../../shared/pages/index.ts'
import type { PageData } from '../../organization/page-data.ts'
import { Value } from './figures.tsx'
import type { View } from './view.ts'

type Rollup = PageData['rollup']
type Counted = Pick<Rollup, 'statusCounts'>

interface TileData {
  /** What the number is made of, on this page. */
  readonly to: string
  readonly name: string
  readonly value: string | null
  readonly tone?: { readonly name: string; readonly shape: string }
  readonly notes: readonly (string | null)[]
}

const GOOD = { name: 'on-track', shape: SHAPES['On track'] }
const DOUBTFUL = { name: 'at-risk', shape: SHAPES['At risk'] }
const BAD = { name: 'off-track', shape: SHAPES['Off track'] }

/** Six numbers, each with how it moved in about two weeks, and each a way to what it is made of. */
export function Tiles(view: View) {
  const { texts } = view
  return (
    <ul class="tiles" aria-label={texts.tiles.label}>
      {tilesOf(view).map(({ to, name, value, tone, notes }) => (
        <li>
          <a href={to}>
            <span class={`figure ${value === null ? '' : (tone?.name ?? '')}`}>
              {tone && value !== null && <span aria-hidden="true">{tone.shape} </span>}
              <Value text={value} texts={texts} />
            </span>
            <span class="name">{name}</span>
            {notes.map((note) => note !== null && <small>{note}</small>)}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** How many objectives are on track or done. */
export function onTrack({ statusCounts }: Counted): number {
  return (statusCounts['On track'] ?? 0) + (statusCounts.Done ?? 0)
}

function tilesOf({ data: { rollup }, texts }: View): readonly TileData[] {
  const { progress, expected, confidence, coverage, objectiveCount, before } = rollup
  const { tiles } = texts
  const then = before.twoWeeks
  const since = (of: (then: Then) => string | null) => {
    const text = then && of(then)
    return then && text !== null ? tiles.change(text, texts.shortDate(then.asOf)) : null
  }
  const ofStatus = (name: string, tone: NonNullable<TileData['tone']>, of: (counts: Counted) => number) => ({
    to: tone === GOOD ? '#units' : '#decisions',
    name,
    tone,
    value: objectiveCount === 0 ? null : String(of(rollup)),
    notes: [since((then) => texts.difference(of(rollup), of(then)))],
  })
  return [
    {
      to: '#pace',
      name: tiles.progress,
      value: texts.percent(progress),
      notes: [
        expected === null ? null : tiles.expected(texts.percent(expected) ?? ''),
        since((then) => both(progress, then.progress, (now, then) => tiles.points(texts.points(now, then)))),
      ],
    },
    {
      to: '#confidence',
      name: tiles.confidence,
      value: texts.tenths(confidence),
      notes: [tiles.ofTen, since((then) => both(confidence, then.confidence, texts.differenceInTenths))],
    },
    ofStatus(tiles.onTrack, GOOD, onTrack),
    ofStatus(tiles.atRisk, DOUBTFUL, ({ statusCounts }) => statusCounts['At risk'] ?? 0),
    ofStatus(tiles.offTrack, BAD, ({ statusCounts }) => statusCounts['Off track'] ?? 0),
    {
      to: '#coverage',
      name: tiles.reported(coverage.expected),
      value: coverage.expected === 0 ? null : String(coverage.reporting),
      notes: [
        tiles.stale(coverage.stale),
        since((then) => texts.difference(coverage.reporting, then.reporting)),
      ],
    },
  ]
}

type Then = NonNullable<Rollup['before']['twoWeeks']>

function both(now: number | null, then: number | null, text: (now: number, then: number) => string) {
  return now === null || then === null ? null : text(now, then)
}
