import type { Sentences } from '../en/index.ts'
import { calendar } from './calendar.ts'
import { coaching } from './coaching.ts'
import { explanation } from './explanation.ts'
import { firstOkrs } from './first-okrs.ts'
import { goal } from './goal.ts'
import { people } from './people.ts'
import { pilot } from './pilot.ts'
import { reflect } from './reflect.ts'
import { scale } from './scale.ts'
import { scaling } from './scaling.ts'
import { scope } from './scope.ts'
import { waves } from './waves.ts'

export const de: Sentences = {
  goal,
  scope,
  pilot,
  people,
  coaching,
  firstOkrs,
  reflect,
  scale,
  scaling,
  calendar,
  explanation,
  waves,
}
