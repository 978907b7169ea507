import type { Catalogue } from './en.ts'

export const portfolioDe: Pick<Catalogue, 'newPortfolio' | 'portfolio'> = {
  newPortfolio: {
    title: 'Neues Portfolio',
    submit: 'Portfolio anlegen',
    done: 'Das Portfolio ist fertig. Verbinden Sie es, dann aktualisieren Sie es.',
  },
  portfolio: {
    title: (organization) => (organization === '' ? 'Portfolio' : `Portfolio von ${organization}`),
    notConnected:
      'Dieses Portfolio ist noch nicht verbunden. Verbinden Sie es mit dem Schlüssel der Organisation oder mit einem geteilten Link zu einer Übersicht.',
    join: 'Portfolio verbinden',
    joinOtherwise: 'Mit anderem Schlüssel oder Link verbinden',
    code: 'Schlüssel der Organisation oder Link',
    noKey:
      'Das ist weder ein Schlüssel der Organisation noch ein geteilter Link. Ein Schlüssel beginnt mit okr_owner_; von einem Link kopieren Sie die ganze Adresse.',
    joined: 'Das Portfolio ist jetzt verbunden. „Aktualisieren“ holt die Zahlen.',
    refresh: 'Aktualisieren',
    received: (nodes) => (nodes === 1 ? '1 Team empfangen' : `${nodes} Teams empfangen`),
    cancelled: 'Angehalten. Nichts wurde geschrieben.',
    done: (nodes, objectives, decisions) =>
      `Aktualisiert: ${nodes === 1 ? '1 Team' : `${nodes} Teams`}, ${objectives === 1 ? '1 Objective' : `${objectives} Objectives`}, ${decisions === 1 ? '1 Entscheidung' : `${decisions} Entscheidungen`} offen.`,
    neverRefreshed: 'Die Tabellen sind leer. „Aktualisieren“ holt die Zahlen.',
    refreshedOn: (date) => `Zuletzt aktualisiert am ${date}`,
    old: (days) => `Diese Zahlen sind ${days} Tage alt. „Aktualisieren“ holt sie neu.`,
    receipt: 'Was die Aktualisierung getan hat',
    rows: (added, changed, removed) =>
      `${added === 1 ? '1 Zeile' : `${added} Zeilen`} ergänzt, ${changed} geändert, ${removed} entfernt.`,
    same: (rows) => `${rows === 1 ? '1 Zeile ist' : `${rows} Zeilen sind`} wie zuvor.`,
    keptFormulas: (cells) =>
      cells === 1
        ? 'Eine Zelle mit Ihrer eigenen Formel blieb, wie sie ist.'
        : `${cells} Zellen mit Ihren eigenen Formeln blieben, wie sie sind.`,
    withoutScaling:
      'Das Blatt Scaling bleibt, wie es ist: Ein Link zu einer Übersicht öffnet den Ausweitungsbericht nicht.',
    yours: 'Ihre eigenen Blätter, Spalten, Diagramme und Einstellungen sind unberührt.',
    top: 'Wo es steht',
    noCycle: 'Es gibt noch keinen Zyklus.',
    coverage: (reporting, teams, stale) =>
      `${reporting} von ${teams} Teams haben berichtet, ${stale} veraltet.`,
    disagreements: (count) =>
      count === 1
        ? 'Bei 1 Key Result widersprechen sich Status und Zuversicht.'
        : `Bei ${count} Key Results widersprechen sich Status und Zuversicht.`,
    decisions: (count) =>
      count === 0 ? 'Nichts braucht eine Entscheidung' : `Braucht eine Entscheidung (${count})`,
    moreDecisions: (count) => `${count} weitere auf dem Blatt Needs a decision.`,
  },
}
