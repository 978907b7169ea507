import { PRINT_TOKENS, TOKENS } from '../../shared/pages/index.ts'
import { ROLLUP_STYLE } from './rollup/stylesheet.ts'

/** The look of all pages. A file of its own, so that the pages need no inline styles and their policy can forbid them. */
export const STYLESHEET = `${TOKENS}
* { box-sizing: border-box; }
html { font: 100%/1.45 system-ui, -apple-system, "Segoe UI", sans-serif; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--page); color: var(--ink); }
main { max-width: 70rem; margin: 0 auto; padding: 1.5rem 1.25rem 3rem; }
h1, h2, h3, p, ol, ul, dl, dd { margin: 0; padding: 0; }
ol, ul { list-style: none; }
h1 { font-size: 1.75rem; line-height: 1.2; }
h2 { font-size: 1.15rem; margin-bottom: .35rem; }
h3 { font-size: 1rem; }
small { font-size: .8125rem; color: var(--quiet); font-weight: 400; }
a { color: inherit; text-decoration-color: var(--quiet); text-underline-offset: .2em; }
a:hover { color: var(--accent); }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
h1, h2, h3, a, p, dd, dt, th, summary, .name, .missing-teams { overflow-wrap: anywhere; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.meta, nav, footer, .note, .source, .coverage { color: var(--quiet); font-size: .875rem; }
.lead { font-size: 1.2rem; line-height: 1.4; max-width: 46rem; margin: .9rem 0 1.1rem; }
.missing { display: inline-block; min-width: 1.8em; text-align: center; border: 1px dashed var(--quiet); border-radius: 3px; color: var(--quiet); line-height: 1.2; justify-self: end; }
.good, .on-track, .done { color: var(--good); }
.at-risk { color: var(--warn); }
.off-track { color: var(--bad); }
.no-check-in { color: var(--quiet); }
section { margin-top: 2rem; }

.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: .75rem; }
.tiles > div { display: flex; flex-direction: column-reverse; justify-content: flex-end; background: var(--tile); border: 1px solid var(--line); border-radius: .6rem; padding: .7rem .85rem; }
.tiles dd { font-size: 1.7rem; font-weight: 650; line-height: 1.15; font-variant-numeric: tabular-nums; }
.tiles dt small { display: block; }

.columns { display: grid; gap: 0 2.5rem; }
@media screen and (min-width: 60rem) { .columns { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); } }

.chart { display: grid; grid-template-columns: 3.2rem minmax(0, 1fr); gap: .3rem .5rem; margin-top: .8rem; }
.chart ol { color: var(--quiet); font-size: .8125rem; display: flex; justify-content: space-between; }
.chart .scale { flex-direction: column; text-align: right; margin: -.6em 0; }
.chart .dates { grid-column: 2; }
.chart svg { width: 100%; height: 13rem; overflow: visible; }
svg line, svg polyline, svg path { vector-effect: non-scaling-stroke; fill: none; }
.chart .grid { stroke: var(--line); stroke-width: 1; }
.chart .actual { stroke: var(--accent); stroke-width: 2.5; stroke-linejoin: round; }
.chart .expected { stroke: var(--quiet); stroke-width: 1.5; stroke-dasharray: 5 4; }
.chart .now { stroke: var(--accent); stroke-width: 10; stroke-linecap: round; }
.legend { font-size: .8125rem; color: var(--quiet); margin: .4rem 0 0 3.7rem; }
.legend span { margin-right: 1rem; padding-top: .3rem; }
.legend span::before { content: ""; display: inline-block; width: 1.6rem; margin-right: .4rem; vertical-align: .25em; border-top: 2.5px solid var(--accent); }
.legend .expected::before { border-top: 2px dashed var(--quiet); }
details { margin-top: .5rem; font-size: .875rem; }
summary { cursor: pointer; color: var(--quiet); }
table { border-collapse: collapse; width: 100%; margin-top: .4rem; font-variant-numeric: tabular-nums; }
th, td { text-align: right; font-weight: 400; padding: .2rem .3rem; border-bottom: 1px solid var(--line); }
th:first-child { text-align: left; }
thead th { color: var(--quiet); }

.status { display: inline-block; white-space: nowrap; font-size: .8125rem; font-weight: 600; border: 1px solid currentcolor; border-radius: 1rem; padding: .05rem .6rem; }
.decisions li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .15rem .75rem; align-items: start; padding: .55rem 0; border-top: 1px solid var(--line); }
.decisions li p { grid-column: 1 / -1; color: var(--quiet); font-size: .875rem; }

.units > ul { border-top: 1px solid var(--line); }
.unit { display: grid; gap: .1rem .9rem; align-items: center; padding: .5rem 0; border-bottom: 1px solid var(--line); grid-template-columns: minmax(0, 1fr) auto; }
.units > ul > li > .unit > a { font-weight: 650; }
.units ul ul .unit > a { padding-left: 1.1rem; }
.counts { font-size: .875rem; white-space: nowrap; font-variant-numeric: tabular-nums; }
.counts > span { margin-left: .55rem; font-weight: 600; }
.pace { display: block; width: 100%; height: .95rem; grid-column: 1 / -1; overflow: visible; }
.pace .track { fill: var(--track); }
.pace .done { fill: var(--accent); }
.pace .mark { stroke: var(--ink); stroke-width: 2; }
.pace.none { height: 0; }
.progress, .confidence { font-variant-numeric: tabular-nums; }
.progress .value, .confidence .value { font-weight: 650; }
.confidence { text-align: right; white-space: nowrap; }
.unit .coverage { grid-column: 1 / -1; }

@media screen and (min-width: 48rem) {
  .unit { grid-template-columns: minmax(0, 15rem) 9.5rem minmax(4rem, 1fr) 11.5rem 4rem 14.5rem; }
  .unit .pace, .unit .coverage { grid-column: auto; }
  .unit .counts { text-align: right; }
}

.objectives article { border-top: 1px solid var(--line); padding: .8rem 0 .4rem; }
.objectives article > ul { margin-left: .2rem; padding-left: .9rem; border-left: 2px solid var(--line); }
.objectives li { padding: .55rem 0; }
.id { color: var(--quiet); font-weight: 400; font-size: .875rem; }
.objective { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .2rem .9rem; align-items: center; margin: .25rem 0; }
.objective .progress, .objective .note { grid-column: 1 / -1; }
.objective .status { justify-self: start; }
@media screen and (max-width: 47.99rem) { .objective .confidence { grid-row: 1; grid-column: 2; } }
@media screen and (min-width: 48rem) {
  .objective { grid-template-columns: 7.5rem minmax(4rem, 12rem) 11rem 4rem minmax(0, 1fr); }
  .objective .pace, .objective .progress, .objective .note { grid-column: auto; }
  .objective .confidence { text-align: left; }
}
:target { background: var(--tile); }

.missing-teams { color: var(--quiet); font-size: .875rem; }
.missing-teams details { margin-top: .1rem; }
.purpose { font-style: italic; margin: .2rem 0 .3rem; max-width: 46rem; }
.wide { overflow-x: auto; position: relative; }
.adoption th, .adoption td { vertical-align: baseline; border: 0; padding: .35rem .5rem; white-space: nowrap; }
.adoption thead th { overflow-wrap: normal; font-size: .8125rem; white-space: normal; vertical-align: bottom; }
.adoption tbody { border-top: 1px solid var(--line); }
.adoption tbody th { overflow-wrap: normal; font-weight: 650; white-space: normal; min-width: 9rem; }
.adoption .short td { text-align: left; white-space: normal; padding-top: 0; }
.adoption .missing-teams { position: sticky; left: .5rem; max-width: calc(100vw - 3.5rem); }

.wave h2 { font-size: 1.35rem; display: flex; flex-wrap: wrap; gap: .2rem .6rem; align-items: baseline; }
.wave h3 { margin-top: 1.1rem; }
.next { margin-top: .6rem; border-left: 3px solid var(--bad); padding-left: .9rem; }
.next li { margin-top: .3rem; }
.measures li { display: grid; grid-template-columns: minmax(0, 1fr) auto 1.2rem; gap: .1rem .6rem; align-items: baseline; padding: .4rem 0; border-top: 1px solid var(--line); }
.measures .pace, .measures .missing-teams { grid-column: 1 / -1; }
.measures .grade { text-align: right; }
.gates li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .1rem .9rem; padding: .5rem 0; border-top: 1px solid var(--line); align-items: baseline; }
.gates p { grid-column: 1 / -1; color: var(--quiet); font-size: .875rem; }
.tiles.dates dd { font-size: 1.3rem; }

.review { display: grid; gap: 1.1rem; max-width: 46rem; margin-top: 1.5rem; }
.review fieldset { border: 1px solid var(--line); border-radius: .6rem; padding: .6rem .9rem .8rem; margin: 0; background: var(--tile); }
.review legend, .question > span { font-weight: 650; padding: 0; }
.review legend { float: left; width: 100%; margin-bottom: .4rem; }
.scale { clear: both; display: grid; grid-template-columns: repeat(5, minmax(0, 1fr)); gap: .1rem .5rem; }
.scale > span { grid-row: 2; grid-column: 1 / 3; }
.scale > span:last-child { grid-column: 4 / 6; text-align: right; }
.scale label:last-of-type { justify-self: end; }
.scale label:nth-of-type(n + 2):nth-of-type(-n + 4) { justify-self: center; }
@media screen and (min-width: 48rem) {
  .scale { display: flex; align-items: center; gap: 1.1rem; }
}
.scale > span { color: var(--quiet); font-size: .875rem; }
.scale label { display: inline-flex; align-items: center; gap: .35rem; padding: .3rem .2rem; cursor: pointer; }
.scale input { width: 1.2rem; height: 1.2rem; accent-color: var(--accent); }
.question { display: block; }
.review textarea, .passcode input { display: block; width: 100%; margin-top: .35rem; font: inherit; color: inherit; background: var(--page); border: 1px solid var(--quiet); border-radius: .4rem; padding: .5rem .6rem; }
.review button, .passcode button { justify-self: start; font: inherit; font-weight: 650; color: var(--page); background: var(--accent); border: 0; border-radius: .4rem; padding: .6rem 1.3rem; cursor: pointer; }
.review :focus-visible, .passcode :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
form.passcode { display: grid; gap: 1rem; max-width: 22rem; margin-top: 1.2rem; }
.passcode label > span { font-weight: 650; }
.problem { color: var(--bad); font-weight: 600; max-width: 46rem; }
.install { max-width: 60rem; margin: 0 auto; }
.install .meta { display: flex; align-items: center; gap: .5rem; margin-bottom: .75rem; }
.install li a, .install .note a { color: var(--accent); text-decoration-color: currentcolor; }
.install .meta a { margin-left: auto; }
.install .brand { width: 1.6rem; height: 1.6rem; }
.install nav { display: flex; flex-wrap: wrap; gap: .5rem; }
.install nav a { border: 1px solid var(--line); border-radius: 1rem; padding: .3rem .8rem; text-decoration: none; color: var(--ink); background: var(--tile); }
.install section { scroll-margin-top: 1rem; max-width: 46rem; }
.steps { list-style: decimal; padding-left: 1.6rem; }
.list { list-style: disc; padding-left: 1.2rem; }
.steps li, .list li { margin: .4rem 0; padding-left: .2rem; }
.steps li::marker { color: var(--accent); font-weight: 650; }
.install code { background: var(--tile); border: 1px solid var(--line); border-radius: .25rem; padding: 0 .25rem; font-size: .9em; overflow-wrap: anywhere; }
.ways { display: grid; gap: 0 2.5rem; }
@media screen and (min-width: 60rem) { .ways { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
footer { margin-top: 2.5rem; padding-top: .8rem; border-top: 1px solid var(--line); }
footer p { margin-top: .3rem; }
footer a, footer strong { margin-right: .6rem; }

@media print {
  ${PRINT_TOKENS}
  html { font-size: 70%; }
  main { max-width: none; padding: 0; }
  .columns { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); }
  .tiles { grid-template-columns: repeat(6, minmax(0, 1fr)); }
  .unit { grid-template-columns: minmax(0, 2fr) minmax(0, 1.6fr) minmax(0, 2fr) minmax(0, 2fr) 4rem minmax(0, 2fr); }
  .unit .pace, .unit .coverage, .objective .pace, .objective .progress, .objective .note { grid-column: auto; }
  .objective { grid-template-columns: 7.5rem minmax(0, 10rem) 11rem 4rem minmax(0, 1fr); }
  .unit, li, tbody, article, .tiles, .chart { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  details::details-content { content-visibility: visible; }
  a { text-decoration: none; }
  .install nav, .install .meta a { display: none; }
  .install section { break-inside: avoid; }
  svg, .status, .tiles > div { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
@media (forced-colors: active) {
  .review button, .passcode button { border: 1px solid; color: ButtonText; background: ButtonFace; }
  .pace .track { fill: Canvas; stroke: CanvasText; }
  .pace .done { fill: Highlight; }
  .pace .mark, .chart .expected { stroke: CanvasText; }
  .chart .actual, .chart .now { stroke: Highlight; }
}
${ROLLUP_STYLE}`
