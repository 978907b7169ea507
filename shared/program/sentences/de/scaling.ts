import type { Sentences } from '../en/index.ts'

export const scaling: Sentences['scaling'] = {
  figures: {
    invited: 'Eingeladen',
    trained: 'Geschult',
    drafted: 'Entworfen',
    agreed: 'Vereinbart',
    checkingIn: 'Melden sich',
    reviewed: 'Review gehalten',
    retrospected: 'Retrospektive gehalten',
    cadence: 'Rhythmus',
    quality: 'Qualität der OKRs',
    alignment: 'Ausrichtung',
    training: 'Schulung',
    pulse: 'Stimmung der Retrospektive',
    coachLoad: 'Auslastung der Coaches',
  },
  grades: { good: 'gut', watch: 'zu beobachten', bad: 'schlecht' },
  advice: { Go: 'Weiter', Hold: 'Warten', Fix: 'Nachbessern' },
  gates: { Open: 'Noch offen', Passed: 'Erfüllt', Blocked: 'Gesperrt' },
  parts: {
    purpose: 'Warum OKRs',
    advice: 'Nächste Welle',
    funnel: 'Einführung',
    figure: 'Wie gut',
    gate: 'Tor',
    criterion: 'Erfolgskriterium',
    forecast: 'Alle Teams dabei',
  },
  units: { share: 'Anteil', rating: '1 bis 5' },
  forecast: {
    pace: 'wenn Teams weiter so schnell OKRs vereinbaren wie bisher',
    plan: 'nach dem Plan der Wellen',
    oneCoachMore: 'nach dem Plan mit einem Coach mehr',
  },
  wave: (number, hasPilot) => (number > 0 ? `Welle ${number}` : hasPilot ? 'Pilot' : 'Alle Teams'),
  rating: (value) => `${value} von 5`,
  next: {
    invited: 'Schicken Sie diesen Teams ihre Codes, mit dem Datum des ersten Workshops.',
    trained: 'Buchen Sie Plätze für die Personen dieser Teams vor ihrem ersten Workshop.',
    drafted: 'Setzen Sie diesen Teams noch diese Woche einen Workshop mit einem Coach an.',
    agreed: 'Halten Sie den Vereinbarungs-Workshop mit diesen Teams und denen, von denen sie abhängen.',
    checkingIn:
      'Bitten Sie die Verantwortlichen dieser Teams um einen Check-in, mit einem Coach für eine Viertelstunde.',
    reviewed: 'Halten Sie das OKR-Review und tragen Sie sein Datum im Plan ein.',
    retrospected: 'Halten Sie die Retrospektive und tragen Sie ihr Datum im Plan ein.',
    cadence:
      'Vereinbaren Sie mit diesen Teams eine feste Zeit je Woche; ein Coach sitzt zweimal mit am Tisch.',
    quality: 'Gehen Sie mit diesen Teams die Hinweise zur Qualität in ihren Trackern durch.',
    alignment: 'Fragen Sie diese Teams, welches Objective eines anderen Teams ihre unterstützen.',
    training: 'Buchen Sie Plätze für alle, denen noch eine Schulung fehlt.',
    pulse: 'Beginnen Sie die nächste Retrospektive mit der Aussage, die am schlechtesten bewertet wurde.',
    coachLoad: 'Nehmen Sie einen Coach dazu, oder verschieben Sie Teams in eine spätere Welle.',
  },
  share: (step, department, share, least) =>
    `${share} der Teams${department === '' ? '' : ` in ${department}`} ${
      step === 'agreed' ? 'haben OKRs vereinbart' : 'melden sich'
    }; nötig sind mindestens ${least}.`,
  overloaded: (load) => `Die Coaches betreuen ${load} der Personen, für die sie Zeit haben.`,
  enough: (hasCoaches) =>
    `Genug Teams haben OKRs vereinbart und melden sich${hasCoaches ? ', und die Coaches haben Zeit.' : '.'}`,
  coach: (name, people) => `${name} hat Zeit für ${people} Personen`,
}
