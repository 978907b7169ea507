import { storyPage } from '../../../shared/pages/index.ts'
import { evaluateProgram, successStory } from '../../../shared/program/index.ts'
import type { Command } from '../command.ts'
import { writeDocumentFile } from '../document-file.ts'
import { inputError } from '../failure.ts'
import { openProgram } from '../program-file.ts'

export const storyCommand: Command = {
  name: 'story',
  summary: 'Writes the pilot’s success story, one page made from its real numbers, to print or to send.',
  files: ['FILE.xlsx', 'OUT.html'],
  options: {
    'as-of': { value: 'DATE', summary: 'the day to compute for; as the workbook says if not given' },
    force: { summary: 'replace a file that is there' },
  },
  async run(input, world) {
    const path = input.file(0)
    const { reading } = await openProgram(path)
    const asOf = input.date('as-of') ?? reading.asOf ?? world.today()
    const { program } = reading
    const story = successStory(program, evaluateProgram(program, asOf))
    if (!story) {
      throw inputError(
        `${path}: the pilot has no numbers yet; choose its teams on “3 Pilot” and fill in “6 First OKRs”.`,
      )
    }
    const { language, values } = program
    const { organization } = values
    await writeDocumentFile(storyPage({ language, organization, story, asOf }, 'inside'), input, world)
    world.out(`Wrote the success story to ${input.file(1)}.`)
    return 0
  },
}
