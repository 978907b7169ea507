import {
  aspiration,
  atLeast,
  atMost,
  commitment,
  type Department,
  done,
  from,
  milestones,
  team,
} from '../blueprint.ts'

export const CENTRAL: Department = {
  voice: {
    forward: [
      'The second group finished its course; feedback is very good.',
      'Moved four reports to the new close, nobody missed the old ones.',
      'Offer goes out within two days of the interview now.',
      'Leaders bring their own cases; that changed the mood.',
      'Reminder letters leave on day one instead of day ten.',
    ],
    back: [
      'Vacation in two countries, hardly any interviews.',
      'The interface failed at the close, and we typed by hand again.',
      'Two candidates stepped back after the offer.',
    ],
    blockers: [
      'Works agreement is with the committee.',
      'Missing cost centre data from the plant.',
      'We need a decision on the salary bands.',
    ],
  },
  nodes: [
    team('central', 'People and finance', 'fernhill', 4, [
      commitment(
        'Fernhill stays a place people want to join and not to leave',
        null,
        from(14, 9, '%', 'Yearly turnover'),
        from(7.1, 8, 'of 10', 'Would recommend Fernhill as employer'),
        from(63, 40, 'days', 'From open position to signed contract'),
      ),
      commitment(
        'Every manager knows their numbers by the third day',
        3,
        from(9, 3, 'days', 'Monthly close'),
        atLeast(95, '%', 'Cost centres with an agreed forecast'),
      ),
    ]),
    team(
      'people',
      'People',
      'central',
      11,
      [
        aspiration(
          'Leaders who coach',
          1,
          from(38, 80, '%', 'Leaders with a finished coaching course'),
          from(6.6, 7.6, 'of 10', 'My manager helps me to grow'),
          milestones(45, 'teams', 'Teams with a retrospective held'),
        ),
        commitment(
          'OKRs become a habit, not a form',
          1,
          from(40, 90, '%', 'Teams that check in every week'),
          from(55, 80, '%', 'Key results with a number'),
        ),
      ],
      { since: 1 },
    ),
    team(
      'talent',
      'Talent acquisition',
      'central',
      8,
      [
        commitment(
          'The plant and the field get the people they need',
          1,
          milestones(36, 'contracts', 'Technicians and operators signed'),
          from(71, 45, 'days', 'From open position to signed contract'),
          from(54, 75, '%', 'Offers accepted'),
        ),
      ],
      { habit: 'stopped checking in' },
    ),
    team('finance', 'Finance', 'central', 13, [
      commitment(
        'The books close while the month is still warm',
        2,
        from(9, 3, 'days', 'Monthly close'),
        from(210, 60, 'entries', 'Manual entries per close'),
        atMost(1, 'corrections', 'Corrections after the close'),
      ),
      commitment(
        'Cash comes in on time',
        2,
        from(52, 38, 'days', 'Days until a customer pays'),
        from(1.4, 0.5, 'm€', 'Overdue by more than 30 days'),
      ),
    ]),
    team('legal', 'Legal and compliance', 'central', 5, [], { habit: 'no OKRs' }),
    team(
      'it-workplace',
      'IT workplace',
      'central',
      9,
      [
        commitment(
          'New colleagues can work on their first morning',
          1,
          from(62, 98, '%', 'Starters with everything ready on day one'),
          from(17, 5, 'h', 'Median time to solve a ticket'),
          atLeast(4.2, 'of 5', 'Rating of solved tickets'),
        ),
        commitment(
          'A stolen laptop is an annoyance, no more',
          null,
          from(76, 100, '%', 'Devices managed and encrypted'),
          done('Passkeys for everybody with access to customer data'),
        ),
      ],
      { habit: 'started late' },
    ),
  ],
}
