import type { Sentences } from '../en/index.ts'

export const scale: Sentences['scale'] = {
  cyclesCompleted: (completed, needed) =>
    `${completed} von ${needed} Pilotzyklen sind vorbei, mit Review und Retrospektive.`,
  cycleCompleted: (cycle, end) => `${cycle} wurde am ${end} abgeschlossen.`,
  met: (criterion) => `Erfüllt: ${criterion}.`,
  exception: (by, on, reason) => `${by} hat am ${on} unterschrieben: ${reason}`,
  unmet: (criterion, percent) =>
    `${criterion}: ${percent === null ? 'nicht messbar' : `${percent} % erreicht`}. Erfüllen Sie das, oder lassen Sie die Ausnahme unterschreiben.`,
  enterSize: (team) => `Tragen Sie ein, wie viele Personen ${team} hat.`,
  noSuchWave: 'Eine Welle ist 1, 2, 3 und so weiter.',
  waveWeeks: 'Eine Welle dauert 1 bis 53 Wochen.',
  unknownDepartment: (name) => `Kein Team gehört zur Abteilung „${name}“.`,
  settingOfAll:
    'Das hat keine Abteilung für sich; für alle gilt, was die Organisation hat. Leeren Sie diese Zeile.',
}
