import type { LinkKind, RouteName, Token } from '../../shared/api/index.ts'
import type { Language } from '../../shared/okr/index.ts'
import type { RowCount } from './database.ts'
import type { PageQuery } from './page-data.ts'
import type { ReviewAnswers } from './reviews.ts'

/** A call as the Worker hands it on: checked against the route's declaration. */
export interface Call {
  readonly route: RouteName
  readonly token: Token | null
  /** The {@link Input} of the route, as JSON. */
  readonly input: string
  readonly origin: string
}

/** A page as the Worker asks for it: of the link's own node, or of one below it. */
export interface PageRequest {
  readonly page: LinkKind
  readonly token: Token
  /** What whoever gave the link's passcode holds. */
  readonly session: Token | null
  readonly team: string | null
  readonly query: PageQuery
  readonly language: Language
}

/** What a page shows, and where it may be framed. */
export interface Shown<Data> {
  readonly data: Data
  readonly embedIn: readonly string[]
}

/** A passcode given for a link. */
export interface PasscodeRequest {
  readonly token: Token
  readonly language: Language
  readonly passcode: string
}

/** A visit to a personal review link, with or without answers. */
export interface ReviewRequest {
  readonly token: Token
  readonly language: Language
  readonly answers: ReviewAnswers | null
}

/** An answer, or from status 400 on a problem, as JSON, and what it cost. */
export interface Outcome {
  readonly status: number
  readonly json: string
  readonly rows: RowCount
}
