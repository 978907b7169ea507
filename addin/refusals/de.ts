import { type ProblemKind, problemKind } from '../../shared/api/index.ts'
import type { Place, RefusalTexts } from './facts.ts'
import type { Argument } from './function-arguments.ts'

/** What each kind of trouble with the server means; of what is not told here, the server's own sentence is quoted. */
const SERVER: Readonly<Record<ProblemKind, string>> = {
  'not-readable': 'Der Server konnte die Anfrage nicht lesen; nichts wurde geändert.',
  'no-valid-key':
    'Der Server nimmt Ihren Schlüssel nicht (mehr) an: Bitten Sie um einen neuen Code und treten Sie damit wieder bei. Nichts wurde geändert.',
  'not-allowed':
    'Ihr Schlüssel reicht dafür nicht aus; nichts wurde geändert. Bitten Sie Ihre OKR-Leitung darum.',
  'wrong-code':
    'Dieser Code gilt nicht: Er ist vertippt, aufgebraucht oder abgelaufen. Bitten Sie um einen neuen.',
  'not-found': 'Das gibt es auf dem Server nicht (mehr); nichts wurde geändert.',
  'no-such-cycle':
    'Der Server kennt den Zyklus dieser Arbeitsmappe nicht. Vergleichen Sie seinen Namen auf dem Blatt Settings mit dem, den Ihre OKR-Leitung nennt.',
  'no-such-team': 'Dieses Team gibt es auf dem Server nicht (mehr). Fragen Sie Ihre OKR-Leitung.',
  'no-pilot-team':
    'Der Server kennt dieses Team nicht als Pilotteam dieses Zyklus. Gleichen Sie das Programm ab und vergleichen Sie die Namen.',
  'not-possible-here': 'Das geht auf diesem Server nicht; nichts wurde geändert.',
  'in-the-way': 'Dem steht auf dem Server etwas entgegen; nichts wurde geändert.',
  'other-data':
    'Diese Arbeitsmappe wurde zuletzt mit anderen Daten abgeglichen, als der Server jetzt hat; nichts wurde geändert. Treten Sie mit einer neuen Arbeitsmappe wieder bei.',
  'last-owners-key':
    'Das ist der einzige Schlüssel der Organisation; nichts wurde geändert. Legen Sie erst einen anderen an.',
  gone: 'Das gibt es auf dem Server nicht mehr.',
  'too-large': 'Das ist dem Server auf einmal zu viel; nichts wurde geändert.',
  'not-acceptable': 'So nimmt der Server das nicht an; nichts wurde geändert.',
  'too-many-rows':
    'So viele Zeilen nimmt der Server nicht an; nichts wurde geändert. Kürzen Sie die Tabelle und versuchen Sie es noch einmal.',
  'webhook-address':
    'An diese Adresse werden keine Erinnerungen geschickt; nichts wurde geändert. Kopieren Sie die ganze Adresse des Webhooks aus Slack oder Teams; sie beginnt mit https://.',
  'passcode-in-frame':
    'Eine Seite in einem Rahmen kann nicht nach einem Kennwort fragen; nichts wurde angelegt. Lassen Sie eines von beiden weg.',
  'pinned-day':
    'Von diesem Tag gibt es nichts zu zeigen: Er liegt in der Zukunft, vor dem ersten Zyklus oder vor dem ersten Check-in. Wählen Sie einen anderen; nichts wurde angelegt.',
  'too-often':
    'Das ist dem Server zu oft; nichts wurde geändert. Warten Sie etwas und versuchen Sie es noch einmal.',
  broken:
    'Auf dem Server ist etwas schiefgegangen; nichts wurde geändert. Versuchen Sie es später noch einmal.',
  unavailable:
    'Der Server ist gerade nicht zu erreichen. Versuchen Sie es in einigen Minuten noch einmal; nichts ging verloren.',
  'storage-full':
    'Der Speicher der Organisation auf dem Server ist voll; nichts wurde geändert. Sagen Sie es denen, die den Server betreiben.',
  'other-program':
    'Unter der Adresse des Servers antwortet etwas anderes als OKR Rollout, oder eine andere Version. Fragen Sie Ihre OKR-Leitung nach der Adresse; nichts ging verloren.',
  'no-answer':
    'Der Server antwortet nicht. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal; nichts ging verloren.',
}

/** What says too little without the server's own sentence. */
const QUOTED: readonly ProblemKind[] = [
  'not-readable',
  'not-found',
  'not-possible-here',
  'in-the-way',
  'not-acceptable',
]

const ARGUMENTS: Readonly<Record<Argument, string>> = {
  type: 'Art',
  baseline: 'Ausgangswert',
  target: 'Zielwert',
  'current value': 'Aktueller Wert',
  start: 'Anfang',
  end: 'Ende',
  'as-of date': 'Stichtag',
  progress: 'Fortschritt',
  'expected share': 'Erwarteter Anteil',
  'on-track threshold': 'Schwelle für On track',
  'at-risk threshold': 'Schwelle für At risk',
  grace: 'Anlaufzeit',
  measure: 'Gewichtung',
  figure: 'Kennzahl',
  cycle: 'Zyklus',
}

/** Every refusal, in German. */
export const de: RefusalTexts = {
  'read-only': () =>
    'Die Arbeitsmappe ist nur zum Lesen geöffnet: Speichern Sie eine Kopie oder bitten Sie um das Recht zum Bearbeiten, und versuchen Sie es noch einmal. Nichts wurde geändert.',
  'cell-changed': (sheet, cell) =>
    `Jemand hat gerade „${sheet}“, Zelle ${cell}, geändert. Nichts wurde überschrieben: Sehen Sie sich die Änderung an und versuchen Sie es noch einmal.`,
  'sheet-protected': (sheet) =>
    `Das Blatt „${sheet}“ ist von jemand anderem geschützt. Bitten Sie darum, es bearbeiten zu dürfen, und versuchen Sie es noch einmal; nichts wurde geändert.`,
  'sheet-missing': (sheet) =>
    `Das Blatt „${sheet}“ gibt es nicht mehr. Holen Sie es zurück oder geben Sie ihm wieder diesen Namen, und versuchen Sie es noch einmal; nichts wurde geändert.`,
  'sheet-name': (name) => `Ein Blatt kann nicht „${name}“ heißen. Nichts wurde geändert.`,
  'cell-name': (name) => `Eine Zelle kann nicht „${name}“ heißen. Nichts wurde geändert.`,
  'beyond-sheet': () => 'Das reicht über den Rand des Blatts hinaus. Nichts wurde geändert.',
  'cell-too-long': (most) =>
    `Eine Zelle fasst höchstens ${most.toLocaleString('de')} Zeichen. Kürzen Sie den Text und versuchen Sie es noch einmal; nichts wurde geändert.`,
  'number-without-end': () => 'Eine Zelle fasst keine Zahl ohne Ende. Nichts wurde geändert.',
  'array-formula': (sheet, cells) =>
    `Die Zellen ${cells} auf „${sheet}“ enthalten eine gemeinsame Matrixformel. Verschieben Sie sie und versuchen Sie es noch einmal; nichts wurde geändert.`,

  'cell-edited': () =>
    'Eine Zelle wird gerade bearbeitet: Drücken Sie im Blatt die Eingabetaste oder Esc und versuchen Sie es noch einmal. Nichts wurde geschrieben.',
  'excel-protected': () =>
    'Excel lässt hier keine Änderung zu: Die Arbeitsmappe oder ein Blatt ist geschützt. Heben Sie den Schutz auf (Überprüfen, Schutz aufheben) oder bitten Sie darum, und versuchen Sie es noch einmal.',
  'excel-signed-out': () =>
    'Excel hat Sie abgemeldet: Laden Sie die Arbeitsmappe neu und versuchen Sie es noch einmal.',
  'excel-not-in-front': () =>
    'Die Arbeitsmappe liegt nicht mehr vorn: Gehen Sie zu ihr zurück und versuchen Sie es noch einmal.',
  'excel-restart': () => 'Excel muss neu gestartet werden, bevor Add-ins die Arbeitsmappe ändern können.',
  'excel-away': () =>
    'Der Dienst von Excel antwortet gerade nicht: Versuchen Sie es in einer Minute noch einmal.',
  'excel-too-old': () =>
    'Dieses Excel ist zu alt für OKR Rollout: Aktualisieren Sie es auf Excel 2021 oder Microsoft 365, oder öffnen Sie die Arbeitsmappe in Excel im Web.',
  'excel-cannot': () =>
    'Diese Version von Excel kann das nicht: Aktualisieren Sie Excel, oder öffnen Sie die Arbeitsmappe in Excel im Web.',
  'excel-request-too-large': () =>
    'Die Arbeitsmappe ist zu groß für eine Nachricht an Excel. Beginnen Sie für den nächsten Zyklus einen neuen Tracker.',
  'excel-answer-too-large': () =>
    'Die Arbeitsmappe ist zu groß für eine Nachricht von Excel. Legen Sie große Blätter, die nicht zu OKR Rollout gehören, woanders ab und versuchen Sie es noch einmal.',
  'excel-silent': () =>
    'Excel hat seit einer Minute nicht geantwortet. Vielleicht wird es noch fertig: Sehen Sie im Blatt nach, bevor Sie es noch einmal versuchen.',
  'excel-refused': (code, message) => `Excel hat einen Schritt abgelehnt (${code}): ${message}`,
  'dates-from-1904': () =>
    'Die Arbeitsmappe zählt Tage ab 1904: Schalten Sie das aus (Datei, Optionen, Erweitert) und öffnen Sie diesen Bereich neu.',
  'taken-back': () => 'Was schon geschrieben war, wurde zurückgenommen.',
  'partly-written': () =>
    'Ein Teil der Änderung steht vielleicht da: Sehen Sie in den Blättern nach und machen Sie ihn dort rückgängig.',

  'google-quota': () =>
    'Das Kontingent von Google für Add-ons ist für heute aufgebraucht. Was zuvor geschah, bleibt; machen Sie morgen weiter und wiederholen Sie dann den letzten Schritt.',
  'google-protected': () =>
    'Ein Teil des Blatts ist von jemand anderem geschützt. Bitten Sie darum, ihn bearbeiten zu dürfen, und wiederholen Sie den Schritt.',
  'google-not-allowed': () =>
    'Google lässt OKR Rollout das für Sie noch nicht tun. Wählen Sie in seinem Menü „Seitenleiste öffnen“, erlauben Sie, wonach Google fragt, und wiederholen Sie den Schritt.',
  'google-slow': () =>
    'Google Tabellen hat nicht rechtzeitig geantwortet. Wiederholen Sie den Schritt: Was schon da ist, bleibt, wie es ist.',
  'google-full': () =>
    'Die Tabelle ist voll: Google Tabellen fasst zehn Millionen Zellen. Nehmen Sie für die OKRs eine eigene Tabelle.',
  'google-busy': () =>
    'Gerade schreibt OKR Rollout bei jemand anderem in diese Tabelle. Warten Sie einen Moment und wiederholen Sie den Schritt; nichts wurde geändert.',
  'google-memory-full': () =>
    'Die Tabelle muss sich für den Abgleich mehr merken, als Google Tabellen aufbewahrt (500 KB). Beginnen Sie für den nächsten Zyklus einen neuen Tracker; nichts wurde geändert.',
  'google-refused': (message) =>
    `Google Tabellen hat einen Schritt abgelehnt: „${message}“ Sehen Sie im Blatt nach und wiederholen Sie den Schritt.`,

  'newer-version': () =>
    'Diese Arbeitsmappe stammt von einer neueren Version von OKR Rollout. Aktualisieren Sie OKR Rollout, um sie zu öffnen; nichts wurde geändert.',
  'no-tracker': () =>
    'Diese Arbeitsmappe ist kein Tracker eines Teams. Öffnen Sie einen, oder legen Sie einen neuen an.',
  'no-program': () =>
    'Diese Arbeitsmappe ist kein Einführungsprogramm. Öffnen Sie eines, oder legen Sie ein neues an.',
  'no-portfolio': () =>
    'Diese Arbeitsmappe ist kein Portfolio. „okr new --template portfolio“ legt eines an.',
  elsewhere: () =>
    'Diese Arbeitsmappe wurde seit dem letzten Abgleich verschoben oder kopiert; darum wurde nichts gesendet. Sagen Sie in OKR Rollout unter „Abgleich“, was sie ist.',
  'incomplete-tracker': () =>
    'Teile des Trackers wurden nicht gefunden; darum wurde nichts gesendet. Verbessern Sie zuerst, was unter „OKRs“ aufgeführt ist.',
  'incomplete-program': () =>
    'Teile des Programms wurden nicht gefunden; darum wurde nichts gesendet. Verbessern Sie zuerst, was unter „Einführung“ aufgeführt ist.',
  'cycle-unnamed': () =>
    'Der Zyklus hat keinen Namen: Füllen Sie auf dem Blatt Settings die Zelle cycle_name aus.',
  'other-workbook': (here, code) =>
    `Diese Arbeitsmappe gehört zu ${placeText(here)}, der Code aber zu ${placeText(code)}. Nehmen Sie dafür eine eigene Arbeitsmappe.`,
  'key-result-unknown': (id, known) =>
    `Ein Key Result ${id} gibt es nicht; in diesem Tracker sind ${known.slice(0, 12).join(', ')}${known.length > 12 ? ' …' : ''}.`,
  'no-key-results': () =>
    'Der Tracker hat noch keine Key Results: Legen Sie auf dem Blatt Key results eines an.',
  'confidence-range': () => 'Die Zuversicht ist eine Zahl von 0 (aussichtslos) bis 10 (sicher).',
  'no-such-group': () => 'Eine Gruppe dieser Größe lässt sich nicht wählen.',
  'no-waves': () => 'Es gibt keine Wellen zu schreiben.',

  server: (problem) => {
    const kind = problemKind(problem)
    const own = problem.detail ?? `${problem.title} (${problem.status}).`
    if (kind === null) return `Der Server hat abgelehnt; nichts wurde geändert. Er sagt: „${own}“`
    return QUOTED.includes(kind) ? `${SERVER[kind]} Der Server sagt: „${own}“` : SERVER[kind]
  },
  'check-ins-stay': () =>
    'Check-ins kommen nur hinzu. Um einen zurückzuziehen, leeren Sie seinen Wert; die Zeile kommt wieder.',
  'team-without-cycle': (team) =>
    `Das Team ${team} hat noch keinen Zyklus. Bitten Sie Ihre OKR-Leitung, einen anzulegen.`,
  'no-owners-key': () => 'Das ist kein Schlüssel der Organisation; er beginnt mit okr_owner_.',

  'not-joined': () =>
    'Diese Arbeitsmappe ist noch nicht verbunden. Öffnen Sie OKR Rollout, treten Sie mit dem Code Ihrem Team bei und berechnen Sie neu.',
  'argument-blank': (argument) => `„${ARGUMENTS[argument]}“ fehlt noch: Die Zelle ist leer.`,
  'argument-no-number': (argument, found) => `„${ARGUMENTS[argument]}“ ist eine Zahl, nicht ${found}.`,
  'argument-no-date': (argument) => `„${ARGUMENTS[argument]}“ ist ein Datum oder ein Text wie 2027-01-04.`,
  'argument-no-share': (argument) =>
    `„${ARGUMENTS[argument]}“ ist ein Anteil von 0 bis 1 oder von 0 % bis 100 %.`,
  'argument-choice': (argument, choices) => `„${ARGUMENTS[argument]}“ ist eines von: ${choices.join(', ')}.`,
  'argument-range': (argument) => `„${ARGUMENTS[argument]}“ ist eine Zelle, kein Bereich.`,
  'current-range': () =>
    '„Aktueller Wert“ ist eine Zelle. Nur At least und At most nehmen einen Bereich: alle bisherigen Werte.',
  'type-blank': (types) => `„Art“ fehlt noch. Möglich sind: ${types.join(', ')}.`,
  'target-blank': (type) => `${type} braucht einen Zielwert; seine Zelle ist leer.`,
  'baseline-blank': (type) => `${type} braucht einen Ausgangswert; seine Zelle ist leer.`,
  'target-too-low': () => 'Milestones braucht einen Zielwert von mindestens 1: wie viele es sind.',
  'target-wrong-side': (type) =>
    `${type} braucht einen Zielwert ${type === 'Increase' ? 'über' : 'unter'} dem Ausgangswert.`,
  'end-before-start': () => 'Das Ende liegt vor dem Anfang.',
  'thresholds-crossed': () => 'Die Schwelle für At risk liegt über der für On track.',
  'node-blank': () => 'Die Kennung des Teams fehlt noch: Die Zelle ist leer.',
  'node-no-id': (found) =>
    `${found} ist keine Kennung eines Teams. Die Adresse seiner Seite im Roll-up endet mit ihr.`,
  'node-unknown': (id) => `Ein Team ${id} gibt es nicht, oder Ihr Schlüssel reicht nicht so weit.`,
  'figure-missing': (id, figure) => `${figure} gibt es von ${id} noch nicht.`,

  said: (sentence) => sentence,
}

function placeText({ server, organizationId, teamId, linkId }: Place): string {
  if (linkId !== undefined) return `dem Link ${linkId} auf ${server}`
  return teamId === null
    ? `dem Programm von ${organizationId} auf ${server}`
    : `dem Team ${teamId} auf ${server}`
}
