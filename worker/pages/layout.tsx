import type { Child } from 'hono/jsx'

/** A whole page. `title` is what the browser's tab says. */
export function Layout({ title, children }: { title: string; children?: Child }) {
  return (
    <html lang="en">
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

/** What whoever opens a link sees that is unknown, expired or revoked; the three look the same. */
export function NoSuchLink() {
  return (
    <Layout title="This link does not work">
      <h1>This link does not work</h1>
      <p class="lead">
        It is mistyped, it has expired, or it was withdrawn. Ask whoever sent it to you for a new one.
      </p>
    </Layout>
  )
}
