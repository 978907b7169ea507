import type { Sentences } from '../en/index.ts'

export const firstOkrs: Sentences['firstOkrs'] = {
  drafted: (team, objectives, keyResults) =>
    `${team} hat ${objectives} Ziele und ${keyResults} Schlüsselergebnisse.`,
  draft: (team) => `${team} hat noch kein Ziel mit Schlüsselergebnissen.`,
  allMeasurable: (team, keyResults) => `Alle ${keyResults} Schlüsselergebnisse von ${team} sind messbar.`,
  measurable: (team, measurable, keyResults) =>
    `${measurable} von ${keyResults} Schlüsselergebnissen von ${team} sind messbar.`,
  agreed: (team, agreed, objectives) => `${agreed} von ${objectives} Zielen von ${team} sind vereinbart.`,
  agreeBy: (team, firstDay) => `${team} muss seine OKRs bis ${firstDay} vereinbaren.`,
  agreedOn: (team, day, firstDay) => `${team} hat am ${day} vereinbart; der erste Tag ist ${firstDay}.`,
  fractionOutOfRange: 'Geben Sie 0 % bis 100 % ein.',
  countContradicts: (team) =>
    `${team} kann nicht mehr messbare Schlüsselergebnisse haben als Schlüsselergebnisse.`,
}
