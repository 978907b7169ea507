import type { Sentences } from '../en/index.ts'

export const waves: Sentences['waves'] = {
  parentInNone: (team, wave, parent) =>
    `${team} ist in Welle ${wave}, und das übergeordnete Team ${parent} ist in keiner.`,
  beforeParent: (team, wave, parent, parentWave) =>
    `${team} ist in Welle ${wave}, vor dem übergeordneten Team ${parent} in Welle ${parentWave}.`,
  notReady: (team, wave, earliest, start) =>
    `${team} ist in Welle ${wave} und vor Welle ${earliest} am ${start} nicht bereit.`,
  overCoaches: (wave, people, room) =>
    `Welle ${wave} hat ${people} Personen, und ihre Coaches haben Platz für ${room}.`,
  overSeats: (wave, needed, seats) => `Welle ${wave} braucht ${needed} Schulungsplätze und hat ${seats}.`,
  noSuchWave: (wave, team, last) => `Es gibt keine Welle ${wave}; ${team} braucht eine von 1 bis ${last}.`,
  begunWithout: (wave, team) => `Welle ${wave} hat ohne ${team} begonnen. Planen Sie neu.`,
  notWhereFixed: (team, wave, fixed) =>
    `${team} ist in Welle ${wave}, aber fest in Welle ${fixed}. Planen Sie neu.`,
  coachEnds: (coach, on, start) =>
    `${coach} endet am ${on}, vor der ersten Welle am ${start}, die keinen Coach hat.`,
  tooLittleRoom:
    'Coaches und Schulungsplätze reichen nicht für alle Teams. Ergänzen Sie Coaches oder Plätze.',
  leadTime: (weeks, ends) => `Der Vorlauf von ${weeks} Wochen endet am ${ends}.`,
  blackout: (name) => `Der Tag fällt in „${name}“.`,
  unknownParent: (parent, team) => `Kein Team heißt „${parent}“, dem ${team} untergeordnet ist.`,
  aboveItself: (team) => `${team} ist sich selbst übergeordnet. Wählen Sie ein anderes Team darüber.`,
  noWaves:
    'Es gibt keine Wellen zu planen: Tragen Sie den ersten Tag, die Zahl der Pilotzyklen und die Länge einer Welle ein.',
  parentWithout: (team, parent) => `${team}: Das übergeordnete Team ${parent} hat keine Welle.`,
  noSize: (team) => `${team}: Die Größe fehlt.`,
  readyTooLate: (team, from) => `${team}: Nach dem ${from} beginnt keine Welle.`,
  fixedToBegun: (team, wave) => `${team}: Welle ${wave}, die fest eingetragen ist, hat begonnen.`,
  fixedToNone: (team, wave) => `${team}: Es gibt keine Welle ${wave}.`,
  tooLarge: (team, people, most) =>
    `${team}: Für ${people} Personen hat keine Welle genug Coaches (höchstens ${most}).`,
  tooManySeats: (team, seats, most) =>
    `${team}: Für ${seats} Schulungsplätze hat keine Welle genug (höchstens ${most}).`,
}
