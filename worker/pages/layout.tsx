import type { Child } from 'hono/jsx'
import { NO_LINK } from '../organization/links.ts'

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
export function NothingToShow({ detail }: { detail: string }) {
  return (
    <Layout title="This link shows nothing">
      <h1>This link shows nothing</h1>
      <p class="lead">{detail}</p>
    </Layout>
  )
}

/** The same for a link that is unknown, expired or revoked; the three look the same. */
export function NoSuchLink() {
  return <NothingToShow detail={NO_LINK} />
}
