import type { Sentences } from '../en/index.ts'

export const scope: Sentences['scope'] = {
  areaIn: (area) => `${area} gehört dazu.`,
  listAreas: 'Führen Sie mindestens einen Bereich auf, der zur Einführung gehört.',
  system: (name, purpose) => `${name}: ${purpose}`,
  listSystems: 'Führen Sie mindestens ein System auf und wofür es da ist.',
  message: (audience, message) => `${audience}: ${message}`,
  planMessages: 'Planen Sie mindestens eine Botschaft mit Empfängern, Datum und Verantwortlichen.',
  meeting: (ritual, participants) => `${ritual}: ${participants}`,
  listMeetings: 'Führen Sie mindestens einen Termin auf und wer teilnimmt.',
  measureCriterion: (criterion) => `„${criterion}“ braucht einen Typ mit Ausgangs- und Zielwert.`,
  messageTooEarly: (date, decidedOn) =>
    `${date} liegt vor der Entscheidung vom ${decidedOn}. Wählen Sie ein späteres Datum.`,
  cycleTooEarly: (decidedOn) => `Der erste Zyklus würde vor der Entscheidung vom ${decidedOn} beginnen.`,
  enterFirstDay: 'Tragen Sie den ersten Tag des ersten Zyklus ein.',
  enterCycleWeeks: 'Tragen Sie ein, wie viele Wochen ein Zyklus hat.',
  enterPilotCycles: 'Tragen Sie ein, wie viele Zyklen der Pilot hat.',
  cycleLimits: 'Ein Zyklus hat 1 bis 53 Wochen, ein Pilot 1 bis 12 Zyklen.',
  cycleFrom: (cycle, start, end) => `${cycle}: ${start} bis ${end}.`,
  startBefore: (task, weeks) => `${task}: ${weeks} Wochen vorher.`,
  enterLeadTime: 'Tragen Sie den Vorlauf in Wochen ein.',
  listLeadTimes: 'Führen Sie auf, was wie viele Wochen vor dem ersten Tag beginnen muss.',
  measurable: (criterion) => `${criterion} ist messbar.`,
  measureMore: (measurable, needed) =>
    `${measurable} von ${needed} Erfolgskriterien sind messbar. Geben Sie ${needed - measurable} weiteren einen Typ, Ausgangs- und Zielwert.`,
  noCriteria: 'Der Pilot hat keine Erfolgskriterien.',
}
