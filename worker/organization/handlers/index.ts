import type { Body, PathParameters, Query, Reply, RouteName } from '../../../shared/api/index.ts'
import type { Result } from '../../result.ts'
import type { Context } from '../context.ts'
import { portfolio } from '../portfolio.ts'
import { figures, rollup } from '../rollup.ts'
import { scalingReportOf } from '../scaling/index.ts'
import { sync } from '../sync.ts'
import { putCycles } from './cycles.ts'
import { createFeed, listFeeds, revokeFeed } from './feeds.ts'
import { invite, join } from './invitations.ts'
import { addOwnerKey, listKeys, revokeKey, revokeKeysOf } from './keys.ts'
import { createLink, listLinks, revokeLink, rotateLink, unlockLink } from './links.ts'
import { exportLog, readLog } from './log.ts'
import { createOrganization, deleteOrganization } from './organization.ts'
import { askPilotForReviews, pilotReviews } from './pilot-reviews.ts'
import { syncProgram } from './program.ts'
import { askForReviews, reviews } from './reviews.ts'
import { teamCycles } from './team-cycles.ts'
import { archiveTeam, listTeams, patchTeam, putTeams } from './teams.ts'
import { exportOrganization, importOrganization } from './transfer.ts'
import { listWebhooks, putWebhook, removeWebhook, resumeWebhook, testWebhook } from './webhooks.ts'

/** What a call brings, checked against its declaration. */
export interface Input<Name extends RouteName> {
  readonly params: PathParameters<Name>
  readonly query: Query<Name>
  readonly body: Body<Name>
}

type Handler<Name extends RouteName> = (context: Context, input: Input<Name>) => Result<Reply<Name>>

/** What carries each call out, inside one transaction. */
export const HANDLERS: { readonly [Name in RouteName]: Handler<Name> } = {
  createOrganization,
  putTeams,
  listTeams,
  patchTeam,
  archiveTeam,
  putCycles,
  invite,
  join,
  sync,
  syncProgram,
  teamCycles,
  pilotReviews,
  askPilotForReviews,
  askForReviews,
  reviews,
  rollup,
  figures,
  portfolio,
  scalingReport: scalingReportOf,
  createLink,
  listLinks,
  revokeLink,
  rotateLink,
  unlockLink,
  createFeed,
  listFeeds,
  revokeFeed,
  putWebhook,
  listWebhooks,
  removeWebhook,
  testWebhook,
  resumeWebhook,
  listKeys,
  addOwnerKey,
  revokeKey,
  revokeKeysOf,
  readLog,
  exportLog,
  exportOrganization,
  importOrganization,
  deleteOrganization,
}
