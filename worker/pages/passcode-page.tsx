import { LINK_TEXTS } from '../link-texts/index.ts'
import type { Language } from './language.ts'
import { Layout } from './layout.tsx'

/** What whoever opens a link with a passcode sees first: a form. `detail` says why, or what came of the last attempt. */
export function PasscodePage({ detail, language }: { detail: string; language: Language }) {
  const { title, label, open } = LINK_TEXTS[language].passcode
  return (
    <Layout title={title} language={language}>
      <h1>{title}</h1>
      <p class="lead" role="status" id="detail">
        {detail}
      </p>
      <form method="post" class="passcode">
        <label>
          <span>{label}</span>
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
        <button type="submit">{open}</button>
      </form>
    </Layout>
  )
}
