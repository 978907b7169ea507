import { agendaPage } from '../../../shared/pages/index.ts'
import { evaluateProgram, meetingAgenda } from '../../../shared/program/index.ts'
import type { Command } from '../command.ts'
import { writeDocumentFile } from '../document-file.ts'
import { inputError, usageError } from '../failure.ts'
import { openProgram } from '../program-file.ts'

const MEETINGS = ['review', 'retrospective'] as const

export const agendaCommand: Command = {
  name: 'agenda',
  summary:
    'Writes the agenda of an OKR Review or a Retrospective, made from the cycle’s numbers, as a page to print.',
  files: ['FILE.xlsx', 'OUT.html'],
  options: {
    meeting: { value: MEETINGS.join('|'), summary: 'which of the two', isNeeded: true },
    cycle: { value: 'N', summary: 'which pilot cycle; the first whose meeting is still ahead if not given' },
    'as-of': { value: 'DATE', summary: 'the day to compute for; as the workbook says if not given' },
    force: { summary: 'replace a file that is there' },
  },
  async run(input, world) {
    const meeting = input.choice('meeting', MEETINGS) ?? 'review'
    const number = input.number('cycle')
    const path = input.file(0)
    const { reading } = await openProgram(path)
    const { program } = reading
    const asOf = input.date('as-of') ?? reading.asOf ?? world.today()
    const figures = evaluateProgram(program, asOf)
    const { length } = figures.reflect.cycles
    if (length === 0) {
      throw inputError(
        `${path}: there are no cycles yet; enter the first day, length and number on “2 Scope”.`,
      )
    }
    const agenda = meetingAgenda(program, figures, meeting, number, asOf)
    if (!agenda) throw usageError(`The pilot has the cycles 1 to ${length}, no cycle ${number}.`)
    const { organization, purpose } = program.values
    await writeDocumentFile(agendaPage({ organization, purpose, agenda, cycles: [] }, 'inside'), input, world)
    world.out(`Wrote the agenda of the ${agenda.meeting} of ${agenda.cycle.name} to ${input.file(1)}.`)
    return 0
  },
}
