import type { Sentences } from '../en/index.ts'

export const invitation: Sentences['invitation'] = {
  subject: (team, on) => `Vor der Retrospektive von ${team}${on === null ? '' : ` am ${on}`}`,
  hello: (person) => `Guten Tag ${person}`,
  please: (team, on) =>
    `Bitte beantworten Sie vor der Retrospektive von ${team}${on === null ? '' : ` am ${on}`} fünf Aussagen und zwei Fragen. Es dauert fünf Minuten:`,
  anonymous:
    'Der Link gehört Ihnen allein und gilt einmal. Festgehalten wird, wer geantwortet hat, aber nicht, was: Antworten werden ohne Namen und Uhrzeit gespeichert und nur zusammen gezeigt, ab fünf.',
}
