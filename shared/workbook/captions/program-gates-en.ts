import type { GateCaptions } from './program-gates.ts'

export const gatesEn: GateCaptions = {
  title: 'Gates',
  note: 'A gate is passed when all its conditions are met. It is blocked when something is broken or too late.',
  gate: 'Gate and conditions',
  state: 'State',
  due: 'Pass by',
  missing: 'What is missing',
  where: 'Where',
  conditions: {
    'purpose-stated': [
      'Why OKRs is said in a sentence',
      'Say in a sentence why the organisation introduces OKRs.',
    ],
    'divisions-rated': [
      'Every division has a headcount and three ratings',
      'Headcount or a rating is missing in {count}; first {first}.',
      'List the divisions and rate each from 1 to 5.',
    ],
    'decision-taken': ['How agile to become is decided', 'Choose how agile the organisation becomes.'],
    'decision-signed': ['Who decided, and when', 'Enter who decided, and the date.'],
    'departure-explained': [
      'A reason where the decision departs from the recommendation',
      'Rate the divisions, decide, and give the reason where it departs.',
    ],
    'area-filled': ['Area: what is in', 'List at least one area that the rollout includes.'],
    'duration-filled': [
      'Duration: first day, length and number of cycles',
      'Enter first day, weeks in a cycle and number of cycles.',
    ],
    'lead-time-filled': [
      'Lead time: what must start when',
      'Enter the lead time, and what must start how many weeks before.',
    ],
    'success-criteria-measurable': [
      'Success criteria: enough of them measurable',
      '{count} more need a type, baseline and target.',
    ],
    'systems-filled': ['Systems', 'List at least one system and what it is for.'],
    'communication-filled': ['Communication', 'Plan a message with audience, date and owner.'],
    'meetings-filled': ['Meetings', 'List at least one meeting and who takes part.'],
    'teams-chosen': ['Pilot teams are chosen', 'Choose the pilot teams.'],
    'team-count-kept': [
      'Number of teams within its limits',
      '{count} teams are outside the limits.',
      'Choose the pilot teams first.',
    ],
    'headcount-kept': [
      'Headcount within its limits',
      '{count} people are outside the limits.',
      'Choose the pilot teams first.',
    ],
    'departments-kept': [
      'Enough departments',
      '{count} departments are too few.',
      'Choose the pilot teams first.',
    ],
    'levels-kept': [
      'Enough hierarchy levels',
      '{count} hierarchy levels are too few.',
      'Choose the pilot teams first.',
    ],
    'must-haves-kept': [
      'Every must-have is in',
      '{count} left out; first {first}.',
      'Choose the pilot teams first.',
    ],
    'must-nots-kept': [
      'No must-not is in',
      '{count} chosen all the same; first {first}.',
      'Choose the pilot teams first.',
    ],
    'owners-named': [
      'Every team has an OKR owner',
      '{count} without an owner; first {first}.',
      'Choose the pilot teams first.',
    ],
    'influencers-named': [
      'Every team has an internal influencer',
      '{count} without an influencer; first {first}.',
      'Choose the pilot teams first.',
    ],
    'sponsor-named': ['Executive sponsor named', 'Name the executive sponsor.'],
    'people-lead-named': ['People lead named', 'Name the people lead.'],
    'project-lead-named': ['Project lead named', 'Name the project lead.'],
    'pilot-teams-covered': [
      'Every pilot team has an owner, and a coach in every week',
      '{count} without an owner, or without a coach in some week; first {first}.',
      'Choose the pilot teams and enter the cycles first.',
    ],
    'coaches-not-overloaded': [
      'No coach looks after more people than there is room for',
      '{count} with more people than room; first {first}.',
      'Enter who coaches which team.',
    ],
    'trainings-listed': [
      'Trainings before the first cycle are listed',
      'List a training before the first cycle, and who needs it.',
    ],
    'seats-suffice': [
      'Enough seats before the first day',
      'Seats are short in {count}; first {first}.',
      'Nobody needs a training yet: list trainings and people.',
    ],
    'everyone-trained': [
      'Everyone who needs it is trained before the first day',
      '{count} still to be trained; first in {first}.',
      'Nobody needs a training yet: list trainings and people.',
    ],
    'okrs-drafted': [
      'Every pilot team has objectives with key results',
      '{count} without; first {first}.',
      'Choose the pilot teams first.',
    ],
    'okrs-measurable': [
      'All their key results are measurable',
      '{count} with something not measurable; first {first}.',
      'Choose the pilot teams first.',
    ],
    'okrs-agreed': [
      'All their objectives are agreed',
      '{count} not agreed; first {first}.',
      'Choose the pilot teams first.',
    ],
    'agreed-by-day-one': [
      'They were agreed by the first day',
      '{count} not by then; first {first}.',
      'Choose the pilot teams first.',
    ],
    'invited-in-time': [
      'Invitations went out in time',
      '{count} not invited in time, or not yet; first {first}.',
      'Enter the cycles first.',
    ],
    'review-held': [
      'The OKR Review of every cycle was held',
      '{count} still to be held.',
      'Enter the cycles first.',
    ],
    'retrospective-held': [
      'The Retrospective of every cycle was held',
      '{count} still to be held.',
      'Enter the cycles first.',
    ],
    'meetings-apart': [
      'The two were meetings of their own',
      '{count} not yet, or not after the Review; first {first}.',
      'Enter the cycles first.',
    ],
    'improvements-recorded': [
      'Improvements with owner and date are recorded',
      '{count} cycles have none yet.',
      'Enter the cycles first.',
    ],
    'pilot-cycles-completed': [
      'Enough pilot cycles are completed',
      '{count} cycles are not over, or a meeting was not held.',
      'Plan more pilot cycles.',
    ],
    'success-criteria-met': [
      'Success criteria are met, or the exception is signed',
      '{count} not met; first {first}. Or have the exception signed.',
      'List the success criteria.',
    ],
  },
}
