import type { Sentences } from '../en/index.ts'

const MEETINGS = { 'OKR Review': 'OKR-Review', Retrospective: 'Retrospektive' } as const

export const agenda: Sentences['agenda'] = {
  title: (meeting) => MEETINGS[meeting],
  aboutContent:
    'Der Inhalt: Was haben wir erreicht, und was sagen die Zahlen? Wie wir zusammengearbeitet haben, gehört in die Retrospektive.',
  giveLastValues: 'Geben Sie jedem Key Result seinen letzten Wert.',
  scoreObjectives:
    'Bewerten Sie jedes Objective und sagen Sie, warum, wo Sie davon abweichen, was die Zahlen nahelegen.',
  trackers: 'Der Tracker jedes Teams, beim Dashboard geöffnet',
  rollupPage: 'Die Übersichtsseite aller Teams',
  overview: 'Wo wir stehen',
  overviewAsk: 'Ein Blick auf alle Teams zusammen; noch keine Diskussion.',
  noProgress: 'Noch hat kein Team einen Fortschritt.',
  progress: (known, teams, mean) =>
    `${known} von ${teams} Teams haben einen Fortschritt; im Mittel sind es ${mean}.`,
  silent: (teams) => `Ohne Check-in: ${teams}.`,
  teams: 'Team für Team',
  teamsAsk: 'Alle Verantwortlichen: die Bewertung, die eine Zahl, die am meisten sagt, und was sie bedeutet.',
  learned: 'Was wir gelernt haben und was das für den nächsten Zyklus heißt',
  learnedAsk: 'Welche Objectives gehen weiter, ändern sich oder enden? Welche Annahme war falsch?',
  decisions: 'Beschlüsse',
  decisionsAsk: 'Jeder Beschluss in einem Satz, und wer ihn ausführt.',
  aboutProcess:
    'Der Ablauf: Wie haben wir mit OKRs gearbeitet, und was ändern wir? Was wir erreicht haben, gehörte ins OKR-Review.',
  answerReview: 'Füllen Sie die einzelne Rückmeldung aus: fünf Aussagen, was behalten, was ändern.',
  reviewSummary: 'Diese Agenda mit der Zusammenfassung der einzelnen Rückmeldungen',
  openImprovements: 'Die offenen Verbesserungen früherer Zyklen',
  earlier: 'Was aus früheren Verbesserungen wurde',
  earlierAsk:
    'Erledigt, noch gewollt oder fallen gelassen? Was noch offen ist, geht mit in den nächsten Zyklus.',
  open: (due) => (due === null ? 'offen' : `offen, fällig am ${due}`),
  done: (on) => `erledigt am ${on}`,
  howItWent: 'Wie es war',
  howItWentAsk: 'Wo liegen wir weit auseinander, und warum? Niemand muss sagen, was die eigene Antwort war.',
  answered: (answered, asked) => `${answered} von ${asked} haben geantwortet.`,
  shownFrom: (fewest) => `Antworten werden ab ${fewest} gezeigt.`,
  heldBack: (count) => `${count} kamen zu spät, um gezeigt zu werden, ohne auf eine Person zurückzuführen.`,
  keep: 'Was wir behalten',
  keepAsk: 'Was davon ist am wichtigsten?',
  change: 'Was wir ändern',
  changeAsk: 'Was steckt dahinter? Wählen Sie zwei oder drei.',
  gather: 'Fünf Minuten schreiben alle für sich, dann lesen alle vor.',
  improvements: 'Verbesserungen',
  improvementsAsk:
    'Zwei oder drei, jede mit Verantwortlichen und Datum. Mit ihnen beginnt die nächste Retrospektive.',
}
