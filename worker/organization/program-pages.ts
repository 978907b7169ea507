import type { Language } from '../../shared/okr/index.ts'
import type { AgendaPage, StoryPage } from '../../shared/pages/index.ts'
import { evaluateProgram, meetingAgenda, type Program, successStory } from '../../shared/program/index.ts'
import { programOf } from '../../shared/workbook/index.ts'
import type { Show } from '../access/authorize.ts'
import { LINK_TEXTS } from '../link-texts/index.ts'
import { fail, ok, type Result } from '../result.ts'
import type { Context } from './context.ts'
import { readProgramDocument } from './program-sync.ts'

/** The success story of the program as it was synced last, with the details that a link shows. */
export function storyData(context: Context, show: Show, language: Language): Result<StoryPage> {
  const { program, asOf } = programShown(context, show, language)
  const story = successStory(program, evaluateProgram(program, asOf))
  return ok({ language, organization: context.organization.name, story, asOf })
}

/** The agenda of a meeting: of the named cycle, else of the first one in which it is not over yet. */
export function agendaData(
  context: Context,
  show: Show,
  meeting: 'review' | 'retrospective',
  wanted: string | undefined,
  language: Language,
): Result<AgendaPage> {
  const { program, asOf } = programShown(context, show, language)
  const figures = evaluateProgram(program, asOf)
  const agenda = meetingAgenda(program, figures, meeting, wanted === undefined ? null : Number(wanted), asOf)
  if (!agenda) {
    return fail(404, LINK_TEXTS[context.language].noProgramCycle)
  }
  return ok({
    organization: context.organization.name,
    purpose: program.values.purpose,
    agenda,
    cycles: figures.reflect.cycles.map(({ cycle: { name, number } }) => ({
      name,
      address: number === agenda.cycle.number ? null : `?cycle=${number}`,
    })),
  })
}

/** The program without what a link does not show, so that no page of it can forget to. */
function programShown({ database, today }: Context, { titles, owners, notes }: Show, language: Language) {
  const program = programOf(readProgramDocument(database), language)
  const { values, outcomes, reviews } = program
  const shown: Program = {
    ...program,
    values: owners ? values : { ...values, quotedPerson: '' },
    outcomes: titles ? outcomes.map((outcome) => (owners ? outcome : { ...outcome, owner: '' })) : [],
    reviews: notes ? reviews : reviews.map((review) => ({ ...review, keep: '', change: '' })),
  }
  return { program: shown, asOf: today }
}
