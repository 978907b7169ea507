import { REVIEW_STATEMENTS } from '../../shared/program/index.ts'
import type { ReviewPageData } from '../organization/handlers/reviews.ts'
import { Layout } from './layout.tsx'

/** What somebody typed so far, by the field's name. */
export type Typed = Readonly<Record<string, string>>

const SCALE = ['1', '2', '3', '4', '5'] as const

/** The individual review before a retrospective: a form, or thanks where it was sent. `problem` says what is missing. */
export function ReviewPage({
  data,
  typed,
  problem,
}: {
  data: ReviewPageData
  typed: Typed
  problem: string | null
}) {
  const title = `${data.team}, ${data.cycle}: your review`
  if (data.isAnswered) {
    return (
      <Layout title={title}>
        <p class="meta">{data.organization}</p>
        <h1>Thank you, your answers are in</h1>
        <p class="lead">
          They are part of the retrospective of {data.team}, {data.cycle}. You can close this page.
        </p>
      </Layout>
    )
  }
  return (
    <Layout title={title}>
      <p class="meta">
        {data.organization} · {data.team} · {data.cycle}
      </p>
      <h1>Before the retrospective</h1>
      <p class="lead">
        Five statements and two questions. It is kept who has answered, but never with what: your answers are
        stored apart, without your name or the time, and shown only together with those of at least four
        others.
      </p>
      {problem !== null && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <form method="post" class="review">
        {REVIEW_STATEMENTS.map((statement, index) => (
          <Statement name={`statement${index + 1}`} text={statement} typed={typed} />
        ))}
        <Question name="keep" text="What should we keep?" typed={typed} />
        <Question name="change" text="What should we change?" typed={typed} />
        <button type="submit">Send my answers</button>
      </form>
    </Layout>
  )
}

function Statement({ name, text, typed }: { name: string; text: string; typed: Typed }) {
  return (
    <fieldset>
      <legend>{text}</legend>
      <div class="scale">
        <span>not at all</span>
        {SCALE.map((value) => (
          <label>
            <input type="radio" name={name} value={value} required checked={typed[name] === value} />
            {value}
          </label>
        ))}
        <span>fully</span>
      </div>
    </fieldset>
  )
}

function Question({ name, text, typed }: { name: string; text: string; typed: Typed }) {
  return (
    <label class="question">
      <span>{text}</span>
      <small> Do not name yourself; leave it blank if nothing comes to mind.</small>
      <textarea name={name} rows={4} maxlength={2000}>
        {typed[name] ?? ''}
      </textarea>
    </label>
  )
}
