import { COMMANDS, type Command } from '../addin/commands.ts'
import type { Localized } from '../addin/functions/index.ts'

/** What a button of the ribbon says, and below it when the pointer rests there. */
interface ButtonTexts {
  readonly label: Localized
  readonly tip: Localized
}

/** All that Office shows of the add-in before its own pages are loaded. Lengths are those that Office allows. */
export const TEXTS = {
  name: 'OKR Rollout',
  short: {
    en: 'OKR tracker with live formulas, check-ins and roll-up',
    de: 'OKR-Tracker mit lebenden Formeln, Check-ins und Roll-up',
  },
  full: {
    en: 'Turns a workbook into an OKR tracker whose every number is a live formula, takes a team through weekly check-ins, and rolls teams up into departments and the company. It also plans and steers the introduction of OKRs in eight steps.',
    de: 'Macht aus einer Arbeitsmappe einen OKR-Tracker, in dem jede Zahl eine lebende Formel ist, begleitet das Team beim wöchentlichen Check-in und fasst Teams zu Bereichen und zum Unternehmen zusammen. Plant und steuert außerdem die Einführung von OKRs in acht Schritten.',
  },
  tab: { en: 'OKR', de: 'OKR' },
  welcome: {
    title: { en: 'OKR Rollout is ready', de: 'OKR Rollout ist bereit' },
    text: {
      en: 'On the tab OKR, press New tracker to make one, or Open pane to join a team with its code.',
      de: 'Auf der Registerkarte OKR legt Neuer Tracker einen an; mit Bereich öffnen treten Sie einem Team bei.',
    },
  },
} as const

/** The buttons of the ribbon. `pane` opens the pane where it was left. */
export const BUTTON_TEXTS: Readonly<Record<Command | 'pane', ButtonTexts>> = {
  pane: {
    label: { en: 'Open pane', de: 'Bereich öffnen' },
    tip: {
      en: 'Shows the pane beside the workbook: your OKRs, what they need, and how they stand.',
      de: 'Zeigt den Bereich neben der Arbeitsmappe: Ihre OKRs, was ihnen fehlt und wie sie stehen.',
    },
  },
  newTracker: {
    label: COMMANDS.newTracker,
    tip: {
      en: 'Makes the sheets of a team tracker in this workbook. Your own sheets stay as they are.',
      de: 'Legt die Blätter eines Team-Trackers in dieser Mappe an. Ihre eigenen Blätter bleiben, wie sie sind.',
    },
  },
  newProgram: {
    label: COMMANDS.newProgram,
    tip: {
      en: 'Makes the sheets of a rollout program: eight steps from the first decision to the last wave.',
      de: 'Legt die Blätter eines Einführungsprogramms an: acht Schritte von der Entscheidung bis zur letzten Welle.',
    },
  },
  checkIn: {
    label: COMMANDS.checkIn,
    tip: {
      en: 'Value, confidence, what changed, what blocks: one key result after the other.',
      de: 'Wert, Zuversicht, was sich geändert hat, was im Weg steht: ein Key Result nach dem anderen.',
    },
  },
  sync: {
    label: COMMANDS.sync,
    tip: {
      en: 'Exchanges changes with your team in both directions. Nothing typed is overwritten unseen.',
      de: 'Tauscht Änderungen mit Ihrem Team in beide Richtungen aus. Nichts Eingetipptes wird ungesehen überschrieben.',
    },
  },
  share: {
    label: COMMANDS.share,
    tip: {
      en: 'Makes a link to the roll-up that needs no login, and withdraws it again.',
      de: 'Macht einen Link zum Roll-up, der keine Anmeldung braucht, und zieht ihn wieder zurück.',
    },
  },
  selfTest: {
    label: COMMANDS.selfTest,
    tip: {
      en: 'Finds out on a scratch sheet what this Excel can do, removes the sheet, and shows the result.',
      de: 'Prüft auf einem Hilfsblatt, was dieses Excel kann, entfernt das Blatt und zeigt das Ergebnis.',
    },
  },
}
