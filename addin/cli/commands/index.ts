import type { Command } from '../command.ts'
import { agendaCommand } from './agenda.ts'
import { calendarCommand } from './calendar.ts'
import { checkCommand } from './check.ts'
import { checkInCommand } from './check-in.ts'
import { importCommand } from './import.ts'
import { joinCommand } from './join.ts'
import { keysCommand } from './keys.ts'
import { leaveCommand } from './leave.ts'
import { linksCommand } from './links.ts'
import { logCommand } from './log.ts'
import { newCommand } from './new.ts'
import { planCommand } from './plan.ts'
import { reviewsCommand } from './reviews.ts'
import { showCommand } from './show.ts'
import { storyCommand } from './story.ts'
import { syncCommand } from './sync.ts'

/** All commands, in the order in which the help lists them. */
export const COMMANDS: readonly Command[] = [
  newCommand,
  importCommand,
  checkInCommand,
  checkCommand,
  showCommand,
  joinCommand,
  syncCommand,
  leaveCommand,
  planCommand,
  calendarCommand,
  reviewsCommand,
  agendaCommand,
  storyCommand,
  keysCommand,
  linksCommand,
  logCommand,
]
