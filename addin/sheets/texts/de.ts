import type { ScriptTexts } from './en.ts'

export const de: ScriptTexts = {
  openSidebar: 'Seitenleiste öffnen',
  timedSync: {
    title: 'Zeitgesteuerter Abgleich',
    isOn: 'Der zeitgesteuerte Abgleich ist an',
    isOff: 'Der zeitgesteuerte Abgleich ist aus',
    turnOff: 'Ausschalten?',
    turnOn: (howToAdd) =>
      `Er gleicht diese Tabelle mit Ihrem Schlüssel ab, während Sie nicht da sind. ${howToAdd} Einschalten?`,
    howToAdd:
      'Einen Schritt müssen Sie selbst tun, weil dieses Add-on nicht um das Recht bittet, ohne Sie zu laufen: Öffnen Sie Erweiterungen, Apps Script, Trigger und fügen Sie einen zeitgesteuerten Trigger für die Funktion timedSync hinzu.',
    notConnected:
      'Diese Tabelle ist nicht verbunden oder nicht mit Ihrem Schlüssel. Öffnen Sie die Seitenleiste und treten Sie erst bei.',
    noKey: 'Wer den Trigger angelegt hat, hat keinen Schlüssel.',
    owner: 'wem das Programm gehört',
    turnedOn: (person, moment) => `Eingeschaltet von: ${person}, am ${moment}.`,
    lastRun: (moment, outcome) => `Zuletzt gelaufen am ${moment}: ${outcome}`,
    neverRan: 'Er ist noch nicht gelaufen.',
    exchanged: (sent, received) => `${sent} Änderungen gesendet, ${received} erhalten.`,
    refreshed: (teams) => `Die Zahlen von ${teams} Teams aktualisiert.`,
    tooLong: 'Der Server hat zu lange gebraucht. Nichts wurde geschrieben.',
    waiting: (count) => `${count} warten in der Seitenleiste auf eine Entscheidung.`,
  },
}
