import type { IsoDate } from '../okr/index.ts'
import type { Document } from '../workbook/index.ts'
import { type Department, ORGANIZATION, type SampleTeam } from './blueprint.ts'
import { cyclesAround, type SampleCycle } from './cycles.ts'
import { CENTRAL } from './departments/central.ts'
import { COMPANY } from './departments/company.ts'
import { DIGITAL } from './departments/digital.ts'
import { HARDWARE } from './departments/hardware.ts'
import { MARKETING } from './departments/marketing.ts'
import { OPERATIONS } from './departments/operations.ts'
import { SALES } from './departments/sales.ts'
import { SERVICE } from './departments/service.ts'
import { sampleProgram } from './program.ts'
import { type SampleTracker, trackersOf } from './tracker.ts'

export interface SampleOrganization {
  readonly name: string
  /** Parents before their children. */
  readonly teams: readonly SampleTeam[]
  /** Oldest first; the last one is running. */
  readonly cycles: readonly SampleCycle[]
  /** One for each team that takes part in a cycle, those without OKRs yet among them. */
  readonly trackers: readonly SampleTracker[]
  /** The rollout program that introduces OKRs there. */
  readonly program: Document
}

const DEPARTMENTS = [COMPANY, DIGITAL, HARDWARE, OPERATIONS, SALES, SERVICE, MARKETING, CENTRAL]

/**
 * A made-up maker of heat pumps in the middle of its first OKR wave after two pilot cycles. The same day gives the same
 * organisation; another day moves its dates by whole weeks.
 */
export function sampleOrganization(today: IsoDate): SampleOrganization {
  const cycles = cyclesAround(today)
  const organization = {
    name: ORGANIZATION,
    teams: DEPARTMENTS.flatMap(teamsOf),
    cycles,
    trackers: cycles.flatMap((cycle) =>
      DEPARTMENTS.flatMap((department) => trackersOf(department, cycle, today)),
    ),
  }
  return { ...organization, program: sampleProgram(organization) }
}

function teamsOf({ nodes }: Department): readonly SampleTeam[] {
  const department = nodes[0]?.name ?? ORGANIZATION
  return nodes.map(({ id, name, parentId, headcount }) => ({ id, name, parentId, headcount, department }))
}
