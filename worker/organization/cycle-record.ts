import type * as z from 'zod/mini'
import type { schemas } from '../../shared/api/index.ts'
import type { IsoDate, Period } from '../../shared/okr/index.ts'

/** A cycle as stored. Its sums are as of `day`, and while the day turns some of the next day's are built beside them. */
export interface CycleRecord extends Period {
  readonly key: string
  readonly name: string
  readonly state: z.output<typeof schemas.CycleInput>['state']
  readonly day: IsoDate
  /** The day being built, null while none is, and the last team whose part is in. */
  readonly nextDay: IsoDate | null
  readonly builtTo: string
}
