import type { Sentences } from '../en/index.ts'

const COUNTED: Readonly<Record<Parameters<Sentences['pilot']['has']>[1], string>> = {
  teams: 'Teams',
  people: 'Personen',
  departments: 'Abteilungen',
  levels: 'Hierarchieebenen',
}

export const pilot: Sentences['pilot'] = {
  chooseTeams: 'Wählen Sie die Pilotteams.',
  chooseTeamsFirst: 'Wählen Sie zuerst die Pilotteams.',
  chosen: (team) => `${team} ist gewählt.`,
  has: (count, counted) => `Der Pilot hat ${count} ${COUNTED[counted]}.`,
  tooFew: (count, counted, least) =>
    `Der Pilot hat ${count} ${COUNTED[counted]}; gewünscht sind mindestens ${least}.`,
  tooMany: (count, counted, most) =>
    `Der Pilot hat ${count} ${COUNTED[counted]}; erlaubt sind höchstens ${most}.`,
  mustBeIn: (team) => `${team} muss im Pilot sein und ist es nicht.`,
  mustNotBeIn: (team) => `${team} darf nicht im Pilot sein.`,
  influencer: (team, influencer) => `${team}: ${influencer}.`,
  nameInfluencer: (team) => `Benennen Sie in ${team} eine Person, die im Haus für OKRs wirbt.`,
  owns: (owner, team) => `${owner} verantwortet die OKRs von ${team}.`,
  enterOwner: (team) =>
    `${team} hat niemanden, der die OKRs verantwortet. Ergänzen Sie das im Blatt 4 People.`,
  sameName: (team) => `Zwei Teams heißen ${team}.`,
  enterSize: (team) => `Tragen Sie als ganze Zahl ein, wie viele Personen ${team} hat.`,
  contradict: (least, most, counted) =>
    `Mindestens ${least} und höchstens ${most} ${COUNTED[counted]} widersprechen sich.`,
  tooManyCandidates: (count, most) =>
    `${count} Teams sind zu viele zur Auswahl; behalten Sie die ${most}, die in Frage kommen.`,
}
