import { evaluateQuality } from '../../../shared/okr/index.ts'
import { isPortfolio, isProgram, type Problem, trackerProblems } from '../../../shared/workbook/index.ts'
import { showPortfolio, showProgram } from '../../actions/index.ts'
import type { Command } from '../command.ts'
import { openPortfolio } from '../portfolio-file.ts'
import { count, json, percent, problemLine } from '../print.ts'
import { openProgram } from '../program-file.ts'
import { openTracker, openWorkbook } from '../tracker-file.ts'

export const checkCommand: Command = {
  name: 'check',
  summary:
    'Lists what should be mended in a tracker, a rollout program or a portfolio, and the quality of a tracker’s OKRs.',
  files: ['FILE.xlsx'],
  options: { json: { summary: 'print one JSON document' } },
  async run(input, world) {
    const { problems, quality } = await checked(input.file(0), world.today())
    const errors = problems.filter(({ severity }) => severity === 'error').length
    if (input.has('json')) world.out(json({ quality, problems }))
    else {
      for (const problem of problems) world.err(problemLine(problem))
      const found = `${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}`
      world.out(quality === undefined ? `${found}.` : `${found}; quality of the OKRs ${percent(quality)}.`)
    }
    return errors > 0 ? 1 : 0
  },
}

interface Checked {
  readonly problems: readonly Problem[]
  /** Of a tracker's OKRs; null where there are none. */
  readonly quality?: number | null
}

async function checked(path: string, today: string): Promise<Checked> {
  const { snapshot } = await openWorkbook(path, () => [])
  if (isProgram(snapshot)) {
    const { reading } = await openProgram(path)
    return { problems: showProgram(reading, reading.asOf ?? today).problems }
  }
  if (isPortfolio(snapshot)) {
    const portfolio = await openPortfolio(path)
    return { problems: showPortfolio(portfolio.reading, portfolio.snapshot, today).problems }
  }
  const { reading } = await openTracker(path)
  return {
    problems: trackerProblems(reading, reading.asOf ?? today),
    quality: reading.okrs && evaluateQuality(reading.okrs).ratio,
  }
}
