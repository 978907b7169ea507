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

export const OPERATIONS: Department = {
  voice: {
    forward: [
      'The torque station has its own check now; hardly any rework from there.',
      'Changed the material cart’s route with the night shift.',
      'Second line ran four days without a stop.',
      'The supplier delivers twice a week from now on.',
      'Trained both shifts on the new leak test.',
    ],
    back: [
      'Brazing cell three stood for a day and a half.',
      'A wrong batch of valves cost us most of Thursday.',
      'Sick leave on the late shift; we ran one line.',
      'Counted again with the new definition, which is stricter.',
    ],
    blockers: [
      'The spare part for cell three has six weeks of lead time.',
      'No forklift driver on the late shift.',
      'Valves of the new supplier still need the release by quality.',
      'Planning data arrives too late to plan the week.',
    ],
  },
  nodes: [
    team('operations', 'Manufacturing and supply', 'fernhill', 6, [
      commitment(
        'We deliver on the day we promised',
        3,
        from(83, 95, '%', 'Orders delivered complete and on the promised day'),
        from(31, 18, 'days', 'Order to delivery for the standard range'),
        atMost(2, 'days', 'Line stops for missing material per week'),
      ),
      aspiration(
        'Right the first time, on every line',
        1,
        from(91, 97, '%', 'Units that pass the end test at the first attempt'),
        from(310, 190, '€', 'Cost of rework and scrap per hundred units'),
      ),
    ]),
    group('plant', 'Plant Kolding', 'operations'),
    team(
      'assembly',
      'Assembly',
      'plant',
      78,
      [
        commitment(
          'The second line runs like the first',
          1,
          from(46, 70, 'units', 'Units a day on the second line'),
          from(88, 96, '%', 'First-pass yield of the second line'),
          atMost(0, 'accidents', 'Accidents with lost time'),
        ),
        aspiration(
          'Everybody on the floor improves their own station',
          2,
          from(40, 120, 'ideas', 'Improvements carried out by the teams themselves'),
          from(14, 9, 'min', 'Change-over from the 8 to the 12 kW unit'),
        ),
      ],
      { since: 1 },
    ),
    team(
      'quality',
      'Quality',
      'plant',
      16,
      [
        commitment(
          'Faults are found at the station that makes them',
          2,
          from(37, 75, '%', 'Faults found at the station of origin'),
          from(2.4, 1.1, '%', 'Units returned within 90 days'),
          from(12, 5, 'days', 'From complaint to confirmed cause'),
        ),
        commitment(
          'Suppliers deliver what the drawing says',
          1,
          from(5_400, 2_000, 'ppm', 'Faulty parts per million delivered'),
          milestones(10, 'audits', 'Audits at the suppliers with most faults'),
        ),
      ],
      { since: 1 },
    ),
    team(
      'maintenance',
      'Maintenance',
      'plant',
      12,
      [
        commitment(
          'Machines stop when we plan it',
          1,
          from(78, 90, '%', 'Availability of the brazing cells'),
          from(64, 30, 'h', 'Unplanned standstill per month'),
          atLeast(90, '%', 'Planned maintenance done in its week'),
        ),
      ],
      { habit: 'stopped checking in' },
    ),
    group('supply', 'Supply chain', 'operations'),
    team(
      'purchasing',
      'Purchasing',
      'supply',
      13,
      [
        commitment(
          'No single supplier can stop us',
          1,
          from(19, 6, 'parts', 'Critical parts with only one source'),
          milestones(5, 'suppliers', 'Second sources released for series'),
          done('Compressor contract signed for two years'),
        ),
        commitment(
          'Material gets cheaper while quality holds',
          1,
          from(0, 4.5, '%', 'Saved on the purchasing volume against plan'),
          from(58, 45, 'days', 'Average stock of purchased parts'),
        ),
      ],
      { habit: 'behind' },
    ),
    team(
      'logistics',
      'Logistics',
      'supply',
      24,
      [
        commitment(
          'Every pallet leaves complete and undamaged',
          1,
          from(2.1, 0.8, '%', 'Deliveries with transport damage'),
          from(89, 97, '%', 'Deliveries complete at the first attempt'),
          atMost(48, 'h', 'Time from goods-in to stock'),
        ),
        aspiration(
          'Half the empty kilometres',
          null,
          from(31, 16, '%', 'Kilometres driven empty'),
          from(740, 520, 'kg', 'CO₂ per hundred units delivered'),
        ),
      ],
      { habit: 'never checked in' },
    ),
    team(
      'industrialisation',
      'Industrialisation',
      'operations',
      9,
      [
        aspiration(
          'The new series starts on time and at target cost',
          1,
          milestones(4, 'pilot runs', 'Pilot runs with the final tools'),
          from(210, 150, 'min', 'Assembly time of the 8 kW unit'),
          {
            type: 'Increase',
            title: 'Share of stations with a digital work plan',
            unit: '%',
            baseline: 20,
            target: null,
          },
        ),
        aspiration(
          'Operators shape the line before it is built',
          2,
          atLeast(4, 'of 5', 'Rating by operators after each trial build'),
          done('Mock-up of the new line open to all shifts'),
        ),
      ],
      { habit: 'drafts only' },
    ),
  ],
}
