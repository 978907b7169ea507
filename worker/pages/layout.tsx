import type { Child } from 'hono/jsx'
import { LINK_TEXTS } from '../link-texts/index.ts'
import type { Language } from './language.ts'

/** A whole page. `title` is what the browser's tab says. */
export function Layout({
  title,
  language = 'en',
  children,
}: {
  title: string
  language?: string
  children?: Child
}) {
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/r/page.css" />
      </head>
      <body>
        <main>{children}</main>
      </body>
    </html>
  )
}

/** What whoever opens a link sees where it shows nothing: why, and what to do. */
export function NothingToShow({ detail, language }: { detail: string; language: Language }) {
  const { nothing } = LINK_TEXTS[language]
  return (
    <Layout title={nothing} language={language}>
      <h1>{nothing}</h1>
      <p class="lead">{detail}</p>
    </Layout>
  )
}

/** The same for a link that is unknown, expired or revoked; the three look the same. */
export function NoSuchLink({ language }: { language: Language }) {
  return <NothingToShow detail={LINK_TEXTS[language].noLink} language={language} />
}
