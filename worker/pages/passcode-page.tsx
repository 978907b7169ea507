import { Layout } from './layout.tsx'

/** What whoever opens a link with a passcode sees first: a form. `detail` says why, or what came of the last attempt. */
export function PasscodePage({ detail }: { detail: string }) {
  return (
    <Layout title="A passcode is needed">
      <h1>A passcode is needed</h1>
      <p class="lead" role="status" id="detail">
        {detail}
      </p>
      <form method="post" class="passcode">
        <label>
          <span>Passcode</span>
          <input
            type="password"
            name="passcode"
            required
            maxlength={100}
            autocomplete="off"
            autofocus
            aria-describedby="detail"
          />
        </label>
        <button type="submit">Open</button>
      </form>
    </Layout>
  )
}
