import type { Place } from './book.ts'
import { placeOf } from './range.ts'
import { refuse, strict } from './strict.ts'
import type { World } from './world.ts'

type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder

/** What a chart shows, and which one it is a new form of. */
export interface DrawnChart {
  readonly ranges: readonly Place[]
  readonly options: ReadonlyMap<string, unknown>
  readonly type: unknown
  readonly anchor: readonly [row: number, column: number]
  readonly replaces: Chart | null
}

const drawn = new WeakMap<object, DrawnChart>()

export function drawnBy(chart: Chart): DrawnChart {
  return drawn.get(chart) ?? refuse('Not a chart of this spreadsheet.')
}

export function chartBuilder(world: World, replaces: Chart | null): Builder {
  const before = replaces && drawnBy(replaces)
  let { ranges, type, anchor }: Pick<DrawnChart, 'ranges' | 'type' | 'anchor'> = before ?? {
    ranges: [],
    type: null,
    anchor: [1, 1],
  }
  const options = new Map(before?.options)
  const members: Partial<Builder> = {
    clearRanges() {
      ranges = []
      return builder
    },
    addRange(range) {
      ranges = [...ranges, placeOf(range)]
      return builder
    },
    setChartType(next) {
      type = next
      return builder
    },
    setMergeStrategy: () => builder,
    setHiddenDimensionStrategy: () => builder,
    setNumHeaders: () => builder,
    setOption(option, value) {
      options.set(option, value)
      return builder
    },
    setPosition(row, column) {
      if (row < 1 || column < 1) refuse('The chart has no place on the sheet.')
      anchor = [row, column]
      return builder
    },
    build() {
      if (ranges.length === 0) refuse('At least one range is required for the chart.')
      return chart(world, { ranges, options, type, anchor, replaces })
    },
  }
  const builder = strict<Builder>('EmbeddedChartBuilder', members, world.calls)
  return builder
}

function chart(world: World, form: DrawnChart): Chart {
  const made: Chart = strict<Chart>(
    'EmbeddedChart',
    {
      getOptions: () =>
        strict<GoogleAppsScript.Charts.ChartOptions>(
          'ChartOptions',
          { get: (option) => form.options.get(option) ?? null },
          world.calls,
        ),
      getContainerInfo: () =>
        strict<GoogleAppsScript.Spreadsheet.ContainerInfo>(
          'ContainerInfo',
          { getAnchorRow: () => form.anchor[0], getAnchorColumn: () => form.anchor[1] },
          world.calls,
        ),
      modify: () => chartBuilder(world, made),
    },
    world.calls,
  )
  drawn.set(made, form)
  return made
}
