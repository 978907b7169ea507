import type { PresetCaptions } from './presets.ts'

export const presetsDe: PresetCaptions = {
  leadTimes: {
    coach: 'Externen Coach beauftragen',
    goal: 'Ziel und Rahmen mit der Geschäftsleitung vereinbaren',
    teams: 'Pilotteams wählen',
    rooms: 'Räume und Kalender für Workshops buchen',
    trackers: 'Tracker der Teams einrichten',
  },
  trainings: {
    leading: 'Führen mit OKRs',
    steering: 'Eine OKR-Einführung steuern',
    coaching: 'Teams mit OKRs begleiten',
    drafting: 'OKRs verstehen und entwerfen',
    explaining: 'Veränderung erklären',
    checkIns: 'Bessere Check-ins',
  },
  steeringCommittee: 'Lenkungskreis',
  system: 'Tracker der Teams, Gesamtsicht und dieses Programm',
  messages: {
    why: {
      audience: 'Alle',
      message: 'Warum wir OKRs einführen und was wann kommt',
      channel: 'Betriebsversammlung',
    },
    pilot: {
      audience: 'Pilotteams',
      message: 'Sie sind im Piloten: was das für Sie bedeutet',
      channel: 'Treffen',
    },
    managers: {
      audience: 'Führungskräfte',
      message: 'Wie Sie Teams im ersten Zyklus unterstützen',
      channel: 'E-Mail',
    },
    results: {
      audience: 'Alle',
      message: 'Was der erste Zyklus gebracht hat',
      channel: 'Betriebsversammlung',
    },
  },
}
