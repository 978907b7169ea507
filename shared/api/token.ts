/** What a token gives access to; an invitation's code, a calendar feed and the session behind a passcode have the same form. */
const TOKEN_KINDS = ['owner', 'team', 'link', 'session', 'code', 'review', 'feed'] as const
type TokenKind = (typeof TOKEN_KINDS)[number]

/** `okr_<kind>_<organization>_<id>_<secret>`: the organisation's object, and in it the row, are found without a look-up. */
export interface Token {
  readonly kind: TokenKind
  readonly organization: string
  readonly id: string
  readonly secret: string
}

/** Reads a token; null where the text is none. */
export function parseToken(text: string): Token | null {
  const match = /^okr_([a-z]+)_([0-9a-z]{12})_([0-9a-z]{12})_([0-9a-z]{32})$/.exec(text.trim())
  const kind = TOKEN_KINDS.find((kind) => kind === match?.[1])
  const [, , organization, id, secret] = match ?? []
  if (!kind || !organization || !id || !secret) return null
  return { kind, organization, id, secret }
}

export function formatToken({ kind, organization, id, secret }: Token): string {
  return `okr_${kind}_${organization}_${id}_${secret}`
}
