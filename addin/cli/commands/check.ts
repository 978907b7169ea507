import { evaluateQuality } from '../../../shared/okr/index.ts'
import { trackerProblems } from '../../../shared/workbook/index.ts'
import type { Command } from '../command.ts'
import { count, json, percent, problemLine } from '../print.ts'
import { openTracker } from '../tracker-file.ts'

export const checkCommand: Command = {
  name: 'check',
  summary: 'Lists what should be mended in a tracker, and the quality of its OKRs.',
  files: ['FILE.xlsx'],
  options: { json: { summary: 'print one JSON document' } },
  async run(input, world) {
    const { reading } = await openTracker(input.file(0))
    const problems = trackerProblems(reading, reading.asOf ?? world.today())
    const errors = problems.filter(({ severity }) => severity === 'error').length
    const quality = reading.okrs && evaluateQuality(reading.okrs).ratio
    if (input.has('json')) world.out(json({ quality, problems }))
    else {
      for (const problem of problems) world.err(problemLine(problem))
      const found = `${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}`
      world.out(`${found}; quality of the OKRs ${percent(quality)}.`)
    }
    return errors > 0 ? 1 : 0
  },
}
