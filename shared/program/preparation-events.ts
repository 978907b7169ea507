import { addDays, type IsoDate } from '../okr/index.ts'
import type { ProgramCycle } from './cycles.ts'
import type { Draft } from './event.ts'
import type { Program, Session, Training } from './model.ts'
import { sentencesOf } from './sentences/index.ts'
import { filled, sumOf } from './values.ts'
import { onOrAfter, onOrBefore, type WorkingDays } from './working-days.ts'

/** Weeks before the first day on which a training is planned where the catalogue says nothing else. */
const TRAINING_WEEKS = 2

/** What lies outside the cycles' meetings: lead time, trainings and messages. */
export function preparationEvents(
  program: Program,
  cycles: readonly ProgramCycle[],
  days: WorkingDays,
): Draft[] {
  const first = cycles[0]
  return [
    ...(first ? [...tasks(program, first.start, days), ...trainings(program, first.start, days)] : []),
    ...messages(program),
  ]
}

/** When things must be started so that they are ready on the first day. */
function tasks({ leadTimes }: Program, firstDay: IsoDate, days: WorkingDays): Draft[] {
  return leadTimes.flatMap((row) => {
    if (row.weeks === null || !filled(row.task)) return []
    const planned = onOrBefore(days, addDays(firstDay, -7 * row.weeks))
    const from = { table: 'leadTimes', row: row.id, field: 'weeks' } as const
    return [
      { ...base(`task-${row.id}`, row.task, planned, row.owner), kind: 'Task', doneOn: row.doneOn, from },
    ]
  })
}

/** Each session; and each training that no session is planned for, on the day it should be. */
function trainings(program: Program, firstDay: IsoDate, days: WorkingDays): Draft[] {
  return program.trainings
    .filter(({ title }) => filled(title))
    .flatMap((training) => {
      const sessions = program.sessions.filter(
        ({ trainingId, date }) => trainingId === training.id && date !== null,
      )
      if (sessions.length === 0) return [trainingDraft(training, trainingDate(training, firstDay, days))]
      return sessions.map((session) => sessionDraft(training, session, program))
    })
}

function trainingDraft(training: Training, planned: IsoDate | null): Draft {
  const from = { table: 'trainings', row: training.id, field: 'weeks' } as const
  const draft = base(`training-${training.id}`, training.title, planned, training.role ?? '')
  return { ...draft, kind: 'Training', minutes: training.minutes, from }
}

/** A session counts as held where somebody is recorded as having attended. */
function sessionDraft(training: Training, session: Session, { seats }: Program): Draft {
  const attended = seats.filter((seat) => seat.sessionId === session.id && seat.attendance === 'Attended')
  const from = { table: 'sessions', row: session.id, field: 'date' } as const
  return {
    ...trainingDraft(training, session.date),
    id: `session-${session.id}`,
    doneOn: sumOf(attended.map(() => 1)) > 0 ? session.date : null,
    from,
  }
}

function trainingDate({ timing, weeks }: Training, firstDay: IsoDate, days: WorkingDays): IsoDate | null {
  const distance = 7 * (weeks ?? TRAINING_WEEKS)
  return timing === 'During the cycle'
    ? onOrAfter(days, addDays(firstDay, distance))
    : onOrBefore(days, addDays(firstDay, -distance))
}

function messages(program: Program): Draft[] {
  const say = sentencesOf(program).calendar
  return program.communications.flatMap((row) => {
    if (row.date === null) return []
    const from = { table: 'communications', row: row.id, field: 'date' } as const
    const draft = base(`message-${row.id}`, say.message(row.audience, row.message), row.date, row.owner)
    return [{ ...draft, kind: 'Message', doneOn: row.sentOn, from }]
  })
}

function base(
  id: string,
  title: string,
  planned: IsoDate | null,
  participants: string,
): Omit<Draft, 'kind' | 'from'> {
  return {
    id,
    title,
    planned,
    time: null,
    minutes: null,
    participants,
    cycle: null,
    anchor: null,
    prepared: false,
    doneOn: null,
  }
}
