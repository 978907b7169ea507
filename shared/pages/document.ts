import type { Language } from '../okr/index.ts'
import { type Html, html } from './html.ts'
import { DOCUMENT_STYLE } from './style.ts'

/** Where a document's styles are: in itself, so that a file is whole, or at an address, as a server's policy wants it. */
export type Styles = 'inside' | { readonly at: string }

/** A whole document as HTML, but for its first line, without script and without anything from elsewhere. */
export function documentText(language: Language, title: string, content: Html, styles: Styles): string {
  const style =
    styles === 'inside'
      ? { html: `<style>${DOCUMENT_STYLE}</style>` }
      : html`<link rel="stylesheet" href="${styles.at}" />`
  return html`<html lang="${language}">
<head>
<meta charset="utf-8" />
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="robots" content="noindex, nofollow" />
<meta name="color-scheme" content="light dark" />
<link rel="icon" href="data:," />
${style}
</head>
<body>
<main>
${content}
</main>
</body>
</html>
`.html
}
