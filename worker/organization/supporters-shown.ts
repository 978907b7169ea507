import type * as z from 'zod/mini'
import type { schemas } from '../../shared/api/index.ts'
import type { LinkGrant } from '../access/authorize.ts'
import type { CycleRecord } from './cycle-record.ts'
import type { Database } from './database.ts'
import { dayOfTree } from './rollup.ts'
import { readSupporters, type Supporter } from './supports.ts'
import { readPath } from './teams.ts'

type Supporters = z.output<typeof schemas.RollupPage>['supporters']
type Shown = Supporters[string]['shown'][number]

/** So many are looked at for each objective, and so many for a page, which bounds what it reads. */
const MOST_OF_ONE = 5
const MOST_OF_PAGE = 12

/**
 * What supports each objective of a node's own, as far as the link reaches and shows titles. `named` are nodes that it
 * reaches and whose names are known already.
 */
export function supportersShown(
  database: Database,
  { grant, cycle, team }: { grant: LinkGrant; cycle: CycleRecord; team: string },
  objectives: readonly string[],
  named: ReadonlyMap<string, string>,
): Supporters {
  const shown: Supporters = {}
  let room = MOST_OF_PAGE
  const nameOf = (id: string): string | null => {
    const known = named.get(id)
    if (known !== undefined) return known
    const path = readPath(database, id, dayOfTree(cycle))
    const [node] = path
    const isThere = node && (!node.archived || cycle.state === 'closed')
    return isThere && path.some((above) => above.id === grant.team) ? node.name : null
  }
  const supporter = ({ team: id, objective, title }: Supporter): Shown[] => {
    const name = nameOf(id)
    return name === null ? [] : [{ team: { id, name }, objective, title: grant.show.titles ? title : null }]
  }
  for (const objective of objectives) {
    if (room <= 0) break
    const most = Math.min(MOST_OF_ONE, room)
    const found = readSupporters(database, { cycle: cycle.key, team }, objective, most + 1)
    if (found.length === 0) continue
    room -= found.length
    const own = found.slice(0, most).flatMap(supporter)
    shown[objective] = { shown: own, others: own.length < found.length }
  }
  return shown
}
