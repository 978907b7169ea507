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

export const MARKETING: Department = {
  voice: {
    forward: [
      'The film with the Jensen family was shared by two wholesalers.',
      'Stopped the two weakest campaigns and moved the money to search.',
      'Installers now see the enquiry within an hour; they accept more.',
      'Calculator asks four questions instead of nine.',
    ],
    back: [
      'Advertising prices went up with the cold weather.',
      'A wrong address list: one mailing came back in parts.',
      'Trade magazine moved our story to next month.',
    ],
    blockers: [
      'Waiting for figures from the new house before we may publish.',
      'Consent for the customer pictures is missing.',
      'The web team has no free week before the launch.',
    ],
  },
  nodes: [
    team('marketing', 'Brand and marketing', 'fernhill', 4, [
      aspiration(
        'Homeowners think of Fernhill when the boiler gives up',
        1,
        from(14, 22, '%', 'Homeowners who name us unprompted'),
        from(5_200, 8_000, 'leads', 'Qualified enquiries in the quarter'),
        from(61, 45, '€', 'Cost per qualified enquiry'),
      ),
      aspiration(
        'Installers are our loudest voice',
        2,
        milestones(20, 'stories', 'Installers who tell their story with us'),
        from(8, 20, '%', 'Enquiries that name an installer'),
      ),
    ]),
    team(
      'demand',
      'Demand generation',
      'marketing',
      10,
      [
        commitment(
          'Enquiries that installers are glad to get',
          1,
          from(34, 55, '%', 'Enquiries that an installer accepts'),
          from(61, 45, '€', 'Cost per qualified enquiry'),
          atLeast(500, 'leads', 'Qualified enquiries each week'),
        ),
        aspiration(
          'The savings calculator does the selling',
          1,
          from(2.8, 5, '%', 'Visitors who leave their address'),
          from(41, 70, '%', 'Calculations finished to the end'),
        ),
      ],
      { habit: 'ahead', since: 0 },
    ),
    team(
      'brand',
      'Brand and content',
      'marketing',
      9,
      [
        aspiration(
          'We are the voice of calm in the heating debate',
          1,
          from(11, 30, 'mentions', 'Mentions in national media'),
          from(9_000, 25_000, 'readers', 'Readers of the newsletter'),
          milestones(6, 'films', 'Films with real houses published'),
        ),
        aspiration(
          'Everything we print looks like one hand',
          null,
          from(45, 90, '%', 'Materials on the new brand'),
          done('Brand portal open to all partners'),
        ),
      ],
      { habit: 'never checked in' },
    ),
    team(
      'product-marketing',
      'Product marketing',
      'marketing',
      7,
      [
        commitment(
          'The compact unit has a launch that sells',
          1,
          from(0, 600, 'orders', 'Orders for the compact unit in the first eight weeks'),
          from(35, 80, '%', 'Partners trained before launch day'),
          done('Price and range decided with sales and finance'),
        ),
        aspiration(
          'We know why we win and why we lose',
          2,
          milestones(40, 'interviews', 'Interviews after won and lost orders'),
          from(27, 38, '%', 'Quotations won against the two largest rivals'),
        ),
      ],
      { since: 1 },
    ),
  ],
}
