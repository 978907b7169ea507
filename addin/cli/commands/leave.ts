import { addressOf, disconnect } from '../../actions/index.ts'
import { placeText } from '../../refusals/en.ts'
import type { Command } from '../command.ts'
import { inputError } from '../failure.ts'
import { openSynced } from '../synced-file.ts'
import { saveWorkbook } from '../tracker-file.ts'

export const leaveCommand: Command = {
  name: 'leave',
  summary:
    'Makes a connected workbook, such as a copy, one of its own. What is in it stays, and so does what the server has.',
  files: ['FILE.xlsx'],
  options: {},
  async run(input, world) {
    const file = await openSynced(input.file(0))
    const address = addressOf(file.snapshot)
    if (!address) throw inputError(`${file.path}: this workbook is not connected.`)
    await saveWorkbook(file, disconnect(), world)
    world.out(`This workbook no longer belongs to ${placeText(address)}. “okr join” connects it anew.`)
    return 0
  },
}
