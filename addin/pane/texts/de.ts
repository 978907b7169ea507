import type { Catalogue } from './en.ts'
import { ownerDe } from './owner-de.ts'
import { portfolioDe } from './portfolio-de.ts'

const WAVE_LIMITS: Readonly<Record<Parameters<Catalogue['rollout']['waves']['gap']>[0], string>> = {
  'training seats': 'Schulungsplätze',
  'parents first': 'übergeordnete Teams zuerst',
  readiness: 'Bereitschaft',
  'moves by hand': 'von Hand gesetzte Wellen',
  'teams kept whole': 'Teams bleiben ganz',
  'whole coaches': 'nur ganze Coaches',
}

const inWords = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`)

/** Everything the pane says, in German. */
export const de: Catalogue = {
  tabs: { checkIn: 'Check-in', okrs: 'OKRs', sync: 'Abgleich', share: 'Teilen' },
  views: 'Ansichten',
  opening: 'Die Arbeitsmappe wird geöffnet …',
  working: 'Einen Moment …',
  cancel: 'Abbrechen',
  status: {
    'On track': 'Im Plan',
    'At risk': 'Gefährdet',
    'Off track': 'Nicht im Plan',
    Done: 'Erledigt',
    'No check-in': 'Kein Check-in',
  },
  paceOf: (done, expected) => `${done} erreicht · ${expected} erwartet`,
  confidenceOf: (confidence) => `Zuversicht ${confidence} von 10`,
  capabilities: {
    sheet: 'Tabellenblätter',
    cells: 'Zellen',
    format: 'Formate',
    merge: 'verbundene Zellen',
    inputRule: 'Eingaberegeln',
    conditional: 'bedingte Formate',
    name: 'Namen',
    freeze: 'fixierte Zeilen',
    filter: 'Filterpfeile',
    columns: 'Spaltenbreiten',
    rowHeights: 'Zeilenhöhen',
    protection: 'geschützte Zellen',
    chart: 'Diagramme',
    page: 'Druckeinrichtung',
    printAreas: 'Druckbereiche',
    documentData: 'verborgene Notizen',
    activate: 'eine Auswahl',
  },
  notHere: (missing) => `In dieser Arbeitsmappe nicht zu haben: ${missing.join(', ')}.`,
  notLoaded:
    'Ein Teil von OKR Rollout ließ sich nicht laden. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal, oder öffnen Sie es neu; nichts ging verloren.',
  tryAgain: 'Noch einmal versuchen',
  failed: (reason) => `Das ging nicht: ${reason}`,

  firstRun: {
    title: 'OKRs in Ihrer Tabelle',
    lines: [
      'Führen Sie Objectives und Key Results in einer Arbeitsmappe; ein Check-in dauert eine Minute in der Woche.',
      'Verbunden erscheint der Fortschritt Ihres Teams auch beim Bereich und beim Unternehmen.',
    ],
    sample: 'Mit Beispieldaten ausprobieren',
    sampleHint: 'Ein Team mitten im Quartal. Nichts davon verlässt diese Arbeitsmappe.',
    sampleDone:
      'Das ist ein Beispielteam mitten im Quartal. Ändern Sie eine Zelle oder machen Sie einen Check-in.',
    create: 'Neuer Tracker',
    createHint: 'Ein leerer Tracker für Ihr Team.',
    createProgram: 'Neues Einführungsprogramm',
    createProgramHint: 'Acht Schritte, die OKRs in eine Organisation bringen, geplant und geprüft.',
    createPortfolio: 'Neues Portfolio',
    createPortfolioHint:
      'Die Zahlen aller Teams in Tabellen für Pivots und Diagramme, auf Knopfdruck aktualisiert.',
    join: 'Einem Team mit Code beitreten',
    joinHint: 'Den Code bekommen Sie von Ihrer OKR-Leitung.',
    back: 'Zurück',
  },
  create: {
    title: 'Neuer Tracker',
    organization: 'Organisation',
    team: 'Team',
    cycle: 'Zyklus',
    start: 'Erster Tag',
    end: 'Letzter Tag',
    submit: 'Tracker anlegen',
    done: (team) =>
      `Der Tracker von ${team} ist fertig. Schreiben Sie das erste Objective ins Tabellenblatt.`,
    endBeforeStart: 'Der letzte Tag muss nach dem ersten liegen.',
  },
  newProgram: {
    title: 'Neues Einführungsprogramm',
    organization: 'Organisation',
    preset: 'Art der Einführung',
    presets: {
      'single-team': ['Ein Team', 'Ein Zyklus von 10 Wochen mit einem Team.'],
      pilot: ['Pilot', '3 bis 7 Teams über zwei Zyklen, danach Wellen.'],
      mixed: ['Gemischt', 'Einige Bereiche nutzen OKRs, andere nicht; 4 bis 8 Teams.'],
      full: ['Ganze Organisation', 'Erst 5 bis 12 Teams, dann alle in Wellen.'],
    },
    start: 'Erster Tag des ersten Zyklus',
    startHint: 'Leer gelassen gilt der erste Montag, vor dem genug Zeit zur Vorbereitung bleibt.',
    submit: 'Programm anlegen',
    done: (organization) =>
      `Das Einführungsprogramm von ${organization} ist fertig. Beginnen Sie mit Schritt 1: Ein Druck auf einen Grund führt zu seiner Zelle.`,
  },
  ...portfolioDe,
  ...ownerDe,
  rollout: {
    tabs: {
      steps: 'Einführung',
      pilot: 'Pilot',
      waves: 'Wellen',
      sync: 'Abgleich',
      share: 'Teilen',
      access: 'Zugang',
    },
    title: (organization) => (organization === '' ? 'OKR-Einführung' : `OKR-Einführung bei ${organization}`),
    asOf: (date) => `Stand ${date}`,
    connected: (organization) =>
      `Verbunden mit dem Schlüssel der Organisation${organization === '' ? '' : ` ${organization}`}.`,
    notConnected:
      'Dieses Programm ist noch nicht verbunden. Verbinden Sie es mit dem Schlüssel der Organisation, um den Stand der Teams zu holen und ihn zu teilen.',
    join: { title: 'Programm verbinden', code: 'Schlüssel der Organisation' },
    share: {
      title: 'Teilen',
      intro: 'Ein Link öffnet eine Seite ohne Anmeldung. Wer ihn hat, kann lesen und nichts ändern.',
      kinds: {
        scaling: [
          'Ausweitungsbericht',
          'Wie weit jede Welle ist, was rot ist und ob die nächste beginnen kann.',
        ],
        review: ['Tagesordnung des OKR-Reviews', 'Der Inhalt: Minuten für jedes Team, aus seinen Zahlen.'],
        retrospective: [
          'Tagesordnung der Retrospektive',
          'Der Ablauf: was die Einzelrückblicke sagen und was noch offen ist.',
        ],
        story: [
          'Erfolgsgeschichte',
          'Eine Seite aus den Zahlen des Pilots, mit Ihren Sätzen und Ihrem Zitat.',
        ],
      },
    },
    reviews: {
      title: 'Einzelrückblicke',
      intro:
        'Ein persönlicher Link für alle eines Pilotteams, vor der Retrospektive zu verschicken. Bekannt ist, wer geantwortet hat, nie was.',
      team: 'Team',
      cycle: 'Zyklus',
      submit: 'Persönliche Links anlegen',
      copy: 'Mail kopieren',
      copied: 'Die Mail ist kopiert.',
      notCopied: 'Die Zwischenablage ist hier nicht zu haben. Schreiben Sie die Mail über ihren Link.',
      mail: 'Schreiben',
      nobody: (team) => `Niemand von ${team} steht auf dem Blatt 4 People. Tragen Sie die Personen dort ein.`,
      made: (links, before, answered) =>
        `${links} angelegt, jeder nur dieses eine Mal gezeigt. ${before} schon gefragt, ${answered} haben geantwortet.`,
    },
    steps: {
      Goal: 'Ziel',
      Scope: 'Rahmen',
      Pilot: 'Pilot',
      People: 'Menschen',
      Coaching: 'Coaching',
      'First OKRs': 'Erste OKRs',
      Reflect: 'Reflexion',
      Scale: 'Ausweitung',
    },
    gate: { Passed: 'Bestanden', Open: 'Offen', Blocked: 'Blockiert' },
    passBy: (date) => `Bestehen bis ${date}`,
    reasons: (count) => (count === 1 ? 'Es fehlt 1 Punkt' : `Es fehlen ${count} Punkte`),
    recommendation: (approach, staying) =>
      staying.length === 0
        ? `Empfohlen: ${approach}.`
        : `Empfohlen: ${approach}. Bei ihrer bisherigen Planung: ${staying.join(', ')}.`,
    owing: (teams) => `Kein aktueller Check-in: ${teams.join(', ')}.`,
    involved: (parts) => `Beteiligt: ${parts}`,
    trained: (shares) => `Geschult: ${shares}`,
    next: {
      mend: (what, date) => `Als Nächstes, bis ${date}: ${what}`,
      invite: (what, date) => `Als Nächstes, bis ${date}: Einladungen versenden zu ${what}.`,
      do: (what, date) => `Als Nächstes, bis ${date}: ${what}.`,
      send: (what, date) => `Als Nächstes, am ${date}: Nachricht senden: ${what}.`,
      hold: (what, date) => `Als Nächstes, am ${date}: ${what}.`,
      scale: (what) => `Als Nächstes: ${what}`,
    },
    overdue: 'Überfällig.',
    allDone: 'Alle Tore sind bestanden, und kein Termin steht mehr aus.',
    teams: (count) => inWords(count, 'Team', 'Teams'),
    outOfDate: 'Veraltet',
    planStale: 'Etwas, woraus der Plan entstand, hat sich geändert. Planen Sie neu.',
    writtenStale: 'Was in der Arbeitsmappe steht, wurde vor einer Änderung geplant.',
    planAgain: 'Neu planen',
    undo: 'Zurücknehmen',
    applied: {
      pilot: (cells) => `Die Pilotteams sind gewählt: ${inWords(cells, 'Zelle', 'Zellen')} geändert.`,
      waves: (cells) =>
        `Die Wellen stehen in der Arbeitsmappe: ${inWords(cells, 'Zelle', 'Zellen')} geändert.`,
      dates: (count) =>
        `Das Blatt Plan ist auf dem Stand: ${count === 1 ? '1 Termin' : `${count} Termine`} geschrieben.`,
    },
    dates: {
      title: 'Termine',
      stale: (added: number, changed: number, removed: number) =>
        `Im Blatt Plan fehlen ${added} Termine, ${changed} stehen anders da, und ${removed} sind nicht mehr geplant.`,
      refresh: 'Blatt Plan auf den Stand bringen',
    },
    undone: (kept) =>
      kept === 0
        ? 'Zurückgenommen: Die Arbeitsmappe ist wie zuvor.'
        : `Zurückgenommen, bis auf ${inWords(kept, 'Zelle', 'Zellen')}, die seither jemand geändert hat.`,
    pilot: {
      title: 'Pilotgruppe',
      intro: 'Zu jeder Anzahl von Teams die beste Gruppe innerhalb Ihrer Grenzen, beweisbar die beste.',
      start: 'Beste Gruppen finden',
      planned: (count) =>
        count === 0
          ? 'Keine Gruppe hält alle Grenzen ein.'
          : `Die beste Gruppe für ${count === 1 ? 'eine Teamzahl' : `${count} Teamzahlen`} gefunden.`,
      noCandidates: 'Tragen Sie die möglichen Teams mit Bewertung auf dem Blatt 3 Pilot ein.',
      unrated: (teams) => `Nicht berücksichtigt, weil Bewertung oder Größe fehlt: ${teams.join(', ')}.`,
      none: 'Keine Gruppe',
      chosen: 'Gewählt',
      proposed: 'Vorschlag',
      figures: (score, people, departments, levels) =>
        `Punkte ${score} · ${people} Personen · ${departments} Abteilungen · ${levels} Ebenen`,
      apply: 'Diese Gruppe wählen',
      applyTo: (count) => `Diese Gruppe von ${count} wählen`,
    },
    waves: {
      title: 'Wellen nach dem Piloten',
      intro:
        'So wenige Wellen, wie Coaches, Schulungsplätze und Reihenfolge der Teams zulassen. Die Kapazität eines Coachs ist sein Anteil an einer vollen Stelle; ein Team darf in der Welle seines übergeordneten beginnen.',
      start: 'Wellen planen',
      planned: (count) =>
        count === 0
          ? 'Es lassen sich noch keine Wellen planen.'
          : `${inWords(count, 'Welle', 'Wellen')} geplant.`,
      noTeams: 'Tragen Sie die Teams, die nach dem Piloten kommen, auf dem Blatt 8 Scale ein.',
      count: (count) => inWords(count, 'Welle', 'Wellen'),
      bound: (fewest, proven) =>
        `Die Coaches allein ließen ${fewest ?? '–'} zu; weniger als ${proven} sind bewiesenermaßen nicht möglich.`,
      gap: (limit, waves) => `Ohne die Grenze „${WAVE_LIMITS[limit]}“ reichten ${waves}.`,
      skipped: (date, reason) => `Keine Welle am ${date}: ${reason}`,
      wave: (wave) => `Welle ${wave}`,
      days: (start, end) => `${start} bis ${end}`,
      room: (people, room) => `${people} Personen, die Coaches haben Platz für ${room}`,
      apply: 'Wellen in die Arbeitsmappe schreiben',
      written: 'In der Arbeitsmappe',
      variants: 'Was wäre, wenn?',
      variant: 'Mit',
      with: ({ options: { extraCoaches, seatsPerWeek, waveWeeks } }) => {
        if (extraCoaches !== undefined)
          return extraCoaches === 1 ? 'einem Coach mehr' : `${extraCoaches} Coaches mehr`
        return seatsPerWeek === undefined
          ? `Wellen von ${waveWeeks} Wochen`
          : 'doppelt so vielen Schulungsplätzen'
      },
      waves: 'Wellen',
      until: 'Bis',
      asPlanned: 'wie geplant',
      impossible: 'keine',
    },
  },
  join: {
    title: 'Einem Team beitreten',
    code: 'Code',
    person: 'Ihr Name',
    personHint: 'Ihr Team sieht ihn neben dem, was Sie ändern.',
    submit: 'Beitreten',
    done: (team) => `Sie gehören jetzt zu ${team}. Die OKRs stehen in der Arbeitsmappe.`,
  },
  checkIn: {
    none: 'Es gibt nichts zum Check-in: Kein vereinbartes Objective hat ein offenes Key Result.',
    position: (index, count) => `${index} von ${count}`,
    value: 'Aktueller Wert',
    valueIn: (unit) => `Aktueller Wert (${unit})`,
    milestones: (count) => `Erreichte Meilensteine, von ${count}`,
    isDone: 'Ist es erledigt?',
    yes: 'Ja',
    no: 'Noch nicht',
    goal: {
      Increase: (from, to) => `Von ${from} hoch auf ${to}`,
      Decrease: (from, to) => `Von ${from} hinunter auf ${to}`,
      'At least': (_from, to) => `Bei ${to} oder mehr halten`,
      'At most': (_from, to) => `Bei ${to} oder weniger halten`,
      Milestones: (_from, to) => `${to} Meilensteine`,
      Done: () => 'Erledigt oder nicht',
    },
    last: (value, date) => `zuletzt ${value} am ${date}`,
    notANumber: 'Bitte geben Sie eine Zahl ein, etwa 36,5, oder lassen Sie das Feld leer.',
    confidence: 'Wie zuversichtlich sind Sie, dass es gelingt?',
    confidenceValue: (confidence) => `${confidence} von 10`,
    noChance: 'aussichtslos',
    certain: 'sicher',
    status: 'Status',
    byTheNumbers: 'Nach den Zahlen:',
    reason: 'Was hat sich geändert, und warum dieser Status?',
    reasonMissing: 'Bitte sagen Sie, warum der Status von dem abweicht, was die Zahlen sagen.',
    whatChanged: 'Was hat sich geändert?',
    blocker: 'Was hindert Sie?',
    optional: 'freiwillig',
    save: 'Speichern und weiter',
    saveLast: 'Speichern und fertig',
    skip: 'Überspringen',
    back: 'Zurück',
    saved: (title, status) =>
      status === null ? `Gespeichert: ${title}.` : `Gespeichert: ${title}, Status ${status}.`,
    doneTitle: 'Fertig für diese Woche',
    summary: (saved, skipped) =>
      `${inWords(saved, 'Check-in', 'Check-ins')} gespeichert, ${skipped} übersprungen.`,
    again: 'Von vorn beginnen',
    sync: 'Jetzt abgleichen',
  },
  okrs: {
    team: (progress, expected, confidence) =>
      `${progress} erreicht, ${expected} erwartet, Zuversicht ${confidence} von 10.`,
    asOf: (cycle, date) => `${cycle} · Stand ${date}`,
    keyResults: (count) => inWords(count, 'Key Result', 'Key Results'),
    noCycle: 'Der Zyklus hat noch keine Tage. Tragen Sie ersten und letzten Tag auf dem Blatt Settings ein.',
    noObjectives: 'Noch keine Objectives. Schreiben Sie das erste in Zeile 2 des Blatts Objectives.',
    problems: (count) => `${inWords(count, 'Punkt', 'Punkte')} zu verbessern`,
    noProblems: 'Nichts zu verbessern.',
    select: (place) => `Zu ${place}`,
    selected: (place) => `${place} ist ausgewählt.`,
    now: (value) => `jetzt ${value}`,
    stale: 'lange kein Check-in',
    disagreement: 'Status und Zuversicht passen nicht zusammen',
    error: 'Fehler',
    warning: 'Hinweis',
  },
  sync: {
    connected: (team, person) => `Verbunden mit ${team} als ${person}.`,
    notConnected:
      'Diese Arbeitsmappe ist noch nicht verbunden. Treten Sie mit einem Code einem Team bei, um seinen Fortschritt zu teilen.',
    submit: 'Abgleichen',
    joined: 'Diese Arbeitsmappe ist jetzt verbunden. Mit „Abgleichen“ tauschen Sie Änderungen aus.',
    progress: (done, total) => `${done} von ${total} Änderungen gesendet`,
    done: (sent, received) =>
      sent === 0 && received === 0
        ? 'Alles ist auf dem neuesten Stand.'
        : `${inWords(sent, 'Änderung', 'Änderungen')} gesendet, ${received} erhalten.`,
    cancelled: 'Angehalten. Gesendetes ist gespeichert; der nächste Abgleich sendet den Rest.',
    conflicts: (count) =>
      count === 1
        ? 'Jemand anderes hat dasselbe Feld geändert'
        : `Jemand anderes hat ${count} derselben Felder geändert`,
    waiting: (count) =>
      count === 1 ? 'Ein Wert wartet auf Ihre Wahl.' : `${count} Werte warten auf Ihre Wahl.`,
    conflictHint: 'Wählen Sie, welcher Wert gilt. Nichts geht verloren: Der andere bleibt im Protokoll.',
    mine: 'Meiner',
    theirs: 'Der andere',
    here: 'in dieser Arbeitsmappe',
    empty: 'leer',
    removed: 'entfernt',
    kept: 'behalten',
    by: (person, time) => `${person}, ${time}`,
    keepMine: 'Meinen behalten',
    takeTheirs: 'Den anderen nehmen',
    choseMine: 'Ihr Wert bleibt. Gleichen Sie ab, um ihn zu senden.',
    choseTheirs: 'Der andere Wert steht jetzt in der Arbeitsmappe.',
    elsewhere: {
      title: 'Verschoben oder kopiert?',
      text: 'Diese Arbeitsmappe liegt woanders als beim letzten Abgleich. Bis Sie sagen, was sie ist, wird nichts gesendet.',
      moved: 'Dieselbe Arbeitsmappe: weiter wie bisher',
      copy: 'Eine Kopie für etwas anderes: trennen',
      wasMoved: 'Es geht weiter wie bisher. „Abgleichen“ tauscht die Änderungen aus.',
      wasCopied: 'Sie ist jetzt eine eigene Arbeitsmappe. Die, von der sie kopiert wurde, bleibt verbunden.',
    },
  },
  settings: {
    title: 'Einstellungen',
    open: 'Einstellungen',
    close: 'Zurück zur Arbeitsmappe',
    language: 'Sprache dieses Bereichs',
    likeHost: 'Wie im Tabellenprogramm',
    languageHint: 'Eine Arbeitsmappe behält die Sprache, in der sie angelegt wurde.',
    connection: 'Verbindung',
    server: (server, asWhom) => `${server}, ${asWhom}`,
    as: (person) => `als ${person}`,
    asOwner: 'mit dem Schlüssel der Organisation',
    withLink: 'mit einem geteilten Link',
    leave: 'Schlüssel auf diesem Rechner vergessen',
    leaveHint:
      'Die Arbeitsmappe bleibt, wie sie ist. Um von hier weiterzumachen, brauchen Sie einen neuen Code, den Schlüssel der Organisation oder einen Link.',
    left: 'Der Schlüssel ist vergessen. Diese Arbeitsmappe wird von diesem Rechner nicht mehr abgeglichen.',
    sheet: 'Zyklus, Schwellen und andere Einstellungen der Arbeitsmappe',
    goToSheet: 'Zum Blatt Settings',
  },
  selfTest: {
    title: 'Selbsttest',
    intro:
      'Probiert auf eigenen Blättern, die danach wieder verschwinden, ob dieses Tabellenprogramm alles tut, was OKR Rollout braucht.',
    run: 'Selbsttest starten',
    progress: (done, total) => `${done} von ${total} geprüft`,
    done: (passed, failed) =>
      failed === 0 ? `Alle ${passed} Punkte gelten hier.` : `${passed} Punkte gelten hier, ${failed} nicht.`,
    case: 'Was gelten muss',
    result: 'Ergebnis',
    passed: 'Gilt',
    failed: 'Gilt nicht',
    took: (milliseconds) => `${milliseconds} ms`,
    copy: 'Ergebnis kopieren',
    copied: 'Das Ergebnis ist als Text kopiert.',
    notCopied: 'Kopieren ist hier nicht erlaubt.',
  },
  share: {
    intro: 'Ein Link zeigt den Fortschritt auch ohne Anmeldung. Ändern lässt sich damit nichts.',
    noRight: 'Nur wem die Organisation gehört, kann Links anlegen. Bitten Sie Ihre OKR-Leitung um einen.',
    show: 'Im Link zeigen',
    titles: 'Titel der OKRs',
    owners: 'Verantwortliche',
    notes: 'Notizen und Hindernisse',
    submit: 'Link anlegen',
    link: 'Link',
    copy: 'Kopieren',
    copied: 'Der Link ist kopiert.',
    copyByHand: 'Mit Strg+C kopieren Sie den markierten Link.',
    open: 'Öffnen',
    made: 'Der Link kann kopiert werden. Seine Adresse wird nur jetzt gezeigt.',
    more: 'Weitere Einstellungen',
    expires: 'Letzter Tag',
    expiresHint: 'Leer: Er gilt 90 Tage.',
    passcode: 'Kennwort',
    passcodeHint: 'Mindestens 4 Zeichen. Teilen Sie es auf anderem Weg mit als den Link.',
    pinnedTo: 'Stand vom',
    pinnedHint: 'Leer: Er zeigt immer den heutigen Stand.',
    embedIn: 'Zeigen in Seiten von',
    embedHint: 'Etwa https://intranet.example.org. Nicht zusammen mit einem Kennwort.',
    passcodeShort: 'Das Kennwort hat weniger als 4 Zeichen.',
    noPage: 'Eine Seite wird mit ihrer Adresse unter https:// genannt, etwa https://intranet.example.org.',
    list: 'Links zu diesem Team',
    used: (made, used) =>
      `Angelegt am ${made}, ${used === null ? 'nie geöffnet' : `zuletzt geöffnet am ${used}`}`,
    until: (day) => (day === null ? 'ohne Ende' : `bis ${day}`),
    pinned: (day) => `Stand vom ${day}`,
    locked: 'Zu viele falsche Kennwörter wurden versucht; er öffnet sich jetzt für niemanden.',
    unlock: 'Entsperren',
    rotate: 'Neue Adresse',
    revoke: 'Widerrufen',
    changed: {
      rotate: 'Der Link hat eine neue Adresse, bereit zum Kopieren. Die alte öffnet nichts mehr.',
      unlock: 'Das Kennwort kann wieder versucht werden.',
      revoke: 'Der Link ist widerrufen: Er öffnet nichts mehr.',
    },
    calendar: {
      title: 'Kalender',
      what: 'Alle Termine zum Abonnieren in Outlook, Google oder Apple Kalender. Änderungen kommen von selbst.',
      submit: 'Kalender anlegen',
      revoked: 'Der Kalender ist widerrufen: Seine Adresse zeigt nichts mehr.',
    },
  },
}
