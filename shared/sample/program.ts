import { addDays, type IsoDate } from '../okr/index.ts'
import { type Document, presetDocument, type Row } from '../workbook/index.ts'
import type { SampleTeam } from './blueprint.ts'
import type { SampleCycle } from './cycles.ts'
import { COACHES, criteriaOn, IMPROVEMENTS, LEAD, PURPOSE } from './rollout.ts'
import type { SampleTracker } from './tracker.ts'

interface Rollout {
  readonly name: string
  readonly teams: readonly SampleTeam[]
  readonly cycles: readonly SampleCycle[]
  readonly trackers: readonly SampleTracker[]
}

type Fields = Row['fields']

/** Somebody in a role; of owners the team, and whether it is of the pilot. */
interface Person {
  readonly name: string
  readonly role: string
  readonly fields?: Fields
  readonly isLater?: boolean
}

const RATINGS = { stability: 4, planningFit: 4, willingness: 5 }
/** Every so many owners of later teams have missed the training so far. */
const ABSENT_EVERY = 9

/** The rollout program of the sample organisation: its two pilot cycles are over, the other teams are in the first wave. */
export function sampleProgram({ name, teams, cycles, trackers }: Rollout): Document {
  const [first, , wave] = cycles
  if (!first || !wave) return { tables: {} }
  const { tables } = presetDocument({
    preset: 'full',
    organization: name,
    language: 'en',
    firstCycleStart: first.start,
    today: addDays(first.start, -100),
  })
  const inPilot = new Set(trackers.filter(({ cycle }) => cycle === first.name).map(({ teamId }) => teamId))
  const taking = teams.filter(({ id }) => trackers.some(({ teamId }) => teamId === id))
  const pilot = taking.filter(({ id }) => inPilot.has(id))
  const others = taking.filter(({ id }) => !inPilot.has(id))
  const people = peopleOf(taking, inPilot, trackers)
  return {
    tables: {
      ...tables,
      values: [
        ...(tables.values ?? []).filter(({ id }) => !(id in LIMITS) && !id.startsWith('datesPlanned')),
        ...valuesOf({ ...LIMITS, ...decisionOn(addDays(first.start, -110)) }),
      ],
      divisions: divisionsOf(teams),
      areas: rowsOf('A', [{ name, part: 'In' }]),
      leadTimes: withFields(tables.leadTimes, { owner: LEAD.project, doneOn: addDays(first.start, -30) }),
      communications: withFields(tables.communications, {
        owner: LEAD.people,
        sentOn: addDays(first.start, -20),
      }),
      systems: withFields(tables.systems, { owner: LEAD.project }),
      criteria: rowsOf('N', criteriaOn(wave.start)),
      people: rowsOf(
        'E',
        people.map(({ name, role, fields }) => ({ name, role, origin: 'Internal', ...fields })),
      ),
      candidates: rowsOf(
        'P',
        pilot.map(({ id, name: team, department, headcount, parentId }) => ({
          ...{ team, department, size: headcount, chosen: 'Yes', influencer: ownerOf(id, team, trackers) },
          ...{ level: parentId === null ? 1 : 2, ...RATINGS },
        })),
      ),
      assignments: rowsOf(
        'L',
        pilot.map(({ name: team }, place) => ({
          ...{ team, coach: COACHES[place % COACHES.length]?.[0] ?? '', from: first.start },
        })),
      ),
      ...trainingOf(tables.trainings ?? [], people, [first, wave]),
      records: (tables.records ?? []).flatMap(heldBefore(wave.start)),
      outcomes: rowsOf(
        'M',
        IMPROVEMENTS.map((text, place) => ({
          ...{ cycle: place + 1, meeting: 'Retrospective', kind: 'Improvement', text, owner: LEAD.project },
          due: addDays(wave.start, 14 * (place - 1)),
        })),
      ),
      teams: rowsOf(
        'W',
        others.map(({ name: team, department, headcount }) => ({
          ...{ team, department, size: headcount, wave: 1, waveStart: wave.start },
        })),
      ),
      overrides: rowsOf('D', [{ department: 'Manufacturing and supply', key: 'goFrom', value: 0.7 }]),
    },
  }
}

/** What was asked of the pilot. */
const LIMITS = { minDepartments: 3, minLevels: 1 }

function decisionOn(day: IsoDate): Fields {
  return { purpose: PURPOSE, decision: 'Fully agile', decidedBy: LEAD.sponsor, decidedOn: day }
}

function valuesOf(values: Fields): readonly Row[] {
  return Object.entries(values).map(([id, value]) => ({ id, fields: { value } }))
}

function rowsOf(letter: string, fields: readonly Fields[]): readonly Row[] {
  return fields.map((own, place) => ({ id: `${letter}${place + 1}`, fields: own }))
}

function withFields(rows: readonly Row[] | undefined, more: Fields): readonly Row[] {
  return (rows ?? []).map(({ id, fields }) => ({ id, fields: { ...fields, ...more } }))
}

function divisionsOf(teams: readonly SampleTeam[]): readonly Row[] {
  const names = [...new Set(teams.map(({ department }) => department))]
  return rowsOf(
    'V',
    names.map((name, place) => {
      const own = teams.filter(({ department }) => department === name)
      const headcount = own.reduce((sum, team) => sum + team.headcount, 0)
      return { name, headcount, marketOrientation: 3 + (place % 3), rateOfChange: 4, predictability: 2 }
    }),
  )
}

function peopleOf(
  teams: readonly SampleTeam[],
  inPilot: ReadonlySet<string>,
  trackers: readonly SampleTracker[],
): readonly Person[] {
  const owners = teams.map(({ id, name: team }) => ({
    ...{ name: ownerOf(id, team, trackers), role: 'OKR owner', fields: { team } },
    isLater: !inPilot.has(id),
  }))
  return [
    { name: LEAD.sponsor, role: 'Executive sponsor' },
    { name: LEAD.people, role: 'People lead' },
    { name: LEAD.project, role: 'Project lead' },
    ...COACHES.map(([name, origin, capacity]) => ({
      ...{ name, role: 'OKR coach', fields: { origin, capacity } },
    })),
    ...owners,
    ...owners
      .filter(({ isLater }) => !isLater)
      .map(({ name, fields }) => ({ name, role: 'Influencer', fields })),
  ]
}

/** Who owns a team's first objective in its latest tracker. */
function ownerOf(id: string, name: string, trackers: readonly SampleTracker[]): string {
  const owners = trackers
    .filter(({ teamId }) => teamId === id)
    .flatMap(({ document }) => document.tables.objectives?.[0]?.fields.owner ?? [])
  return String(owners.pop() ?? `Lead of ${name}`)
}

/** Each training once before the pilot and once for the wave, and who was there. */
function trainingOf(
  trainings: readonly Row[],
  people: readonly Person[],
  starts: readonly SampleCycle[],
): Pick<Document['tables'], 'sessions' | 'seats'> {
  const sessions = trainings.flatMap(({ id, fields: { weeks, timing } }) =>
    starts.map(({ start }, place) => {
      const days = 7 * Number(weeks)
      const date = addDays(start, timing === 'During the cycle' ? days : -days)
      return { id: `S${place}-${id}`, fields: { trainingId: id, date, seats: 60, trainer: COACHES[0][0] } }
    }),
  )
  const seats = trainings.flatMap(({ id, fields }) =>
    people
      .filter(({ role }) => role === fields.role)
      .map(({ name, isLater = false }, place) => ({
        sessionId: `S${isLater ? 1 : 0}-${id}`,
        person: name,
        attendance: isLater && place % ABSENT_EVERY === 0 ? 'Absent' : 'Attended',
      })),
  )
  return { sessions, seats: rowsOf('B', seats) }
}

/** Meetings were held as planned, and people invited to them in time. Where a calendar is planned, it says the rest. */
function heldBefore(day: IsoDate) {
  return ({ id, fields: { planned, kind } }: Row): Row[] => {
    const isPast = typeof planned === 'string' && planned < day && kind === 'Meeting'
    return isPast ? [{ id, fields: { invitedOn: addDays(planned, -16), heldOn: planned } }] : []
  }
}
