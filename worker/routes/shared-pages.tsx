import type { Child } from 'hono/jsx'
import type { LinkKind } from '../../shared/api/index.ts'
import { rollupExport } from '../exports/rollup-export.ts'
import { scalingExport } from '../exports/scaling-export.ts'
import type { Export } from '../exports/table.ts'
import type { PageData } from '../organization/page-data.ts'
import type { Shown } from '../organization/requests.ts'
import type { ScalingData } from '../organization/scaling-data.ts'
import { RollupPage } from '../pages/rollup-page.tsx'
import { ScalingPage } from '../pages/scaling-page.tsx'

/** What a link opened, in each form it can take. All are made from the same answer, which holds no more than the link shows. */
export interface Opened {
  readonly embedIn: readonly string[]
  /** A file's name, without what comes after the dot. */
  readonly fileName: string
  readonly page: () => Child
  readonly json: () => unknown
  readonly content: () => Export
}

/** By kind of link: reads {@link Shown} as the organisation's object answered it. `link` is the path of the link itself. */
export const OPENERS: Readonly<Record<LinkKind, (answer: string, link: string) => Opened>> = {
  rollup: (answer, link) => {
    const { data, embedIn }: Shown<PageData> = JSON.parse(answer)
    const { team, cycle, asOf } = data.rollup
    return {
      embedIn,
      fileName: fileName('okrs', team.id, cycle?.name ?? asOf),
      page: () => <RollupPage data={data} link={link} />,
      json: () => data.rollup,
      content: () => rollupExport(data),
    }
  },
  scaling: (answer) => {
    const { data, embedIn }: Shown<ScalingData> = JSON.parse(answer)
    return {
      embedIn,
      fileName: fileName('scaling', data.cycle ?? data.asOf),
      page: () => <ScalingPage data={data} />,
      json: () => data,
      content: () => scalingExport(data),
    }
  },
}

/** Names joined, without what a file's name or a header could not hold. */
function fileName(...names: readonly string[]): string {
  return names.map((name) => name.replace(/[^A-Za-z0-9_-]+/g, '-')).join('-')
}
