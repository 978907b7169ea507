import type { Agenda, AgendaItem, AgendaStatement, AgendaTeam } from '../program/index.ts'
import { documentText, type Styles } from './document.ts'
import { type Html, html } from './html.ts'
import { SHAPES } from './shapes.ts'
import { DOCUMENT_TEXTS, type DocumentTexts } from './texts/index.ts'

export interface AgendaPage {
  readonly organization: string
  /** Why OKRs, in the organisation's words; blank where it has not said so yet. */
  readonly purpose: string
  readonly agenda: Agenda
  /** The same meeting of other cycles; `address` is null for the one that is shown. */
  readonly cycles: readonly { readonly name: string; readonly address: string | null }[]
}

/** A Review's or Retrospective's agenda as an HTML document. */
export function agendaPage({ organization, purpose, agenda, cycles }: AgendaPage, styles: Styles): string {
  const { language, title, cycle, about, prepare, documents, items } = agenda
  const texts = DOCUMENT_TEXTS[language]
  const content = html`<header>
<p class="meta">${organization} · ${cycle.name}, ${texts.to(texts.date(cycle.start), texts.date(cycle.end))}</p>
<h1>${title}</h1>
${purpose !== '' && html`<p class="meta">${purpose}</p>`}
<p class="lead">${about}</p>
<p class="when">${whenText(agenda, texts)}</p>
</header>
<div class="boxes">
<div><h2>${texts.before}</h2><ul>${prepare.map((line) => html`<li>${line}</li>`)}</ul></div>
<div><h2>${texts.onTable}</h2><ul>${documents.map((line) => html`<li>${line}</li>`)}</ul></div>
</div>
<section><h2>${texts.agenda}</h2>
<ol class="agenda">${items.map((item, index) => itemOf(item, startOf(agenda, index), texts))}</ol>
</section>
${cycles.length > 1 && html`<nav aria-label="${texts.cycles}">${cycles.map(({ name, address }) => (address === null ? html`<strong>${name}</strong>` : html`<a href="${address}">${name}</a>`))}</nav>`}
<footer><p>${texts.anonymous}</p></footer>`
  return documentText(language, `${title}, ${cycle.name}: ${organization}`, content, styles)
}

function whenText({ date, time, minutes }: Agenda, texts: DocumentTexts): string {
  const parts = [date === null ? texts.noDate : texts.date(date), date && time, texts.minutes(minutes)]
  return parts.filter((part) => part !== null).join(', ')
}

/** When an item begins: by the clock where the meeting has a time, else in minutes from its start. */
function startOf({ time, items }: Agenda, index: number): string {
  const before = items.slice(0, index).reduce((sum, { minutes }) => sum + minutes, 0)
  const [hours = 0, minutes = 0] = (time ?? '0:00').split(':').map(Number)
  const at = hours * 60 + minutes + before
  return `${Math.floor(at / 60) % 24}:${String(at % 60).padStart(2, '0')}`
}

function itemOf(item: AgendaItem, start: string, texts: DocumentTexts): Html {
  const { title, minutes, ask, points, teams, statements } = item
  return html`<li>
<p class="minutes"><strong>${minutes}</strong> ${texts.minutesShort}<span class="quiet">${start}</span></p>
<div><h2>${title}</h2>
<p class="ask">${ask}</p>
${points.length > 0 && html`<ul class="points">${points.map((point) => html`<li>${point}</li>`)}</ul>`}
${teams && teams.length > 0 ? teamTable(teams, texts) : null}
${statements ? statementTable(statements, texts) : null}
</div>
</li>`
}

function teamTable(teams: readonly AgendaTeam[], texts: DocumentTexts): Html {
  return html`<table class="teams">
<thead><tr>${[texts.team, texts.progress, texts.status, texts.confidence, texts.time].map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${teams.map(
    ({ team, progress, expected, status, confidence, minutes }) => html`<tr>
<th scope="row">${team}</th>
<td>${progress === null ? missing(texts) : html`${texts.percent(progress)}${expected !== null && html` <small class="quiet">${texts.of(texts.percent(expected))}</small>`}`}</td>
<td>${status === null ? missing(texts) : html`<span class="status ${status.toLowerCase().replace(' ', '-')}"><span aria-hidden="true">${SHAPES[status]}</span> ${texts.statuses[status]}</span>`}</td>
<td>${texts.tenths(confidence) ?? missing(texts)}</td>
<td>${minutes} ${texts.minutesShort}</td>
</tr>`,
  )}</tbody>
</table>`
}

function missing({ noData }: DocumentTexts): Html {
  return html`<span class="missing" title="${noData}">–</span>`
}

function statementTable(statements: readonly AgendaStatement[], texts: DocumentTexts): Html {
  return html`<table class="spread">
<thead><tr><th scope="col">${texts.howMany}</th>${[1, 2, 3, 4, 5].map((rating) => html`<th scope="col">${rating}</th>`)}<th scope="col">${texts.mean}</th></tr></thead>
<tbody>${statements.map(
    ({ text, mean, spread }) => html`<tr>
<th scope="row">${text}</th>
${[0, 1, 2, 3, 4].map((index) => countCell(spread, index, texts))}
<td class="mean">${texts.tenths(mean) ?? missing(texts)}</td>
</tr>`,
  )}</tbody>
</table>`
}

function countCell(spread: readonly number[] | null, index: number, texts: DocumentTexts): Html {
  if (spread === null) return html`<td>${missing(texts)}</td>`
  const count = spread[index] ?? 0
  const share = count / Math.max(1, ...spread)
  const level = count === 0 ? '' : share > 0.67 ? 'level3' : share > 0.34 ? 'level2' : 'level1'
  return html`<td class="${level}">${count}</td>`
}
