import { reviewStatements } from '../../../shared/program/index.ts'
import type { ReviewPageData } from '../../organization/handlers/reviews.ts'
import type { Language } from '../language.ts'
import { Layout } from '../layout.tsx'
import { REVIEW_TEXTS } from './texts.ts'

/** What somebody typed so far, by the field's name. */
export type Typed = Readonly<Record<string, string>>

const SCALE = ['1', '2', '3', '4', '5'] as const

type Texts = (typeof REVIEW_TEXTS)[Language]

/** The individual review before a retrospective: a form, or thanks where it was sent; `isIncomplete` where something is missing. */
export function ReviewPage({
  data,
  typed,
  isIncomplete,
  language,
}: {
  data: ReviewPageData
  typed: Typed
  isIncomplete: boolean
  language: Language
}) {
  const { organization, team, cycle } = data
  const texts = REVIEW_TEXTS[language]
  const title = texts.title(team, cycle)
  if (data.isAnswered) {
    return (
      <Layout title={title} language={language}>
        <p class="meta">{organization}</p>
        <h1>{texts.thanks}</h1>
        <p class="lead">{texts.thanksFor(team, cycle)}</p>
      </Layout>
    )
  }
  return (
    <Layout title={title} language={language}>
      <p class="meta">
        {organization} · {team} · {cycle}
      </p>
      <h1>{texts.before}</h1>
      <p class="lead">{texts.anonymous}</p>
      {isIncomplete && (
        <p class="problem" role="alert">
          {texts.incomplete}
        </p>
      )}
      <form method="post" class="review">
        {reviewStatements({ language }).map((statement, index) => (
          <Statement name={`statement${index + 1}`} text={statement} typed={typed} texts={texts} />
        ))}
        <Question name="keep" text={texts.keep} typed={typed} texts={texts} />
        <Question name="change" text={texts.change} typed={typed} texts={texts} />
        <button type="submit">{texts.send}</button>
      </form>
    </Layout>
  )
}

interface Field {
  name: string
  text: string
  typed: Typed
  texts: Texts
}

function Statement({ name, text, typed, texts }: Field) {
  return (
    <fieldset>
      <legend>{text}</legend>
      <div class="scale">
        <span>{texts.notAtAll}</span>
        {SCALE.map((value) => (
          <label>
            <input type="radio" name={name} value={value} required checked={typed[name] === value} />
            {value}
          </label>
        ))}
        <span>{texts.fully}</span>
      </div>
    </fieldset>
  )
}

function Question({ name, text, typed, texts }: Field) {
  return (
    <label class="question">
      <span>{text}</span>
      <small> {texts.stayUnnamed}</small>
      <textarea name={name} rows={4} maxlength={2000}>
        {typed[name] ?? ''}
      </textarea>
    </label>
  )
}
