import {
  aspiration,
  atLeast,
  commitment,
  type Department,
  done,
  from,
  milestones,
  team,
} from '../blueprint.ts'

export const SALES: Department = {
  voice: {
    forward: [
      'Two wholesalers put the compact unit on their front page.',
      'Good fair: 31 real conversations, 9 visits planned.',
      'Called every partner with one order only. Twelve ordered again.',
      'The new quotation template is liked; customers sign faster.',
      'First frame contract signed, the second is with their lawyers.',
    ],
    back: [
      'Subsidy rules changed on Monday and customers wait.',
      'Holiday week, hardly any signatures.',
      'Lost two larger orders on delivery time, not on price.',
    ],
    blockers: [
      'Customers wait for the new subsidy form.',
      'No demo unit of the cold-climate series before next month.',
      'Credit check takes up to ten days.',
      'Price list for large orders is still a draft.',
    ],
  },
  nodes: [
    team('sales', 'Sales', 'fernhill', 5, [
      aspiration(
        'Installers bring us their next house without being asked',
        2,
        from(640, 900, 'partners', 'Active installers in the quarter'),
        from(2.3, 3.5, 'orders', 'Orders per active installer'),
        atLeast(24, 'visits', 'Partner visits by the leadership each month'),
      ),
      commitment(
        'Prices that hold',
        3,
        from(11.5, 7, '%', 'Average discount on list price'),
        from(22, 60, '%', 'Revenue under the new partner terms'),
      ),
    ]),
    team('sales-germany', 'Sales Germany', 'sales', 26, [
      aspiration(
        'The first choice in the terraced house',
        1,
        from(1_150, 1_700, 'orders', 'Orders for the compact unit'),
        from(28, 38, '%', 'Quotations that become orders'),
        from(310, 420, 'partners', 'Active installers in Germany'),
      ),
      aspiration(
        'Fifty new installers who stay',
        1,
        milestones(50, 'installers', 'New partners with their first installation'),
        from(44, 65, '%', 'New partners with a second order in 60 days'),
      ),
    ]),
    team('sales-nordics', 'Sales Nordics', 'sales', 18, [
      aspiration(
        'Denmark and Sweden buy the cold-climate series',
        1,
        from(420, 640, 'orders', 'Orders for the cold-climate series'),
        from(19, 30, '%', 'Share of replacements of old ground-source units'),
        done('Listed by the three largest wholesalers'),
      ),
      commitment(
        'We quote within a day',
        1,
        from(46, 85, '%', 'Quotations out within one working day'),
        from(9, 3, '%', 'Quotations corrected after they were sent'),
      ),
    ]),
    team(
      'sales-benelux',
      'Sales Benelux',
      'sales',
      14,
      [
        aspiration(
          'Housing associations trust us with whole streets',
          1,
          milestones(6, 'streets', 'Street projects signed'),
          from(90, 260, 'homes', 'Homes in signed frame contracts'),
          from(21, 12, 'weeks', 'From first meeting to signature'),
        ),
      ],
      { habit: 'stopped checking in' },
    ),
    team(
      'key-accounts',
      'Key accounts',
      'sales',
      9,
      [
        aspiration(
          'Energy suppliers sell our heat pump with their tariff',
          1,
          milestones(3, 'contracts', 'Supplier contracts signed'),
          from(0, 400, 'orders', 'Orders through suppliers'),
          atLeast(2, 'meetings', 'Meetings with decision makers each week'),
        ),
        commitment(
          'Large customers renew early',
          2,
          from(55, 80, '%', 'Contracts renewed 90 days before they end'),
          from(11.5, 8, '%', 'Discount in renewed contracts'),
        ),
      ],
      { habit: 'started late' },
    ),
    team('sales-operations', 'Sales operations', 'sales', 8, [
      commitment(
        'Salespeople sell instead of typing',
        1,
        from(11, 5, 'h', 'Hours a week spent on administration per person'),
        from(68, 95, '%', 'Opportunities with a next step and a date'),
        done('Quotation tool connected to the price list'),
      ),
      commitment(
        'A forecast the plant can build on',
        2,
        from(24, 10, '%', 'Error of the eight-week order forecast'),
        atLeast(95, '%', 'Forecasts in by Monday noon'),
      ),
    ]),
  ],
}
