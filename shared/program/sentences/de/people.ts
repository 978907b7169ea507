import type { Sentences } from '../en/index.ts'

export const people: Sentences['people'] = {
  holds: (role, name) => `${role}: ${name}.`,
  nameRole: (role) => `Tragen Sie eine Person mit der Rolle „${role}“ ein.`,
  noOwner: (team) => `${team} hat niemanden, der die OKRs verantwortet.`,
  noCoach: (team, weeks, first) =>
    `${team} hat in ${weeks} Wochen keinen Coach, zuerst in der Woche ab ${first}.`,
  coaches: (coach, team) => `${coach} begleitet ${team}.`,
  planCyclesFirst: 'Tragen Sie zuerst ersten Tag, Länge und Zahl der Zyklen ein.',
  assignCoaches: 'Tragen Sie ein, wer welches Team begleitet.',
  hasRoom: (coach) => `${coach} hat Platz für die zugeteilten Teams.`,
  overloaded: (coach, count, week, room) =>
    `${coach} begleitet in der Woche ab ${week} ${count} Personen und hat Platz für ${room}.`,
  endsBeforeStart: (name) => `Bei ${name} liegt das Ende vor dem Beginn.`,
  negativeCapacity: 'Eine Kapazität ist 0 oder mehr; 1 ist volle Zeit.',
  unknownCoach: (name) => `Kein OKR-Coach heißt „${name}“.`,
  unknownTeam: (name) => `Kein Team zur Auswahl heißt „${name}“.`,
  assignedTwice: (coach, team) =>
    `${coach} begleitet ${team} schon nach einer früheren Zeile, die Personen würden doppelt zählen. Beenden Sie jene vorher, oder entfernen Sie diese.`,
  sameCoach: (name) =>
    `Zwei OKR-Coaches heißen ${name}; nur die erste Zeile zählt. Fassen Sie die Zeilen zusammen, oder unterscheiden Sie die Namen.`,
  coachEndsBefore: (coach, lastDay, team, until) =>
    `${coach} endet am ${lastDay}, soll aber ${team}${until === null ? '' : ` bis ${until}`} begleiten. Beenden Sie das dort und übergeben Sie.`,
  notOneAccountable: (step, count) =>
    `Schritt ${step} hat ${count} Personen mit A (verantwortet); es braucht genau eine.`,
}
