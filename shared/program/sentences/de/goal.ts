import type { Sentences } from '../en/index.ts'

export const goal: Sentences['goal'] = {
  statePurpose: 'Sagen Sie in einem Satz, warum die Organisation OKRs einführt.',
  listDivisions: 'Führen Sie die Bereiche auf und bewerten Sie jeden von 1 bis 5.',
  rated: (division) => `${division} ist bewertet.`,
  rateDivision: (division) => `${division} braucht die Zahl der Personen und drei Bewertungen von 1 bis 5.`,
  decided: (decision) => `Entschieden: ${decision}.`,
  decide: 'Wählen Sie, wie agil die Organisation wird.',
  signed: (by, on) => `Entschieden von ${by} am ${on}.`,
  nameDecider: 'Tragen Sie ein, wer entschieden hat.',
  dateDecision: 'Tragen Sie das Datum der Entscheidung ein.',
  follows: 'Die Entscheidung folgt der Empfehlung.',
  rateFirst: 'Bewerten Sie zuerst die Bereiche und treffen Sie die Entscheidung.',
  departs: (recommended, decided) =>
    `Empfohlen ist „${recommended}“, entschieden wurde „${decided}“. Begründen Sie das.`,
  divisionDeparts: (division, recommended, decided) =>
    `Für ${division} ist „${recommended}“ empfohlen, entschieden wurde „${decided}“. Begründen Sie das.`,
  ratingOutOfRange: (found) => `Eine Bewertung reicht von 1 bis 5, nicht ${found}.`,
  enterHeadcount: (division) => `Tragen Sie ein, wie viele Personen ${division} hat.`,
}
