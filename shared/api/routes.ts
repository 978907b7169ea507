import type * as z from 'zod/mini'
import * as schemas from './schemas.ts'

/** Who may call: `owner`, `team` (somebody who joined that team), `link`, or `anybody`. */
type Caller = 'owner' | 'team' | 'link' | 'anybody'

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Parameters in braces, as OpenAPI writes them. */
  readonly path: string
  readonly summary: string
  /** What the summary leaves open. */
  readonly description?: string
  readonly callers: readonly Caller[]
  readonly query?: z.ZodMiniType
  readonly body?: z.ZodMiniType
  readonly status: 200 | 201 | 204
  readonly reply?: z.ZodMiniType
  /** The body is a text of this media type, not JSON. */
  readonly accepts?: string
  /** The reply is a text of this media type, sent in parts ({@link schemas.TextPart}) as they are read. */
  readonly streams?: string
}

/** Every call of the API, declared once: validator, client and OpenAPI document come from it. */
export const ROUTES = {
  createOrganization: {
    method: 'POST',
    path: '/api/v1/organizations',
    summary: 'Create an organisation',
    callers: ['anybody'],
    body: schemas.Organization,
    status: 201,
    reply: schemas.OrganizationCreated,
  },
  putTeams: {
    method: 'PUT',
    path: '/api/v1/teams',
    summary: 'Add or replace many teams at once',
    callers: ['owner'],
    body: schemas.TeamInputs,
    status: 200,
    reply: schemas.Teams,
  },
  listTeams: {
    method: 'GET',
    path: '/api/v1/teams',
    summary: 'List the teams',
    callers: ['owner'],
    status: 200,
    reply: schemas.Teams,
  },
  patchTeam: {
    method: 'PATCH',
    path: '/api/v1/teams/{team}',
    summary: 'Rename or move a team, or set its headcount',
    description:
      'A team that moves to another parentId takes its past with it, in all cycles: history is "moves", the default. With "stays" the weeks before today and the cycles closed before stay with what it was below, and only what comes from today on counts with its new parent; naming that parent again with "moves" brings the past along later.',
    callers: ['owner'],
    body: schemas.TeamPatch,
    status: 200,
    reply: schemas.Team,
  },
  archiveTeam: {
    method: 'DELETE',
    path: '/api/v1/teams/{team}',
    summary: 'Archive a team',
    callers: ['owner'],
    status: 204,
  },
  putCycles: {
    method: 'PUT',
    path: '/api/v1/cycles',
    summary: 'Add or replace cycles',
    callers: ['owner'],
    body: schemas.Cycles,
    status: 200,
    reply: schemas.Cycles,
  },
  invite: {
    method: 'POST',
    path: '/api/v1/teams/{team}/invitations',
    summary: 'Make a code with which people join a team',
    callers: ['owner'],
    body: schemas.InvitationInput,
    status: 201,
    reply: schemas.Invitation,
  },
  join: {
    method: 'POST',
    path: '/api/v1/join',
    summary: 'Join a team with a code',
    callers: ['anybody'],
    body: schemas.Join,
    status: 201,
    reply: schemas.Joined,
  },
  sync: {
    method: 'POST',
    path: '/api/v1/teams/{team}/cycles/{cycle}/sync',
    summary: "Exchange changes of a team's tracker",
    callers: ['team'],
    body: schemas.SyncRequest,
    status: 200,
    reply: schemas.SyncReply,
  },
  syncProgram: {
    method: 'POST',
    path: '/api/v1/program/sync',
    summary: 'Exchange changes of the rollout program',
    callers: ['owner'],
    body: schemas.SyncRequest,
    status: 200,
    reply: schemas.SyncReply,
  },
  teamCycles: {
    method: 'GET',
    path: '/api/v1/program/team-cycles',
    summary: "What the trackers of the pilot's teams say of each pilot cycle",
    callers: ['owner'],
    status: 200,
    reply: schemas.TeamCycles,
  },
  pilotReviews: {
    method: 'GET',
    path: '/api/v1/program/reviews',
    summary: "Who of the pilot's teams has answered the individual review, and what was answered",
    callers: ['owner'],
    status: 200,
    reply: schemas.PilotReviews,
  },
  askPilotForReviews: {
    method: 'POST',
    path: '/api/v1/program/reviews',
    summary: 'Make personal links to the individual review for people of a pilot team',
    callers: ['owner'],
    body: schemas.PilotReviewsInput,
    status: 201,
    reply: schemas.PilotReviewLinks,
  },
  askForReviews: {
    method: 'POST',
    path: '/api/v1/teams/{team}/cycles/{cycle}/reviews',
    summary: 'Make personal links to the individual review before a retrospective',
    callers: ['owner'],
    body: schemas.ReviewsInput,
    status: 201,
    reply: schemas.ReviewLinks,
  },
  reviews: {
    method: 'GET',
    path: '/api/v1/teams/{team}/cycles/{cycle}/reviews',
    summary: 'Who has answered, and from five answers on what was answered',
    callers: ['owner'],
    status: 200,
    reply: schemas.Reviews,
  },
  rollup: {
    method: 'GET',
    path: '/api/v1/rollup/{team}',
    summary: 'The numbers of a node and its children',
    callers: ['owner', 'team', 'link'],
    query: schemas.RollupQuery,
    status: 200,
    reply: schemas.Rollup,
  },
  figures: {
    method: 'GET',
    path: '/api/v1/figures',
    summary: 'The numbers of several nodes at once; those that are not there or out of reach are left out',
    callers: ['owner', 'team', 'link'],
    query: schemas.FiguresQuery,
    status: 200,
    reply: schemas.Figures,
  },
  scalingReport: {
    method: 'GET',
    path: '/api/v1/reports/scaling',
    summary: 'How far each wave of the rollout is, what is red, and whether the next one can start',
    callers: ['owner', 'link'],
    query: schemas.ScalingQuery,
    status: 200,
    reply: schemas.ScalingReport,
  },
  createLink: {
    method: 'POST',
    path: '/api/v1/links',
    summary: 'Share a roll-up by link',
    callers: ['owner'],
    body: schemas.LinkInput,
    status: 201,
    reply: schemas.LinkCreated,
  },
  listLinks: {
    method: 'GET',
    path: '/api/v1/links',
    summary: 'List the links',
    callers: ['owner'],
    status: 200,
    reply: schemas.Links,
  },
  revokeLink: {
    method: 'DELETE',
    path: '/api/v1/links/{link}',
    summary: 'Revoke a link',
    callers: ['owner'],
    status: 204,
  },
  rotateLink: {
    method: 'POST',
    path: '/api/v1/links/{link}/rotate',
    summary: 'Give a link a new address; the old one works no more',
    callers: ['owner'],
    status: 200,
    reply: schemas.LinkCreated,
  },
  unlockLink: {
    method: 'POST',
    path: '/api/v1/links/{link}/unlock',
    summary: 'Let people try the passcode again after too many wrong ones',
    callers: ['owner'],
    status: 204,
  },
  createFeed: {
    method: 'POST',
    path: '/api/v1/feeds',
    summary: 'Make a calendar feed of the rollout program or of a team',
    description:
      'The url answers GET with an iCalendar file (RFC 5545) for calendar programs to subscribe to, with an ETag. It needs no login: whoever has it sees the dates, until it is revoked. It is shown this once.',
    callers: ['owner'],
    body: schemas.FeedInput,
    status: 201,
    reply: schemas.FeedCreated,
  },
  listFeeds: {
    method: 'GET',
    path: '/api/v1/feeds',
    summary: 'List the calendar feeds',
    callers: ['owner'],
    status: 200,
    reply: schemas.Feeds,
  },
  revokeFeed: {
    method: 'DELETE',
    path: '/api/v1/feeds/{feed}',
    summary: 'Revoke a calendar feed',
    callers: ['owner'],
    status: 204,
  },
  listKeys: {
    method: 'GET',
    path: '/api/v1/keys',
    summary: 'List who has a key, since when, and when it was used last',
    callers: ['owner'],
    status: 200,
    reply: schemas.Keys,
  },
  addOwnerKey: {
    method: 'POST',
    path: '/api/v1/keys',
    summary: 'Make another key for the owner, for a second person or before revoking the first',
    callers: ['owner'],
    status: 201,
    reply: schemas.OwnerKey,
  },
  revokeKey: {
    method: 'DELETE',
    path: '/api/v1/keys/{key}',
    summary: 'Revoke a key',
    callers: ['owner'],
    status: 204,
  },
  revokeKeysOf: {
    method: 'DELETE',
    path: '/api/v1/keys',
    summary: "Revoke all of a person's keys to teams",
    callers: ['owner'],
    query: schemas.KeysOf,
    status: 200,
    reply: schemas.KeysRevoked,
  },
  readLog: {
    method: 'GET',
    path: '/api/v1/log',
    summary: 'Who changed what, when, from what to what, a part at a time',
    callers: ['owner'],
    query: schemas.LogQuery,
    status: 200,
    reply: schemas.Log,
  },
  exportLog: {
    method: 'GET',
    path: '/api/v1/log.csv',
    summary: 'The same as CSV, all of it',
    callers: ['owner'],
    query: schemas.LogQuery,
    status: 200,
    reply: schemas.TextPart,
    streams: 'text/csv',
  },
  exportOrganization: {
    method: 'GET',
    path: '/api/v1/export',
    summary: 'Everything that the organisation stored, as one document of JSON lines',
    description:
      'Its first line says what is left out: keys, codes and links with their tokens, and answers to reviews that may not be shown yet.',
    callers: ['owner'],
    query: schemas.PartQuery,
    status: 200,
    reply: schemas.TextPart,
    streams: 'application/jsonl',
  },
  importOrganization: {
    method: 'POST',
    path: '/api/v1/import',
    summary: 'Take an export into an organisation that has no teams and cycles yet',
    description:
      'An export that is larger than 2 MB is sent in parts of whole lines, one after the other; from is the number of the first line of a part.',
    callers: ['owner'],
    query: schemas.ImportQuery,
    body: schemas.Lines,
    accepts: 'application/jsonl',
    status: 200,
    reply: schemas.Imported,
  },
  deleteOrganization: {
    method: 'DELETE',
    path: '/api/v1/organizations/{organization}',
    summary: 'Delete the organisation with all that is stored of it, for good',
    callers: ['owner'],
    query: schemas.Deletion,
    status: 204,
  },
} as const satisfies Record<string, Route>

export type RouteName = keyof typeof ROUTES
