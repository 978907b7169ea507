import type { Language } from '../language.ts'

const en = {
  title: (team: string, cycle: string) => `${team}, ${cycle}: your review`,
  thanks: 'Thank you, your answers are in',
  thanksFor: (team: string, cycle: string) =>
    `They are part of the retrospective of ${team}, ${cycle}. You can close this page.`,
  before: 'Before the retrospective',
  anonymous:
    'Five statements and two questions. It is kept who has answered, but never with what: your answers are stored apart, without your name or the time, and shown only together with those of at least four others.',
  incomplete:
    'Nothing was sent yet: answer each of the five statements with 1 to 5, and keep the texts below 2,000 characters.',
  notAtAll: 'not at all',
  fully: 'fully',
  keep: 'What should we keep?',
  change: 'What should we change?',
  stayUnnamed: 'Do not name yourself; leave it blank if nothing comes to mind.',
  send: 'Send my answers',
}

const de: typeof en = {
  title: (team, cycle) => `${team}, ${cycle}: Ihre Rückmeldung`,
  thanks: 'Danke, Ihre Antworten sind da',
  thanksFor: (team, cycle) =>
    `Sie gehen in die Retrospektive von ${team}, ${cycle}, ein. Sie können diese Seite schließen.`,
  before: 'Vor der Retrospektive',
  anonymous:
    'Fünf Aussagen und zwei Fragen. Festgehalten wird, wer geantwortet hat, aber nie, was: Ihre Antworten werden getrennt gespeichert, ohne Ihren Namen und ohne Uhrzeit, und nur zusammen mit denen von mindestens vier anderen gezeigt.',
  incomplete:
    'Noch wurde nichts gesendet: Beantworten Sie jede der fünf Aussagen mit 1 bis 5 und bleiben Sie bei den Texten unter 2.000 Zeichen.',
  notAtAll: 'gar nicht',
  fully: 'ganz',
  keep: 'Was sollen wir behalten?',
  change: 'Was sollen wir ändern?',
  stayUnnamed: 'Nennen Sie sich nicht; lassen Sie das Feld leer, wenn Ihnen nichts einfällt.',
  send: 'Antworten senden',
}

/** What the page of an individual review says. */
export const REVIEW_TEXTS: Readonly<Record<Language, typeof en>> = { en, de }
