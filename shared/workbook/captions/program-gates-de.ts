import type { GateCaptions } from './program-gates.ts'

export const gatesDe: GateCaptions = {
  title: 'Tore',
  note: 'Ein Tor ist offen (Passed), wenn alle Bedingungen erfüllt sind; gesperrt (Blocked), wenn etwas verletzt oder zu spät ist.',
  gate: 'Tor und Bedingungen',
  state: 'Stand',
  due: 'Bis',
  missing: 'Was fehlt',
  where: 'Wo',
  conditions: {
    'purpose-stated': [
      'Warum OKRs, ist in einem Satz gesagt',
      'Sagen Sie in einem Satz, warum die Organisation OKRs einführt.',
    ],
    'divisions-rated': [
      'Jeder Bereich hat Personen und drei Bewertungen',
      'Bei {count} fehlen Personen oder Bewertung; zuerst {first}.',
      'Führen Sie die Bereiche auf und bewerten Sie jeden von 1 bis 5.',
    ],
    'decision-taken': ['Wie agil es wird, ist entschieden', 'Wählen Sie, wie agil die Organisation wird.'],
    'decision-signed': ['Wer entschied, und wann', 'Tragen Sie ein, wer entschied, und das Datum.'],
    'departure-explained': [
      'Eine Begründung, wo die Entscheidung abweicht',
      'Bereiche bewerten, entscheiden und Abweichungen begründen.',
    ],
    'area-filled': ['Umfang: was dazugehört', 'Führen Sie auf, was zur Einführung gehört.'],
    'duration-filled': [
      'Dauer: erster Tag, Länge und Zahl der Zyklen',
      'Tragen Sie ersten Tag, Wochen je Zyklus und Zahl der Zyklen ein.',
    ],
    'lead-time-filled': [
      'Vorlauf: was wann beginnen muss',
      'Tragen Sie den Vorlauf ein und was wie viele Wochen vorher beginnt.',
    ],
    'success-criteria-measurable': [
      'Erfolgskriterien: genug davon messbar',
      '{count} weitere brauchen Art, Ausgangs- und Zielwert.',
    ],
    'systems-filled': ['Systeme', 'Führen Sie ein System auf und wofür es da ist.'],
    'communication-filled': [
      'Kommunikation',
      'Planen Sie eine Botschaft mit Empfängern, Datum und Verantwortlichen.',
    ],
    'meetings-filled': ['Termine', 'Führen Sie einen Termin auf und wer teilnimmt.'],
    'teams-chosen': ['Pilotteams sind gewählt', 'Wählen Sie die Pilotteams.'],
    'team-count-kept': [
      'Zahl der Teams in den Grenzen',
      '{count} Teams liegen außerhalb der Grenzen.',
      'Wählen Sie zuerst die Pilotteams.',
    ],
    'headcount-kept': [
      'Personenzahl in den Grenzen',
      '{count} Personen liegen außerhalb der Grenzen.',
      'Wählen Sie zuerst die Pilotteams.',
    ],
    'departments-kept': [
      'Genug Abteilungen',
      '{count} Abteilungen sind zu wenig.',
      'Wählen Sie zuerst die Pilotteams.',
    ],
    'levels-kept': [
      'Genug Hierarchieebenen',
      '{count} Hierarchieebenen sind zu wenig.',
      'Wählen Sie zuerst die Pilotteams.',
    ],
    'must-haves-kept': [
      'Jedes Muss ist dabei',
      '{count} nicht dabei; zuerst {first}.',
      'Wählen Sie zuerst die Pilotteams.',
    ],
    'must-nots-kept': [
      'Kein Darf-nicht ist dabei',
      '{count} trotzdem gewählt; zuerst {first}.',
      'Wählen Sie zuerst die Pilotteams.',
    ],
    'owners-named': [
      'Jedes Team hat OKR-Verantwortliche',
      '{count} ohne Verantwortliche; zuerst {first}.',
      'Wählen Sie zuerst die Pilotteams.',
    ],
    'influencers-named': [
      'Jedes Team hat Fürsprecher im Haus',
      '{count} ohne Fürsprecher; zuerst {first}.',
      'Wählen Sie zuerst die Pilotteams.',
    ],
    'sponsor-named': ['Sponsor benannt', 'Benennen Sie die sponsernde Person der Geschäftsleitung.'],
    'people-lead-named': ['Personalleitung benannt', 'Benennen Sie die Personalleitung.'],
    'project-lead-named': ['Projektleitung benannt', 'Benennen Sie die Projektleitung.'],
    'pilot-teams-covered': [
      'Jedes Pilotteam hat Verantwortliche und in jeder Woche einen Coach',
      '{count} ohne Verantwortliche oder in einer Woche ohne Coach; zuerst {first}.',
      'Wählen Sie zuerst die Pilotteams und tragen Sie die Zyklen ein.',
    ],
    'coaches-not-overloaded': [
      'Kein Coach begleitet mehr Personen als Platz ist',
      '{count} mit mehr Personen als Platz; zuerst {first}.',
      'Tragen Sie ein, wer welches Team begleitet.',
    ],
    'trainings-listed': [
      'Schulungen vor dem ersten Zyklus sind aufgeführt',
      'Führen Sie eine Schulung vor dem ersten Zyklus auf und wer sie braucht.',
    ],
    'seats-suffice': [
      'Genug Plätze vor dem ersten Tag',
      'In {count} fehlen Plätze; zuerst {first}.',
      'Noch braucht niemand eine Schulung: Führen Sie Schulungen und Menschen auf.',
    ],
    'everyone-trained': [
      'Alle, die es brauchen, sind vor dem ersten Tag geschult',
      '{count} noch zu schulen; zuerst in {first}.',
      'Noch braucht niemand eine Schulung: Führen Sie Schulungen und Menschen auf.',
    ],
    'okrs-drafted': [
      'Jedes Pilotteam hat Ziele mit Schlüsselergebnissen',
      '{count} ohne; zuerst {first}.',
      'Wählen Sie zuerst die Pilotteams.',
    ],
    'okrs-measurable': [
      'Alle Schlüsselergebnisse sind messbar',
      '{count} mit nicht Messbarem; zuerst {first}.',
      'Wählen Sie zuerst die Pilotteams.',
    ],
    'okrs-agreed': [
      'Alle Ziele sind vereinbart',
      '{count} nicht vereinbart; zuerst {first}.',
      'Wählen Sie zuerst die Pilotteams.',
    ],
    'agreed-by-day-one': [
      'Sie waren bis zum ersten Tag vereinbart',
      '{count} nicht bis dahin; zuerst {first}.',
      'Wählen Sie zuerst die Pilotteams.',
    ],
    'invited-in-time': [
      'Einladungen gingen rechtzeitig hinaus',
      '{count} nicht rechtzeitig oder noch nicht eingeladen; zuerst {first}.',
      'Tragen Sie zuerst die Zyklen ein.',
    ],
    'review-held': [
      'Das OKR-Review jedes Zyklus fand statt',
      '{count} stehen noch aus.',
      'Tragen Sie zuerst die Zyklen ein.',
    ],
    'retrospective-held': [
      'Die Retrospektive jedes Zyklus fand statt',
      '{count} stehen noch aus.',
      'Tragen Sie zuerst die Zyklen ein.',
    ],
    'meetings-apart': [
      'Beide waren eigene Treffen',
      '{count} noch nicht oder nicht nach dem Review; zuerst {first}.',
      'Tragen Sie zuerst die Zyklen ein.',
    ],
    'improvements-recorded': [
      'Verbesserungen mit Verantwortlichen und Datum sind festgehalten',
      '{count} Zyklen haben noch keine.',
      'Tragen Sie zuerst die Zyklen ein.',
    ],
    'pilot-cycles-completed': [
      'Genug Pilotzyklen sind abgeschlossen',
      '{count} Zyklen sind nicht vorbei, oder ein Treffen fand nicht statt.',
      'Planen Sie mehr Pilotzyklen.',
    ],
    'success-criteria-met': [
      'Erfolgskriterien sind erfüllt, oder die Ausnahme ist unterschrieben',
      '{count} nicht erfüllt; zuerst {first}. Oder lassen Sie die Ausnahme unterschreiben.',
      'Führen Sie die Erfolgskriterien auf.',
    ],
  },
}
