import { agenda } from './agenda.ts'
import { calendar } from './calendar.ts'
import { calendarFile } from './calendar-file.ts'
import { coaching } from './coaching.ts'
import { explanation } from './explanation.ts'
import { firstOkrs } from './first-okrs.ts'
import { goal } from './goal.ts'
import { invitation } from './invitation.ts'
import { people } from './people.ts'
import { pilot } from './pilot.ts'
import { reflect } from './reflect.ts'
import { scale } from './scale.ts'
import { scaling } from './scaling.ts'
import { scope } from './scope.ts'
import { statements } from './statements.ts'
import { story } from './story.ts'
import { waves } from './waves.ts'

/** What a program says in English, by what it is about. */
export const en = {
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
  calendarFile,
  explanation,
  waves,
  agenda,
  statements,
  story,
  invitation,
}

/** Every sentence that a program says of itself. A language that lacks one does not compile. */
export type Sentences = typeof en
