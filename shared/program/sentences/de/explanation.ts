import type { PilotLimit } from '../../pilot-planner/index.ts'
import type { Sentences } from '../en/index.ts'

const COUNTED: Readonly<
  Record<Exclude<PilotLimit, 'must' | 'mustNot'>, readonly [before: string, one: string, many: string]>
> = {
  minHeadcount: ['mindestens', 'Person', 'Personen'],
  maxHeadcount: ['höchstens', 'Person', 'Personen'],
  minDepartments: ['mindestens', 'Abteilung', 'Abteilungen'],
  minLevels: ['mindestens', 'Hierarchieebene', 'Hierarchieebenen'],
}

export const explanation: Sentences['explanation'] = {
  limit: (limit, number) => {
    if (limit === 'must') return 'alle Muss-Teams'
    if (limit === 'mustNot') return 'keine Darf-nicht-Teams'
    const [before, one, many] = COUNTED[limit]
    return `${before} ${number} ${number === 1 ? one : many}`
  },
  tooFewTeams: (count) => `Es stehen keine ${count} Teams zur Auswahl.`,
  noGroup: (count, limits) =>
    limits.length > 1
      ? `Keine Gruppe von ${count} hält alle diese Grenzen zugleich ein: ${listed(limits)}; lockern Sie eine davon.`
      : `Keine Gruppe von ${count} hält diese Grenze ein: ${listed(limits)}.`,
  noneFound: (count) =>
    `Es wurde keine Gruppe von ${count} gefunden, die alle Grenzen einhält, und kein Beweis, dass es keine gibt. Verlangen Sie weniger Ebenen oder Abteilungen.`,
  notProven: (score) =>
    `Nicht bewiesen, dass sie die beste ist: Die Suche endete vorher, aber keine Gruppe von so vielen Teams hat mehr als ${score.toFixed(2).replace('.', ',')} Punkte.`,
  noGain: 'Keine Grenze kostet Punkte: Eine um 1 zu lockern bringt nichts.',
  gain: (looser, more, joining, leaving) =>
    `Mit der Grenze „${looser}“ stiege die Punktzahl um ${more.toFixed(2).replace('.', ',')}: ${joining} statt ${leaving}.`,
  leftByRule: (team) => `${team} ist das beste Team außerhalb: Es darf nicht im Pilot sein.`,
  leftByPoints: (team) =>
    `${team} ist das beste Team außerhalb: Jedes Team der Gruppe, das Platz machen könnte, hat mehr Punkte.`,
  leftByName: (team) =>
    `${team} ist das beste Team außerhalb: Es hat nicht mehr Punkte, entschieden haben Personenzahl oder Name.`,
  leftByLimits: (team, swaps) => {
    const ways = swaps.map(({ of, breaks }) => `statt ${of.join(' oder ')} wäre verletzt: ${listed(breaks)}`)
    return `${team} ist das beste Team außerhalb: ${ways.join('; ')}.`
  },
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} und ${words[words.length - 1]}`
}
