import type { ProblemCaptions } from './problems.ts'

export const problemsDe: ProblemCaptions = {
  'sheet-missing': (sheet) =>
    `Das Blatt ${sheet} fehlt oder hat seine Titel verloren; machen Sie das rückgängig oder kopieren Sie es aus einem neuen Tracker.`,
  'column-missing': (title) =>
    `Die Spalte „${title}“ fehlt; fügen Sie eine mit diesem Titel ein oder machen Sie das Löschen rückgängig.`,
  'title-changed': (found, title) =>
    `„${found}“ wird als Spalte „${title}“ gelesen; nennen Sie sie so, damit sie überall gefunden wird.`,
  'name-missing': (name) => `Die benannte Zelle ${name} fehlt; geben Sie der Zelle wieder diesen Namen.`,
  'beyond-capacity': (capacity, rows) =>
    rows === 1
      ? `Berechnet werden die ersten ${capacity} Zeilen; verschieben Sie diese nach oben in eine leere.`
      : `Berechnet werden die ersten ${capacity} Zeilen; ${rows} Zeilen ab hier sind zu viel. Verschieben Sie sie nach oben in leere, oder leeren Sie sie.`,
  'id-missing': (id) => `Diese Zeile hat keine ID; beim nächsten Speichern bekommt sie ${id}.`,
  'id-duplicate': (id, next) =>
    `${id} steht schon weiter oben; diese Zeile gilt als neu und bekommt ${next}. Geben Sie ihr eine andere ID, wenn das nicht gemeint ist.`,
  'id-odd': (id) =>
    `„${id}“ kann keine ID sein; nehmen Sie bis zu 64 Buchstaben, Ziffern, Binde- und Unterstriche, hier und überall, wo darauf verwiesen wird.`,
  'error-value': (error) => `Die Zelle zeigt ${error} und gilt als leer; berichtigen oder leeren Sie sie.`,
  'formula-unknown': () =>
    'Das Ergebnis dieser Formel ist nicht bekannt und gilt als leer; öffnen und speichern Sie die Mappe in einer Tabellenkalkulation.',
  'not-a-number': (found) => `„${found}“ ist keine Zahl und gilt als leer; geben Sie eine Zahl ein.`,
  'number-as-text': (found) =>
    `${found} ist als Text gespeichert und gilt als diese Zahl; geben Sie sie noch einmal als Zahl ein.`,
  'text-for-number': (found) =>
    `${found} ist als Text gespeichert und gilt als leer; geben Sie es noch einmal als Zahl ein.`,
  'text-for-date': (found) =>
    `${found} ist als Text gespeichert und gilt als leer; geben Sie es noch einmal als Datum ein.`,
  'out-of-range': (found, range) => `${found} gilt als leer; geben Sie eine Zahl ${range} ein.`,
  'not-a-date': (found) =>
    `„${found}“ ist kein Datum, das es gibt, und gilt als leer; geben Sie eines wie 2027-02-15 ein.`,
  'date-as-text': (found) =>
    `${found} ist als Text gespeichert und gilt als dieses Datum; geben Sie es noch einmal als Datum ein.`,
  'unknown-choice': (found, choices) =>
    `„${found}“ ist keines von ${choices} und gilt als leer; wählen Sie eines.`,
  'text-too-long': (length) => `Dieser Text hat ${length} Zeichen; kürzen Sie ihn auf höchstens 10.000.`,
  'unknown-reference': (found, sheet) =>
    `${found} gibt es im Blatt ${sheet} nicht; geben Sie eine ID von dort ein oder ergänzen Sie die Zeile.`,
  'reference-missing': (title) => `Diese Zeile zählt nirgends, solange „${title}“ leer ist.`,
  'date-missing': () => 'Ein Check-in ohne Datum zählt nirgends; geben Sie seinen Tag ein.',
  'check-in-ahead': (date, asOf) =>
    `Stichtag ist ${asOf}, dieser Check-in zählt erst ab ${date}; berichtigen Sie das Datum, wenn das nicht gemeint ist.`,
  'cycle-missing': () =>
    'Ohne den ersten und den letzten Tag des Zyklus lässt sich nichts berechnen; geben Sie beide in Settings ein.',
  'cycle-reversed': () => 'Der Zyklus endet, bevor er beginnt; berichtigen Sie einen der beiden Tage.',
  'formula-missing': () =>
    'Die Formel dieser berechneten Zelle fehlt, sie zeigt nichts Wahres; kopieren Sie die Zelle darüber oder darunter hierher.',
  'formula-kept': (value) =>
    `${value} wurde anderswo eingegeben, doch diese Zelle enthält Ihre eigene Formel, die erhalten blieb; geben Sie den Wert ein, um ihn zu übernehmen.`,
  'capacity-exceeded': (sheet, capacity) =>
    `Das Blatt ${sheet} fasst ${capacity} Zeilen und hat keinen Platz für mehr; nichts wurde geschrieben. Entfernen Sie nicht mehr gebrauchte Zeilen, oder beginnen Sie die Mappe des nächsten Zyklus.`,
}
