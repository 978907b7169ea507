import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CheckIn, evaluateTeam, type KeyResult, type TeamOkrs } from '../../shared/okr/index.ts'
import { day, teamOkrs } from './arbitrary-okrs.ts'

/** The check-ins of a key result up to a day, the latest one last, by sorting instead of by a running comparison. */
function history({ checkIns }: TeamOkrs, id: string, asOf: string): CheckIn[] {
  return checkIns
    .map((checkIn, place) => ({ checkIn, place }))
    .filter(({ checkIn }) => checkIn.keyResultId === id && checkIn.date <= asOf)
    .sort((a, b) => {
      if (a.checkIn.date !== b.checkIn.date) return a.checkIn.date < b.checkIn.date ? -1 : 1
      return a.checkIn.entry - b.checkIn.entry || a.place - b.place
    })
    .map(({ checkIn }) => checkIn)
}

function lastOf(values: readonly (number | null)[]): number | null {
  const present = values.filter((value) => value !== null)
  return present[present.length - 1] ?? null
}

/** Raw progress, straight from the table in FORMULAS.md. */
function slowRaw({ type, baseline: b, target: t }: KeyResult, values: readonly number[]): number | null {
  const c = values[values.length - 1]
  const share = (meets: (value: number) => boolean) => values.filter(meets).length / values.length
  if (type === 'Increase' || type === 'Decrease') {
    if (b === null || t === null || (type === 'Increase' ? t <= b : t >= b)) return null
    return c === undefined ? 0 : (c - b) / (t - b)
  }
  if (type === 'Done') return c !== undefined && c >= 1 ? 1 : 0
  if (type === null || t === null) return null
  if (type === 'Milestones') return t < 1 ? null : c === undefined ? 0 : c / t
  if (c === undefined) return 0
  return type === 'At least' ? share((value) => value >= t) : share((value) => value <= t)
}

describe('the figures of a team', () => {
  test('are those of a plain reading of the formulas', () => {
    fc.assert(
      fc.property(teamOkrs, day, (okrs, asOf) => {
        const team = evaluateTeam(okrs, asOf)
        const all = [...team.objectives.flatMap(({ keyResults }) => keyResults), ...team.unassigned]
        expect(all).toHaveLength(okrs.keyResults.length)
        for (const { keyResult, figures } of all) {
          const past = history(okrs, keyResult.id, asOf)
          const values = past.flatMap(({ value }) => value ?? [])
          expect(figures.current).toBe(lastOf(past.map(({ value }) => value)))
          expect(figures.confidence).toBe(lastOf(past.map(({ confidence }) => confidence)))
          expect(figures.lastCheckIn).toBe(past[past.length - 1]?.date ?? null)
          expect(figures.raw).toBe(slowRaw(keyResult, values))
          expect(figures.status).toBe(past[past.length - 1]?.status ?? figures.suggestedStatus)
        }
      }),
      { verbose: 1 },
    )
  })

  test('are weighted means over what counts', () => {
    fc.assert(
      fc.property(teamOkrs, day, (okrs, asOf) => {
        const { objectives, progress } = evaluateTeam(okrs, asOf)
        for (const { figures, keyResults } of objectives) {
          let [sum, weights] = [0, 0]
          for (const { keyResult, figures: own } of keyResults) {
            if (keyResult.state === 'Cancelled' || own.progress === null) continue
            sum += (keyResult.weight ?? 0) * own.progress
            weights += keyResult.weight ?? 0
          }
          if (weights === 0) expect(figures.progress).toBeNull()
          else expect(figures.progress).toBeCloseTo(sum / weights, 12)
        }
        let [sum, weights] = [0, 0]
        for (const { objective, figures } of objectives) {
          const isCounted = objective.state === 'Agreed' || objective.state === 'Closed'
          if (!isCounted || figures.progress === null) continue
          sum += (objective.weight ?? 0) * figures.progress
          weights += objective.weight ?? 0
        }
        if (weights === 0) expect(progress).toBeNull()
        else expect(progress).toBeCloseTo(sum / weights, 12)
      }),
      { verbose: 1 },
    )
  })

  test('do not depend on check-ins of later days', () => {
    fc.assert(
      fc.property(teamOkrs, day, (okrs, asOf) => {
        const past = { ...okrs, checkIns: okrs.checkIns.filter(({ date }) => date <= asOf) }
        expect(evaluateTeam(okrs, asOf)).toEqual(evaluateTeam(past, asOf))
      }),
    )
  })
})
