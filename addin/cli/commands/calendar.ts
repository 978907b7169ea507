import { calendarFile, publishedIn } from '../../../shared/calendar-file/index.ts'
import { attendeesOf, planCalendar } from '../../../shared/program/index.ts'
import type { Command } from '../command.ts'
import { inputError, usageError } from '../failure.ts'
import { count } from '../print.ts'
import { openProgram } from '../program-file.ts'
import { bytesOf, exists, writeAtomically } from '../tracker-file.ts'

export const calendarCommand: Command = {
  name: 'calendar',
  summary: 'Writes all events of a rollout program as a calendar file.',
  files: ['FILE.xlsx', 'OUT.ics'],
  options: {
    'time-zone': {
      value: 'ZONE',
      summary: 'of the times, such as Europe/Berlin; this machine’s if not given',
    },
    force: { summary: 'replace a file that is there; changed events get a higher number' },
  },
  async run(input, world) {
    const [path, out] = [input.file(0), input.file(1)]
    if (!/\.ics$/i.test(out)) throw usageError(`A calendar's name ends in .ics, not “${out}”.`)
    const {
      reading: { program, asOf },
    } = await openProgram(path)
    const isThere = await exists(out)
    if (isThere && !input.has('force')) {
      throw inputError(`${out}: the file is there already; --force replaces it.`)
    }
    const { events } = planCalendar(program, asOf ?? world.today())
    if (events.length === 0) {
      throw inputError(
        `${path}: there is nothing dated yet; enter the first day of the first cycle on “2 Scope”.`,
      )
    }
    const before = isThere ? new TextDecoder().decode(await bytesOf(out)) : ''
    const { text } = calendarFile(events, publishedIn(before), {
      name: `${program.values.organization}: OKR rollout`,
      domain: domainOf(program.values.organization),
      timeZone: timeZoneOf(input.text('time-zone')),
      now: new Date().toISOString(),
      attendeesOf: ({ participants }) => attendeesOf(program, participants),
    })
    await writeAtomically(out, new TextEncoder().encode(text), world)
    world.out(`Wrote ${count(events.length, 'event')} to ${out}.`)
    return 0
  },
}

/** A part of event ids that is the organisation's own and only letters, digits and hyphens. */
function domainOf(organization: string): string {
  const letters = organization.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  return `${letters.replace(/^-|-$/g, '') || 'organization'}.okr-rollout`
}

function timeZoneOf(named: string | null): string {
  const zone = named ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone
  } catch {
    throw usageError(`There is no time zone “${zone}”; one is Europe/Berlin.`)
  }
}
