import {
  aspiration,
  atLeast,
  atMost,
  commitment,
  type Department,
  done,
  from,
  group,
  milestones,
  team,
} from '../blueprint.ts'

export const SERVICE: Department = {
  voice: {
    forward: [
      'Vans carry the new parts list; fewer second visits at once.',
      'The fault guide for code E14 saves a call in most cases.',
      'Four new colleagues are on the phones on their own.',
      'Moved the planning to the evening before; less driving.',
      'Joint session with technical support every Tuesday helps more than expected.',
    ],
    back: [
      'The cold week brought a third more calls than planned.',
      'Three technicians were ill and the backlog grew.',
      'The firmware fault in the older series cost us two hundred calls.',
      'Part shortage: second visits went up again.',
    ],
    blockers: [
      'Sensor for the older series is on back-order until month end.',
      'The new telephone system still drops calls that are passed on.',
      'No access to telemetry for our partners yet.',
      'Two vans are in repair.',
    ],
  },
  nodes: [
    team(
      'service',
      'Customer service',
      'fernhill',
      5,
      [
        aspiration(
          'A cold house is warm again the same day',
          1,
          from(62, 85, '%', 'Heating failures solved within 24 hours'),
          from(71, 85, '%', 'Visits that fix it at the first attempt'),
          from(29, 44, 'NPS', 'Net promoter score after a service case'),
        ),
        aspiration(
          'Owners solve the small things themselves',
          1,
          from(34, 55, '%', 'Cases solved without a person'),
          from(0.42, 0.25, 'calls', 'Calls per installed unit and year'),
        ),
      ],
      { since: 0 },
    ),
    group('support', 'Support', 'service'),
    team(
      'first-line',
      'First line',
      'support',
      34,
      [
        commitment(
          'Whoever calls speaks to somebody who can help',
          1,
          from(58, 80, '%', 'Cases solved in the first call'),
          from(210, 60, 's', 'Median waiting time on the phone'),
          atMost(4, '%', 'Calls given up while waiting'),
        ),
        aspiration(
          'People like to work on the phones',
          null,
          from(6.4, 7.8, 'of 10', 'Would recommend their own team'),
          from(31, 18, '%', 'Yearly turnover'),
        ),
      ],
      { habit: 'behind', since: 0 },
    ),
    team(
      'technical-support',
      'Technical support',
      'support',
      15,
      [
        aspiration(
          'Installers get the answer while they stand at the unit',
          1,
          from(43, 75, '%', 'Installer questions solved during the call'),
          from(18, 6, 'min', 'Time until a technician calls back'),
          milestones(30, 'articles', 'Fault guides rewritten with the field teams'),
        ),
        aspiration(
          'We see the fault before we are called',
          2,
          from(5, 25, '%', 'Cases opened from telemetry'),
          from(38, 15, '%', 'False alarms among those cases'),
        ),
      ],
      { since: 1 },
    ),
    group('field', 'Field service', 'service'),
    team(
      'field-north',
      'Field service north',
      'field',
      28,
      [
        commitment(
          'One visit is enough',
          1,
          from(69, 86, '%', 'Visits that fix it at the first attempt'),
          from(81, 95, '%', 'Visits with the right part in the van'),
          atLeast(4.5, 'of 5', 'Rating by owners after the visit'),
        ),
        commitment(
          'Less road, more repair',
          1,
          from(96, 70, 'km', 'Kilometres per visit'),
          from(3.1, 4.2, 'visits', 'Visits per technician and day'),
        ),
      ],
      { since: 0 },
    ),
    team(
      'field-south',
      'Field service south',
      'field',
      31,
      [
        commitment(
          'One visit is enough',
          1,
          from(73, 86, '%', 'Visits that fix it at the first attempt'),
          from(77, 95, '%', 'Visits with the right part in the van'),
          from(34, 20, 'h', 'From call to technician on site'),
        ),
        aspiration(
          'Twelve new colleagues find their feet',
          null,
          milestones(12, 'people', 'New technicians who work alone'),
          from(16, 9, 'weeks', 'From first day to working alone'),
        ),
      ],
      { habit: 'stopped checking in' },
    ),
    team('spare-parts', 'Spare parts', 'service', 11, [
      commitment(
        'The part is there before the technician',
        1,
        from(87, 97, '%', 'Parts delivered by eight in the morning'),
        from(1_240, 900, 'k€', 'Stock of spare parts'),
        atMost(15, 'parts', 'Parts on back-order'),
      ),
      aspiration(
        'Old parts come back to life',
        null,
        from(6, 20, '%', 'Returned boards repaired and used again'),
        done('Return label in every parcel'),
      ),
    ]),
  ],
}
