/**
 * A way to get the add-in. In texts, `**` stands around what is on screen, a backtick around what is typed, and
 * `[words](file)` is a manifest to download.
 */
export interface Way {
  readonly id: string
  readonly name: string
  readonly steps: readonly string[]
  /** What to know afterwards. */
  readonly note: string
}

/** What the page about installing says, in one language. */
export interface InstallTexts {
  readonly title: string
  readonly lead: string
  readonly otherLanguage: { readonly name: string; readonly code: string }
  readonly before: { readonly title: string; readonly items: readonly string[] }
  readonly ways: readonly Way[]
  readonly first: { readonly title: string; readonly steps: readonly string[] }
  /** Where the server is reached over http, so that there is nothing to download. */
  readonly insecure: string
  readonly privacy: { readonly title: string; readonly items: readonly string[] }
  readonly terms: { readonly title: string; readonly text: string }
}
