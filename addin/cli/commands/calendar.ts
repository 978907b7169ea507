import { calendarFile, publishedIn } from '../../../shared/calendar-file/index.ts'
import {
  attendeesOf,
  calendarName,
  type Program,
  planCalendar,
  type TeamView,
  viewOfTeam,
} from '../../../shared/program/index.ts'
import type { Command } from '../command.ts'
import { inputError, usageError } from '../failure.ts'
import { count } from '../print.ts'
import { openProgram } from '../program-file.ts'
import { bytesOf, exists, writeAtomically } from '../tracker-file.ts'

export const calendarCommand: Command = {
  name: 'calendar',
  summary: 'Writes the events of a rollout program, or of one of its teams, as a calendar file.',
  files: ['FILE.xlsx', 'OUT.ics'],
  options: {
    'time-zone': {
      value: 'ZONE',
      summary: 'of the times, such as Europe/Berlin; this machine’s if not given',
    },
    team: { value: 'NAME', summary: 'only the meetings and trainings of this pilot team' },
    force: {
      summary: 'replace a file that is there; changed events get a higher number, others are cancelled',
    },
  },
  async run(input, world) {
    const [path, out] = [input.file(0), input.file(1)]
    if (!/\.ics$/i.test(out)) throw usageError(`A calendar's name ends in .ics, not “${out}”.`)
    const {
      reading: { program: whole, asOf },
    } = await openProgram(path)
    const team = input.text('team')
    const { program, takesPart } =
      team === null ? { program: whole, takesPart: () => true } : teamOf(whole, team)
    const isThere = await exists(out)
    if (isThere && !input.has('force')) {
      throw inputError(`${out}: the file is there already; --force replaces it.`)
    }
    const events = planCalendar(whole, asOf ?? world.today()).events.filter(takesPart)
    if (events.length === 0) {
      throw inputError(
        `${path}: there is nothing dated yet; enter the first day of the first cycle on “2 Scope”.`,
      )
    }
    const before = isThere ? new TextDecoder().decode(await bytesOf(out)) : ''
    const { text, published } = calendarFile(events, publishedIn(before), {
      name: calendarName(whole, whole.values.organization, team),
      language: whole.language,
      domain: domainOf(whole.values.organization, team),
      timeZone: timeZoneOf(input.text('time-zone')),
      now: new Date().toISOString(),
      attendeesOf: ({ participants }) => attendeesOf(program, participants),
    })
    await writeAtomically(out, new TextEncoder().encode(text), world)
    const cancelled = published.size - events.length
    const gone = cancelled > 0 ? `, and cancelled ${cancelled} that are no longer planned` : ''
    world.out(`Wrote ${count(events.length, 'event')} to ${out}${gone}.`)
    return 0
  },
}

function teamOf(program: Program, name: string): TeamView {
  const view = viewOfTeam(program, name)
  if (view) return view
  const chosen = program.candidates.filter((row) => row.chosen).map(({ team }) => team)
  throw inputError(
    chosen.length === 0
      ? 'No pilot team is chosen on “3 Pilot” yet.'
      : `No pilot team is called “${name}”; there are ${chosen.join(', ')}.`,
  )
}

/** A part of event ids that is the organisation's own, or one team's of it. */
function domainOf(organization: string, team: string | null): string {
  const own = `${slugOf(organization) || 'organization'}.okr-rollout`
  return team === null ? own : `${slugOf(team) || 'team'}.${own}`
}

/** Only letters, digits and hyphens. */
function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

function timeZoneOf(named: string | null): string {
  const zone = named ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone
  } catch {
    throw usageError(`There is no time zone “${zone}”; one is Europe/Berlin.`)
  }
}
