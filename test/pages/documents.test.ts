import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agendaPage, storyPage } from '../../shared/pages/index.ts'
import { evaluateProgram, meetingAgenda, type Program, successStory } from '../../shared/program/index.ts'
import { AFTER_PILOT, PROGRAM } from '../program/fixture.ts'

/** Both documents of a program whose every free text is the same. */
function documentsWith(text: string): readonly string[] {
  const program: Program = {
    ...PROGRAM,
    values: { ...PROGRAM.values, purpose: text, story: text, quote: text, quotedPerson: text },
    candidates: PROGRAM.candidates.map((row) => ({ ...row, team: row.chosen ? text : row.team })),
    criteria: PROGRAM.criteria.map((row) => ({ ...row, criterion: text, unit: text })),
    outcomes: PROGRAM.outcomes.map((row) => ({ ...row, text, owner: text })),
    reviews: [1, 2, 3, 4, 5].map((id) => ({
      id: `Q${id}`,
      cycle: 2,
      statements: [id, id, id, id, id],
      keep: text,
      change: text,
    })),
  }
  const figures = evaluateProgram(program, AFTER_PILOT)
  const agendas = (['review', 'retrospective'] as const).flatMap(
    (meeting) => meetingAgenda(program, figures, meeting, 2, AFTER_PILOT) ?? [],
  )
  return [
    ...agendas.map((agenda) =>
      agendaPage({ organization: text, purpose: text, agenda, cycles: [] }, { at: '/style.css' }),
    ),
    storyPage(
      {
        language: program.language,
        organization: text,
        story: successStory(program, figures),
        asOf: AFTER_PILOT,
      },
      { at: '/style.css' },
    ),
  ]
}

test('no text that people typed becomes part of a document’s HTML', () => {
  const tagsOf = (html: string) => html.match(/<[^>]*>/g)
  const plain = documentsWith('A text').map(tagsOf)
  const hostile = fc.string({
    minLength: 1,
    unit: fc.constantFrom('<', '>', '"', "'", '&', '/', 'b', '=', 'x'),
  })
  fc.assert(
    fc.property(hostile, (text) => {
      expect(documentsWith(`A ${text} text`).map(tagsOf)).toEqual(plain)
    }),
    { numRuns: 50 },
  )
})

test('documents have neither scripts nor styles of their own where a server’s policy forbids them', () => {
  for (const html of documentsWith('A text')) {
    expect(html).not.toMatch(/<script|<style| style=| on\w+=|https?:/)
  }
})

test('a missing figure is a dash, never 0', () => {
  const teamCycles = PROGRAM.teamCycles.map((row) => ({ ...row, progress: null, confidence: null }))
  const program = { ...PROGRAM, teamCycles }
  const agenda = meetingAgenda(program, evaluateProgram(program, AFTER_PILOT), 'review', 1, AFTER_PILOT)
  if (!agenda) throw new Error('The fixture has a first cycle')
  const html = agendaPage({ organization: 'Northwind', purpose: '', agenda, cycles: [] }, 'inside')
  expect(html.match(/title="no data"/g)?.length).toBe(15)
  expect(html).not.toContain('0\u00a0%')
})

test('a German program’s documents say in English only what people entered so', () => {
  const textsIn = (program: Program) => {
    const figures = evaluateProgram(program, AFTER_PILOT)
    const { language, values } = program
    const agendas = (['review', 'retrospective'] as const).flatMap(
      (meeting) => meetingAgenda(program, figures, meeting, 2, AFTER_PILOT) ?? [],
    )
    const story = successStory(program, figures)
    return [
      ...agendas.map((agenda) => agendaPage({ ...values, agenda, cycles: [] }, 'inside')),
      storyPage({ ...values, language, story, asOf: AFTER_PILOT }, 'inside'),
    ].flatMap((html) => html.replace(/<style>.*<\/style>|<[^>]*>/gs, '\n').split('\n'))
  }
  const [english, german] = [textsIn(PROGRAM), textsIn({ ...PROGRAM, language: 'de' })]
  expect(german).toHaveLength(english.length)
  const entered = JSON.stringify([PROGRAM.values, PROGRAM.candidates, PROGRAM.criteria])
  const same = german.filter((text, index) => text === english[index] && /[a-z]{3}/.test(text))
  const inBoth = ['Team', 'Teams', 'Status']
  expect(same.filter((text) => !inBoth.includes(text) && !entered.includes(text))).toEqual([])
})
