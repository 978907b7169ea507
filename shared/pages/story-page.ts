import type { IsoDate, Language } from '../okr/index.ts'
import type { StoryCriterion, StoryFigure, SuccessStory } from '../program/index.ts'
import { documentText, type Styles } from './document.ts'
import { wholePercent } from './format.ts'
import { type Html, html } from './html.ts'
import { DOCUMENT_TEXTS, type DocumentTexts } from './texts/index.ts'

export interface StoryPage {
  readonly language: Language
  readonly organization: string
  /** Null where nothing is known of the pilot yet. */
  readonly story: SuccessStory | null
  readonly asOf: IsoDate
}

/** The success story as an HTML document of one page. */
export function storyPage({ language, organization, story, asOf }: StoryPage, styles: Styles): string {
  const texts = DOCUMENT_TEXTS[language]
  const title = texts.story(organization)
  const content = html`<header>
<p class="meta">${story?.period ? periodText(story.period, texts) : organization}</p>
<h1>${title}</h1>
${story && story.purpose !== '' && html`<p class="lead">${story.purpose}</p>`}
</header>
${story ? storyOf(story, texts) : html`<section><p>${texts.noNumbers}</p></section>`}
<footer><p>${texts.source(texts.date(asOf))}${story && story.teams.length > 0 && texts.pilotTeams(story.teams)}</p></footer>`
  return documentText(language, title, content, styles)
}

function periodText(
  { cycles, start, end }: NonNullable<SuccessStory['period']>,
  texts: DocumentTexts,
): string {
  return texts.period(cycles, texts.date(start), texts.date(end))
}

function storyOf(story: SuccessStory, texts: DocumentTexts): Html {
  const { figures, criteria, text, quote, quotedPerson } = story
  const paragraphs = text.split(/\n+/).filter((line) => line.trim() !== '')
  return html`<dl class="figures">${figures.map((figure) => html`<div><dt>${figure.label}</dt><dd>${valueText(figure, texts)}</dd></div>`)}</dl>
${paragraphs.length > 0 && html`<section class="text">${paragraphs.map((line) => html`<p>${line}</p>`)}</section>`}
${quote !== '' && html`<section><figure class="quote"><blockquote>${texts.quoted(quote)}</blockquote>${quotedPerson !== '' && html`<figcaption>${quotedPerson}</figcaption>`}</figure></section>`}
${criteria.length > 0 && html`<section><h2>${texts.criteria}</h2><ul class="criteria">${criteria.map((row) => criterionOf(row, texts))}</ul></section>`}`
}

function valueText({ value, unit }: StoryFigure, texts: DocumentTexts): Html {
  if (unit === 'fraction') return html`${texts.percent(value)}`
  if (unit === 'rating') return html`${texts.tenths(value)} <small>${texts.ofFive}</small>`
  return html`${texts.number(value)}`
}

function criterionOf(row: StoryCriterion, texts: DocumentTexts): Html {
  const { text, unit, baseline, target, current, progress } = row
  const isMet = progress >= 1
  const quantity = (value: number) => `${texts.number(value)}${unit === '' ? '' : `\u00a0${unit}`}`
  const parts = [
    baseline === null ? null : texts.from(quantity(baseline)),
    current === null ? null : texts.now(quantity(current)),
    target === null ? null : texts.wanted(quantity(target)),
  ].filter((part) => part !== null)
  return html`<li><span>${text}</span><strong>${isMet ? '✓ ' : null}${texts.percent(progress)}</strong>
<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="8" rx="2" /><rect class="${isMet ? 'full' : 'part'}" width="${wholePercent(Math.min(1, progress))}" height="8" rx="2" /></svg>
<span class="quiet">${parts.join(', ')}</span></li>`
}
