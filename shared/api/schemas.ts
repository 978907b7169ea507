import * as z from 'zod/mini'
import { KEY_RESULT_TYPES, STATES, STATUSES, toSerial } from '../okr/index.ts'
import { MEASURES } from '../organization/index.ts'
import { ID_PATTERN, MAX_CHANGES, MAX_TEXT } from '../workbook/index.ts'

export * from './feed-schemas.ts'

const text = z.string().check(z.maxLength(MAX_TEXT, `A text has at most ${MAX_TEXT} characters.`))
const name = z
  .string()
  .check(z.minLength(1, 'A name is needed.'), z.maxLength(200, 'A name has at most 200 characters.'))
const id = z.string().check(z.regex(ID_PATTERN, 'An id has 1 to 64 letters, digits, - or _.'))
const date = z.iso
  .date('A date is YYYY-MM-DD.')
  .check(z.refine((day) => toSerial(day) !== null, 'A date has a year from 0100 on.'))
const time = z.iso.datetime('A time is ISO 8601 in UTC.')
const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()])
const fraction = z.nullable(z.number())
const count = z.int().check(z.nonnegative())

/** `timeZone` is an IANA name such as `Europe/Berlin`; its midnight is when the organisation's day turns. Default `UTC`. */
export const Organization = z.object({ name, timeZone: z.optional(z.string()) })
export const OrganizationCreated = z.object({ organizationId: z.string(), ownerToken: z.string() })

const headcount = z.int().check(z.nonnegative(), z.lte(100_000, 'A team has a headcount of at most 100,000.'))

const TeamInput = z.object({
  id,
  name,
  parentId: z.nullable(id),
  headcount: z.optional(headcount),
  department: z.optional(text),
})
export const TeamInputs = z
  .array(TeamInput)
  .check(z.maxLength(20_000, 'An organisation has at most 20,000 teams.'))
/** `history`: whether the past of a team that moves goes along, or stays with what it was below. Default `moves`. */
export const TeamPatch = z.extend(z.partial(z.omit(TeamInput, { id: true })), {
  history: z.optional(z.enum(['moves', 'stays'])),
})
export const Team = z.object({
  id,
  name,
  parentId: z.nullable(id),
  headcount: z.int(),
  department: z.nullable(z.string()),
  archived: z.boolean(),
})
export const Teams = z.array(Team)

export const CycleInput = z.object({
  name,
  start: date,
  end: date,
  state: z.enum(['planned', 'running', 'closed']),
})
export const Cycles = z.array(CycleInput)

export const InvitationInput = z.object({
  expiresAt: z.optional(time),
  uses: z.optional(z.int().check(z.gte(1), z.lte(1_000))),
})
export const Invitation = z.object({ code: z.string(), expiresAt: z.nullable(time), uses: z.int() })

export const Join = z.object({ code: z.string().check(z.maxLength(200)), person: name })
export const Joined = z.object({ token: z.string(), teamId: z.string(), organizationId: z.string() })

/** What a table, row and value may be is checked against the tracker's declaration, which names row and field. */
const change = z.object({
  table: z.string(),
  row: z.string(),
  field: z.string(),
  from: scalar,
  to: scalar,
})
const deletion = z.object({ table: z.string(), row: z.string() })
export const SyncRequest = z.object({
  baseRevision: count,
  changes: z.array(change).check(z.maxLength(MAX_CHANGES, `A sync carries at most ${MAX_CHANGES} changes.`)),
  deletes: z.exactOptional(
    z
      .array(z.extend(deletion, { from: z.exactOptional(z.record(z.string(), scalar)) }))
      .check(z.maxLength(MAX_CHANGES)),
  ),
})
export const Conflict = z.object({
  table: z.string(),
  row: z.string(),
  field: z.nullable(z.string()),
  yours: scalar,
  theirs: scalar,
  by: z.string(),
  at: z.string(),
})
export const SyncReply = z.object({
  revision: count,
  changes: z.array(z.extend(change, { by: z.string(), at: z.string() })),
  deletes: z.array(deletion),
  conflicts: z.array(Conflict),
  problems: z.array(
    z.object({ table: z.string(), row: z.string(), field: z.nullable(z.string()), message: z.string() }),
  ),
})

/** A row is what the sheet `6 First OKRs` shows of a team and cycle; `notes` says of which nothing is known, and why. */
export const TeamCycles = z.object({
  asOf: z.string(),
  rows: z.array(
    z.object({
      teamId: z.string(),
      team: z.string(),
      cycle: z.nullable(z.int()),
      objectives: z.nullable(count),
      agreedObjectives: z.nullable(count),
      keyResults: z.nullable(count),
      measurableKeyResults: z.nullable(count),
      agreedOn: z.nullable(z.string()),
      quality: fraction,
      progress: fraction,
      expected: fraction,
      confidence: fraction,
      lastCheckIn: z.nullable(z.string()),
      weeksCheckedIn: z.nullable(count),
      supporting: z.nullable(count),
    }),
  ),
  notes: z.array(z.string()),
})

export const ReviewsInput = z.object({
  people: z.array(name).check(z.minLength(1), z.maxLength(200, 'At most 200 people at once.')),
  expiresAt: z.optional(time),
})
export const ReviewLinks = z.object({ links: z.array(z.object({ person: z.string(), url: z.string() })) })

/** The pilot's team by its name and the program's cycle by its number. Who was asked before keeps the link, but for `again`. */
export const PilotReviewsInput = z.object({
  team: name,
  cycle: z.int().check(z.gte(1)),
  people: ReviewsInput.shape.people,
  again: z.optional(z.array(name)),
  expiresAt: z.optional(time),
})
export const PilotReviewLinks = z.object({
  links: ReviewLinks.shape.links,
  /** Who was asked before, and whether the answer is in. */
  asked: z.array(z.object({ person: z.string(), answered: z.boolean() })),
})

const rated = z.nullable(z.int())

/**
 * The rows of `7 Reflect`. No row of `reviews` is a person: each of its columns is in an order of its own. They come in
 * once everybody has answered, or on the day before the Retrospective.
 */
export const PilotReviews = z.object({
  reviewers: z.array(
    z.object({
      id: z.string(),
      cycle: z.int(),
      person: z.string(),
      answered: z.nullable(z.literal('Yes')),
    }),
  ),
  reviews: z.array(
    z.object({
      id: z.string(),
      cycle: z.int(),
      statement1: rated,
      statement2: rated,
      statement3: rated,
      statement4: rated,
      statement5: rated,
      keep: z.nullable(z.string()),
      change: z.nullable(z.string()),
    }),
  ),
  notes: z.array(z.string()),
})

/** `results` is null below five answers; later ones join when they are five more than were shown before. */
export const Reviews = z.object({
  asked: count,
  answered: count,
  people: z.array(z.object({ person: z.string(), answered: z.boolean() })),
  results: z.nullable(
    z.object({
      answers: count,
      means: z.array(z.number()),
      /** How many answered each statement with 1, 2, 3, 4 and 5. */
      spread: z.array(z.array(count)),
      keep: z.array(z.string()),
      change: z.array(z.string()),
    }),
  ),
})

export const ScalingQuery = z.object({ cycle: z.optional(z.string()) })

const grade = z.nullable(z.enum(['good', 'watch', 'bad']))
/** `rows` names the first that fall short, `more` how many others do. */
const reportFigure = z.object({
  name: z.string(),
  value: fraction,
  before: fraction,
  grade,
  rows: z.array(z.string()),
  more: count,
})

/** `program` is what the rollout program adds; its waves are there without one too, as one of all teams. */
export const ScalingReport = z.object({
  organization: z.string(),
  name: z.string(),
  cycle: z.nullable(z.string()),
  before: z.nullable(z.string()),
  asOf: z.string(),
  expiresAt: z.nullable(z.string()),
  departments: z.array(
    z.object({
      name: z.string(),
      teams: z.array(z.string()),
      reached: z.record(z.enum(['joined', 'drafted', 'agreed', 'checking in']), z.array(z.string())),
    }),
  ),
  waves: z.array(
    z.object({
      wave: z.int(),
      name: z.string(),
      teams: count,
      funnel: z.array(reportFigure),
      figures: z.array(reportFigure),
      advice: z.enum(['Go', 'Hold', 'Fix']),
      reason: z.string(),
      next: z.array(z.object({ figure: z.string(), step: z.string() })),
    }),
  ),
  gates: z.array(
    z.object({
      step: z.string(),
      state: z.enum(['Open', 'Passed', 'Blocked']),
      due: z.nullable(z.string()),
      reasons: z.array(z.string()),
      more: count,
    }),
  ),
  criteria: z.array(z.object({ text: z.string(), progress: fraction })),
  forecast: z.nullable(
    z.object({
      pace: z.nullable(z.string()),
      plan: z.nullable(z.string()),
      oneCoachMore: z.nullable(z.string()),
    }),
  ),
  settings: z.array(
    z.object({
      department: z.string(),
      inUse: z.array(z.object({ key: z.string(), value: z.number(), source: z.string() })),
    }),
  ),
})

const rating = z.string().check(z.regex(/^[1-5]$/))
const remark = z.string().check(z.maxLength(2_000))

/** The fields of the review's form. */
export const ReviewAnswers = z.object({
  statement1: rating,
  statement2: rating,
  statement3: rating,
  statement4: rating,
  statement5: rating,
  keep: remark,
  change: remark,
})

export const RollupQuery = z.object({ cycle: z.optional(z.string()), measure: z.optional(z.enum(MEASURES)) })

/** The languages of the pages. */
export const LANGUAGES = ['en', 'de'] as const
/** What the address of a page may ask for; without `language` a page speaks the browser's. */
export const PageQuery = z.extend(RollupQuery, { language: z.optional(z.enum(LANGUAGES)) })

const numbers = {
  progress: fraction,
  expected: fraction,
  confidence: fraction,
  objectiveCount: count,
  statusCounts: z.record(z.string(), count),
  disagreements: count,
  /** Objectives that support another one, out of those that should: of all teams but the one at the top. */
  alignment: z.object({ supporting: count, objectives: count }),
  coverage: z.object({ expected: count, reporting: count, stale: count }),
}
const node = z.object({
  id: z.string(),
  name: z.string(),
  parentId: z.nullable(z.string()),
  headcount: z.int(),
})
const RollupChild = z.object({ team: node, ...numbers })
const RollupObjective = z.object({
  id: z.string(),
  title: z.nullable(z.string()),
  owner: z.nullable(z.string()),
  state: z.enum(STATES),
  weight: fraction,
  supports: z.nullable(z.string()),
  progress: fraction,
  expected: fraction,
  confidence: fraction,
  status: z.nullable(z.enum(STATUSES)),
  weakest: z.nullable(z.enum(STATUSES)),
  suggestedScore: fraction,
  score: fraction,
  keyResults: z.array(
    z.object({
      id: z.string(),
      title: z.nullable(z.string()),
      owner: z.nullable(z.string()),
      state: z.enum(STATES),
      weight: fraction,
      type: z.nullable(z.enum(KEY_RESULT_TYPES)),
      unit: z.string(),
      baseline: fraction,
      target: fraction,
      current: fraction,
      raw: fraction,
      progress: fraction,
      expected: fraction,
      forecast: fraction,
      suggestedStatus: z.nullable(z.enum(STATUSES)),
      status: z.nullable(z.enum(STATUSES)),
      confidence: fraction,
      disagreement: z.boolean(),
      stale: z.boolean(),
      lastCheckIn: z.nullable(z.string()),
    }),
  ),
})
const RollupThen = z.nullable(
  z.object({
    cycle: z.string(),
    asOf: z.string(),
    progress: fraction,
    expected: fraction,
    confidence: fraction,
    objectiveCount: count,
    statusCounts: z.record(z.string(), count),
    disagreements: count,
    reporting: count,
  }),
)

/**
 * `forecast` is where progress will end at today's pace, above 1 where that is more than all; null before a tenth of the
 * time. `confidenceByTeam` has one number for each week of `trend`. `before` is how the node stood about two weeks ago, and
 * in the same week of the last cycle; null where nothing is known of it.
 */
export const Rollup = z.object({
  team: node,
  cycle: z.nullable(z.object({ name: z.string(), start: z.string(), end: z.string() })),
  measure: z.enum(MEASURES),
  asOf: z.string(),
  ...numbers,
  forecast: fraction,
  objectives: z.array(RollupObjective),
  children: z.array(RollupChild),
  trend: z.array(
    z.object({ week: z.string(), progress: fraction, expected: fraction, confidence: fraction }),
  ),
  confidenceByTeam: z.array(z.object({ teamId: z.string(), weeks: z.array(fraction) })),
  before: z.object({ twoWeeks: RollupThen, lastCycle: RollupThen }),
})

/** The last check-in of a key result, by its row on the sheet; what the link does not show is null. */
const LastCheckIn = z.object({
  id: z.string(),
  date: z.string(),
  by: z.nullable(z.string()),
  whatChanged: z.nullable(z.string()),
  blocker: z.nullable(z.string()),
})

/** An objective that needs a decision. */
const Decision = z.object({
  team: z.object({ id: z.string(), name: z.string() }),
  objective: z.pick(RollupObjective, {
    id: true,
    title: true,
    progress: true,
    expected: true,
    confidence: true,
    status: true,
    weakest: true,
  }),
  /** Key results whose status and confidence contradict each other. */
  disagreements: count,
  blocker: z.nullable(z.string()),
  /** What the figures come from: the latest check-in of the objective's key results. */
  source: z.nullable(LastCheckIn),
})

/** What a roll-up page adds to {@link Rollup}. */
const pageParts = {
  organization: z.string(),
  expiresAt: z.nullable(z.string()),
  /** The day that the link is pinned to, if any. */
  pinnedTo: z.nullable(z.string()),
  /** From the link's node down to this one. */
  path: z.array(z.object({ id: z.string(), name: z.string() })),
  cycles: z.array(z.object({ name: z.string(), state: CycleInput.shape.state })),
  /** The nodes below each child, by its id; a child with too many of them has none here. */
  below: z.record(z.string(), z.array(RollupChild)),
  decisions: z.array(Decision),
  /** By key result. */
  lastWords: z.record(z.string(), LastCheckIn),
}
/** What a page is made of, and under `.json` what it says. */
export const RollupPage = z.object({ rollup: Rollup, ...pageParts })
export const RollupPageJson = z.extend(Rollup, pageParts)

/** `after` is the `next` of the part before. */
export const PortfolioQuery = z.extend(RollupQuery, { after: z.optional(id) })
/** A part of the nodes, in the order of their ids; `next` is null where this is the last. Decisions come with the first. */
export const Portfolio = z.object({
  organization: z.string(),
  cycle: Rollup.shape.cycle,
  measure: z.enum(MEASURES),
  asOf: z.string(),
  /** `level` is 1 at the top. */
  nodes: z.array(z.extend(RollupChild, { level: count })),
  objectives: z.array(
    z.extend(z.omit(RollupObjective, { keyResults: true }), {
      teamId: z.string(),
      keyResults: count,
      lastCheckIn: z.nullable(z.string()),
    }),
  ),
  /** The most urgent first. */
  decisions: z.array(Decision),
  next: z.nullable(z.string()),
})

/** How many nodes one call for figures may name. */
export const MAX_NODES = 100

/** `nodes` are ids with commas between them. */
export const FiguresQuery = z.object({
  nodes: z
    .string()
    .check(
      z.refine(
        (text) =>
          text.split(',').length <= MAX_NODES && text.split(',').every((each) => ID_PATTERN.test(each)),
        `Nodes are 1 to ${MAX_NODES} ids of teams with commas between them.`,
      ),
    ),
  cycle: z.optional(z.string()),
  measure: z.optional(z.enum(MEASURES)),
})
export const Figures = z.object({ asOf: z.string(), nodes: z.array(RollupChild) })

/** What a link can open. */
export const LINK_KINDS = ['rollup', 'scaling', 'review', 'retrospective', 'story'] as const

const passcode = z
  .string()
  .check(
    z.minLength(4, 'A passcode has at least 4 characters.'),
    z.maxLength(100, 'A passcode has at most 100 characters.'),
  )
const origin = z
  .string()
  .check(
    z.regex(
      /^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?$/,
      'An origin is https:// and a host without a path, such as https://intranet.example.org.',
    ),
  )

/**
 * Without `teamId` a link is of the one node at the top. `expiresAt` is 90 days ahead where it is left out. `embedIn` are the origins whose pages may show the link's page in
 * a frame; nobody can be asked for a passcode there, so a link has one or the other. With `pinnedTo` a link shows how it
 * stood on that day, whatever changes later.
 */
export const LinkInput = z.object({
  teamId: z.optional(id),
  expiresAt: z.optional(time),
  kind: z.optional(z.enum(LINK_KINDS)),
  show: z.object({ titles: z.boolean(), owners: z.boolean(), notes: z.boolean() }),
  passcode: z.optional(passcode),
  pinnedTo: z.optional(date),
  embedIn: z.optional(z.array(origin).check(z.maxLength(10, 'A link is embedded in at most 10 origins.'))),
})
export const LinkCreated = z.object({ id: z.string(), url: z.string(), expiresAt: z.string() })

/** `lastUsedAt` is a date: it is kept once a day. A link is `locked` by too many wrong passcodes. */
export const Links = z.array(
  z.object({
    id: z.string(),
    teamId: z.string(),
    kind: z.enum(LINK_KINDS),
    show: LinkInput.shape.show,
    createdAt: z.string(),
    expiresAt: z.nullable(z.string()),
    revokedAt: z.nullable(z.string()),
    lastUsedAt: z.nullable(z.string()),
    hasPasscode: z.boolean(),
    locked: z.boolean(),
    embedIn: z.array(z.string()),
    pinnedTo: z.nullable(z.string()),
  }),
)

export const Keys = z.array(
  z.object({
    id: z.string(),
    kind: z.enum(['owner', 'team']),
    person: z.string(),
    teamId: z.nullable(z.string()),
    createdAt: z.string(),
    lastUsedOn: z.nullable(z.string()),
    revokedAt: z.nullable(z.string()),
  }),
)
export const KeysOf = z.object({ person: name })
export const KeysRevoked = z.object({ revoked: count })
export const OwnerKey = z.object({ id: z.string(), ownerToken: z.string() })

/** `after` is the `next` of the part before; without `cycle` and `team` everything is meant, the organisation's own doings first. */
export const LogQuery = z.object({
  cycle: z.optional(z.string()),
  team: z.optional(z.string()),
  after: z.optional(z.string()),
})
/** `next` is null where this is the last part. */
export const Log = z.object({
  entries: z.array(
    z.object({
      at: z.string(),
      by: z.string(),
      cycle: z.nullable(z.string()),
      teamId: z.nullable(z.string()),
      revision: z.int(),
      action: z.string(),
      what: z.nullable(z.string()),
      from: scalar,
      to: scalar,
    }),
  ),
  next: z.nullable(z.string()),
})

/** Part of a text that is sent piece by piece, as it is read. */
export const TextPart = z.object({ text: z.string(), next: z.nullable(z.string()) })

export const PartQuery = z.object({ after: z.optional(z.string()) })

/** The lines of an export, or some of them; `from` is the number of the first one, from 1 on. */
export const ImportQuery = z.object({
  from: z.string().check(z.regex(/^[1-9]\d{0,9}$/, 'from is the number of a line, from 1 on.')),
})
export const Lines = z.string()
export const Imported = z.object({ lines: count, isComplete: z.boolean() })

/** `confirm` is the organisation's name or id. */
export const Deletion = z.object({ confirm: z.string() })

/** RFC 9457. `errors` names each bad row or field, `retryAfter` the seconds after which to try again. */
export const ProblemDetails = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.optional(z.string()),
  errors: z.optional(z.array(z.object({ where: z.string(), message: z.string() }))),
  retryAfter: z.optional(z.int()),
})
