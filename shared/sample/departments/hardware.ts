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

export const HARDWARE: Department = {
  voice: {
    forward: [
      'The second prototype ran the whole weekend without a trip.',
      'New fan blade is better than the simulation said.',
      'Found the cause in the mounting, not in the part. Cheap to change.',
      'The supplier’s sample meets the drawing for the first time.',
      'Three more tests done; the report is in the project folder.',
    ],
    back: [
      'Chamber two was down for three days.',
      'The bracket cracked at 1,900 hours; new design is on the bench.',
      'Results did not repeat. We test the test first.',
      'Prototype parts came late, nothing measured this week.',
    ],
    blockers: [
      'Prototype housings are held at customs.',
      'The approval body has no slot before next month.',
      'We share the acoustic room with the test lab and lost two days.',
      'Open decision on the second fan supplier.',
    ],
  },
  nodes: [
    team('hardware', 'Heat pump engineering', 'fernhill', 7, [
      aspiration(
        'The quietest heat pump a terraced house can have',
        1,
        from(51, 43, 'dB', 'Sound level at three metres in night mode'),
        from(4.6, 5.1, 'SCOP', 'Seasonal efficiency of the new series'),
        milestones(5, 'gates', 'Design gates passed by the new series'),
      ),
      commitment(
        'A series that is cheaper to build and easier to service',
        3,
        from(2_480, 2_150, '€', 'Material cost of the 8 kW unit'),
        from(412, 330, 'parts', 'Different parts in the 8 kW unit'),
        from(95, 45, 'min', 'Time to change the compressor'),
      ),
    ]),
    group('refrigeration', 'Refrigeration', 'hardware'),
    team(
      'compressor',
      'Compressor and circuit',
      'refrigeration',
      13,
      [
        aspiration(
          'Propane at full output on the coldest day',
          1,
          from(6.4, 8, 'kW', 'Heat output at minus 15 degrees'),
          from(62, 70, '°C', 'Flow temperature without the heating rod'),
          atMost(150, 'g', 'Propane charge of every prototype built'),
        ),
        commitment(
          'The circuit lasts twenty years',
          2,
          from(3_200, 6_000, 'h', 'Hours survived on the endurance bench'),
          from(9, 2, 'leaks', 'Leaks found per hundred circuits'),
        ),
      ],
      { habit: 'behind' },
    ),
    team('acoustics', 'Acoustics', 'refrigeration', 6, [
      aspiration(
        'Neighbours do not notice it running',
        1,
        from(51, 43, 'dB', 'Sound level at three metres, fan at 60 %'),
        from(7, 2, 'tones', 'Audible tones above the threshold'),
        done('Night mode accepted by two municipalities'),
      ),
      aspiration(
        'We predict noise before we build',
        1,
        from(4.5, 1.5, 'dB', 'Difference between simulation and measurement'),
        from(6, 2, 'weeks', 'From housing sketch to predicted sound level'),
      ),
    ]),
    group('controls', 'Controls', 'hardware'),
    team(
      'firmware',
      'Firmware',
      'controls',
      12,
      [
        commitment(
          'Firmware that we dare to ship every second week',
          1,
          from(11, 2, 'days', 'From merged change to signed release'),
          from(64, 90, '%', 'Requirements covered by tests on the real board'),
          atMost(1, 'regressions', 'Regressions reported from the field per release'),
        ),
        aspiration(
          'The controller learns the house',
          1,
          from(8, 18, '%', 'Less energy used by self-tuned houses'),
          from(120, 1_000, 'houses', 'Houses that run the adaptive heating curve'),
        ),
      ],
      { since: 1 },
    ),
    team(
      'electronics',
      'Electronics',
      'controls',
      9,
      [
        commitment(
          'One board for all sizes',
          2,
          from(5, 2, 'boards', 'Variants of the main board'),
          from(148, 112, '€', 'Cost of the main board'),
          milestones(3, 'certificates', 'Approvals granted for the common board'),
        ),
        aspiration(
          'Boards that survive a thunderstorm',
          2,
          from(1.8, 0.6, '%', 'Boards returned within the first year'),
          done('Surge protection tested by an external lab'),
        ),
      ],
      { habit: 'started late' },
    ),
    team('test-lab', 'Test lab', 'hardware', 15, [
      commitment(
        'Nobody waits for the climate chamber',
        1,
        from(23, 8, 'days', 'Waiting time for a chamber slot'),
        from(61, 82, '%', 'Chamber hours used for planned tests'),
        atLeast(95, '%', 'Test reports out within three days'),
      ),
      aspiration(
        'Tests that run themselves overnight',
        1,
        from(15, 50, '%', 'Standard tests without an operator'),
        from(12, 4, '%', 'Tests repeated because of set-up errors'),
      ),
    ]),
  ],
}
