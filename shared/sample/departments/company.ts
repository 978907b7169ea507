import { aspiration, atLeast, commitment, type Department, from, ORGANIZATION, team } from '../blueprint.ts'

/** The whole company's own objectives, held by its leadership team. */
export const COMPANY: Department = {
  voice: {
    forward: [
      'The partner days in Aarhus and Kassel paid off.',
      'Third week in a row in the right direction; the departments now pull together.',
      'Agreed with service and sales on one list of causes; the first two are gone.',
      'Better mix: more compact units, fewer special orders.',
    ],
    back: [
      'The cold spell brought more cases than orders; this week went to keeping promises.',
      'Two large projects moved into the next quarter.',
      'Autumn promotion of a rival; we did not follow on price.',
    ],
    blockers: [
      'Decision on the second shift is open until the works council has met.',
      'We still measure this by hand in two countries.',
    ],
  },
  nodes: [
    team(
      'fernhill',
      ORGANIZATION,
      null,
      9,
      [
        aspiration(
          'Homeowners recommend Fernhill to their neighbours',
          null,
          from(31, 45, 'NPS', 'Net promoter score twelve weeks after installation'),
          from(18, 26, '%', 'New customers who came by recommendation'),
          from(6.2, 4, 'weeks', 'Order to warm house'),
        ),
        aspiration(
          'Installers choose us first because we make their day easier',
          null,
          from(640, 900, 'partners', 'Installers with at least two orders in the quarter'),
          from(41, 55, '%', 'Repeat orders within 60 days'),
          atLeast(4.3, 'of 5', 'Installer rating of the week'),
        ),
        commitment(
          'We grow without burning cash',
          null,
          from(24.5, 29, '%', 'Gross margin on heat pumps'),
          from(68, 55, 'days', 'Cash tied up in stock'),
          atLeast(92, '%', 'Deliveries on the promised day'),
        ),
      ],
      { since: 1 },
    ),
  ],
}
