/** The results page: sentences first, one figure each, calm but for who waits. */
export const results = `
.owner-bar { border-bottom: 1px solid var(--border); background: var(--surface); }
/* What only screen readers are told of a count is clipped with the bar, and makes no page wider. */
.owner-bar ul { display: flex; gap: var(--space-1); max-width: 76rem; margin: 0 auto; padding: 0 var(--space-2); list-style: none; overflow-x: auto; position: relative; }
.owner-bar a { display: flex; gap: var(--space-1); align-items: center; min-height: 44px; padding: 0 var(--space-2); border-bottom: 3px solid transparent; color: var(--muted); font-weight: 600; text-decoration: none; white-space: nowrap; }
.owner-bar a:hover { color: var(--text); }
.owner-bar a[aria-current] { border-bottom-color: var(--accent); color: var(--text); }
.owner-bar b { min-width: 1.4em; padding: 0 0.4em; border-radius: 1em; background: var(--urgent); color: var(--on-urgent); font-size: var(--size-1); line-height: 1.5; text-align: center; }
@media (min-width: 36rem) {
  .owner-bar ul { gap: var(--space-3); }
}
@media (max-width: 35.99rem) {
  .owner-bar ul { gap: 0; padding: 0 var(--space-1); }
  .owner-bar a { padding: 0 0.25rem; font-size: 0.875rem; }
  .owner-bar .seldom { display: none; }
  /* The way to those stands on the last page of the bar, which keeps its place. */
  .owner-bar:has(.seldom [aria-current]) li:last-child a { border-bottom-color: var(--accent); color: var(--text); }
}

.results main { max-width: 76rem; padding: var(--space-2) var(--space-3) var(--space-7); }
.results .first, .results main > .more { display: grid; gap: var(--space-2); align-items: start; }
.results .first > *, .results main > .more > * { min-width: 0; }
.results .tabs + .more { margin-top: var(--space-3); }
.results .never { max-width: 40rem; margin-top: var(--space-4); }
.block { padding: 10px var(--space-4) 6px; border: 1px solid var(--border); border-radius: var(--radius); background: var(--surface); }
.block h2 { margin-bottom: 2px; color: var(--muted); font-size: var(--size-1); font-weight: 600; letter-spacing: 0.01em; }
.block .say { font-size: var(--size-3); font-weight: 600; line-height: 1.35; text-wrap: pretty; }
.block .note, .block .meter { margin: var(--space-1) 0; color: var(--muted); font-size: var(--size-1); }
.doors { display: flex; flex-wrap: wrap; gap: var(--space-2); margin-top: var(--space-3); }
.block > .doors:last-child { margin-bottom: 6px; }
.button { display: inline-flex; align-items: center; min-height: 44px; padding: 0 var(--space-4); border: 1px solid var(--control); border-radius: var(--radius-small); background: var(--surface); color: var(--text); font-weight: 600; text-decoration: none; }
.button:hover { border-color: var(--text); }
.button.main { border-color: var(--accent); background: var(--accent); color: var(--on-accent); }
.button.urgent { border-color: var(--urgent); background: var(--urgent); color: var(--on-urgent); }

/* Red stands for somebody who waits, and for nothing else. */
.now.waits { border-color: var(--urgent); background: var(--urgent-tint); box-shadow: inset 4px 0 0 var(--urgent); }
.now.waits h2, .now.waits .say { color: var(--urgent-text); }
.now.waits .meter { color: var(--text); }
.now .say a { color: inherit; text-decoration-thickness: 1px; }
.now .say a:hover { text-decoration-thickness: 2px; }
.now.calm .say::before { content: ''; display: inline-block; width: 0.4em; height: 0.75em; margin: 0 0.5em 0.1em 0.2em; border: solid var(--accent); border-width: 0 2px 2px 0; rotate: 40deg; }
.filtered { margin-bottom: var(--space-3); padding: var(--space-2) var(--space-4); border-radius: var(--radius); background: var(--urgent); color: var(--on-urgent); }
.counting { margin-bottom: var(--space-3); padding: var(--space-2) var(--space-4); border: 1px solid var(--border); border-radius: var(--radius); background: var(--surface); }
.filtered a { color: inherit; font-weight: 600; }

.needs { display: grid; gap: var(--space-1); margin: 0; padding: 0; list-style: none; }
.needs li + li { padding-top: var(--space-1); border-top: 1px solid var(--border); }
.needs li + li .say { font-size: var(--size-2); font-weight: 400; }
.head { display: flex; justify-content: space-between; align-items: baseline; gap: var(--space-3); }
.head .do { margin: -8px; padding: 8px; font-size: var(--size-1); font-weight: 600; }
.spoken { display: flex; flex-wrap: wrap; gap: 0 var(--space-3); align-items: center; }
.spoken .interval { flex: 1 1 8rem; }
.spoken .quotes[open] { flex-basis: 100%; }
.trend { font-size: var(--size-1); font-weight: 600; }
.trend.more { color: var(--criticism); }
.trend.less { color: var(--accent); }

.interval { display: block; width: 100%; height: 12px; margin: 2px 0; overflow: visible; }
.interval line { vector-effect: non-scaling-stroke; stroke-linecap: round; }
.interval .track { stroke: var(--border); stroke-width: 4px; }
.interval .range { stroke: var(--criticism-soft); stroke-width: 8px; opacity: 1; }
.interval .dot { stroke: var(--criticism); stroke-width: 10px; }
.interval .house { stroke: var(--muted); stroke-width: 1px; }
.rows .plain .range, .rows .good .range { stroke: var(--accent-soft); }
.rows .plain .dot, .rows .good .dot { stroke: var(--accent); }
.rows .met .range { stroke: var(--border); }
.rows .met .dot { stroke: var(--muted); }
.places tr:not(.above, .below) .range { stroke: var(--border); }
.places tr:not(.above, .below) .dot { stroke: var(--muted); }
.places .below .range { stroke: var(--accent-soft); }
.places .below .dot { stroke: var(--accent); }

.quotes summary, .how summary, .filters summary, .more-where summary { flex-wrap: wrap; gap: 0 var(--space-2); min-height: 28px; color: var(--muted); font-size: var(--size-1); }
.quotes summary::before, .filters summary::before, .more-where summary::before { width: 0.4em; height: 0.4em; border-width: 0 1.5px 1.5px 0; }
/* What is in English alone keeps its direction. */
[dir='rtl'] .quotes:not(.first *, [open]) > summary::before { rotate: -45deg; }
.how { margin-top: var(--space-1); border-top: 1px solid var(--border); }
.how summary { justify-content: space-between; min-height: 32px; }
.how summary::before { content: none; }
.how .ask { text-decoration: underline; text-underline-offset: 0.15em; }
.how ul { display: grid; gap: var(--space-1); padding-inline-start: 1.2em; color: var(--muted); font-size: var(--size-1); }
blockquote { margin: var(--space-2) 0 0; padding: var(--space-2) var(--space-3); border-inline-start: 3px solid var(--border); }
blockquote p::before { content: '“'; }
blockquote p::after { content: '”'; }
blockquote footer { color: var(--muted); font-size: var(--size-1); }

.scroll { overflow-x: auto; margin-top: var(--space-3); }
.scroll table { width: 100%; border-collapse: collapse; font-size: var(--size-1); font-variant-numeric: tabular-nums; }
.scroll caption { padding-bottom: var(--space-1); color: var(--muted); text-align: start; }
.scroll :is(th, td) { padding: var(--space-1) var(--space-2) var(--space-1) 0; border-bottom: 1px solid var(--border); text-align: start; vertical-align: middle; overflow-wrap: normal; }
.scroll thead th { color: var(--muted); font-weight: 400; }
.scroll td { white-space: nowrap; }
.scroll th { word-break: keep-all; }
.places .wide { width: 45%; min-width: 5rem; }
.places .mark { display: inline-block; font-weight: 400; }
.places th[scope='row'] { min-width: 6.5rem; overflow-wrap: anywhere; text-transform: capitalize; }
.places .mark { text-transform: none; }
.places .above .mark { border-color: transparent; background: var(--on-criticism); color: var(--criticism); font-weight: 600; }
.places .below .mark { border-color: transparent; background: var(--tint); color: var(--accent); font-weight: 600; }

.weeks { display: grid; grid-template-columns: auto 1fr; gap: 0 var(--space-2); margin-top: var(--space-2); color: var(--muted); font-size: 0.75rem; }
.weeks svg { display: block; width: 100%; height: 76px; overflow: visible; }
.weeks .scale { display: flex; flex-direction: column; justify-content: space-between; line-height: 1; }
.weeks .ends { grid-column: 2; white-space: nowrap; display: flex; justify-content: space-between; gap: var(--space-2); }
.weeks svg * { vector-effect: non-scaling-stroke; }
.weeks .band { fill: var(--band); }
.weeks .band.provisional { stroke: var(--control); stroke-width: 1px; stroke-dasharray: 3 3; }
.weeks .centre { stroke: var(--control); stroke-width: 1px; }
.weeks .change { stroke: var(--muted); stroke-width: 1px; stroke-dasharray: 2 3; }
.weeks .target { stroke: var(--accent); stroke-width: 2px; stroke-dasharray: 6 3; }
.weeks .path { fill: none; stroke: var(--muted); stroke-width: 1.5px; stroke-linejoin: round; }
.weeks .dot { stroke: var(--muted); stroke-width: 5px; stroke-linecap: round; }
.weeks .dot.last { stroke: var(--text); stroke-width: 9px; }
.weeks .dot.out { stroke: var(--criticism); stroke-width: 9px; }

/* Time, and more of something, run as the text does. What is in English alone keeps its direction. */
[dir='rtl'] .first :is(.interval, .weeks svg) { scale: -1 1; }
.more-where summary { flex-wrap: nowrap; }

.rows { display: grid; gap: var(--space-1); margin-top: var(--space-2); padding: 0; list-style: none; font-size: var(--size-1); }
.rows p { display: flex; justify-content: space-between; gap: var(--space-3); }
.of { color: var(--muted); white-space: nowrap; }
.board { display: grid; margin-top: var(--space-2); padding: 0; list-style: none; font-size: var(--size-1); }
.board li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 var(--space-4); padding: var(--space-2) 0; border-bottom: 1px solid var(--border); }
.board li:last-child { border-bottom: 0; }

.sides dl { display: grid; gap: var(--space-2); margin-top: var(--space-1); }
.sides dt { color: var(--muted); font-size: var(--size-1); }
.sides dd { font-size: var(--size-3); font-weight: 600; }
.rooms { margin-top: var(--space-5); }
.rooms ul { display: grid; gap: 0 var(--space-4); grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr)); padding: var(--space-2) var(--space-4); border: 1px solid var(--border); border-radius: var(--radius); background: var(--surface); list-style: none; }
.rooms a { display: inline-block; min-height: 44px; align-content: center; }

.filters { margin: var(--space-4) 0; }
.filters summary { flex-wrap: nowrap; min-height: 44px; }
.filters form { display: grid; gap: var(--space-3); padding: var(--space-3) 0; }
.filters label { display: grid; gap: var(--space-1); font-size: var(--size-1); font-weight: 600; }
.results footer { color: var(--muted); font-size: var(--size-1); }
.results main > footer { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: var(--space-3); margin-top: var(--space-5); }
.results main > footer a { display: inline-block; min-height: 44px; align-content: center; margin-inline-start: var(--space-2); }

@media (min-width: 48rem) {
  .results main { padding: var(--space-5) var(--space-4) var(--space-7); }
  .block { padding: var(--space-4) var(--space-5); }
  .block > .doors:last-child { margin-bottom: 0; }
  .results .first { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: var(--space-4); }
  .now { grid-column: 1 / -1; }
  .now .say { font-size: var(--size-4); }
  .results main > .more { display: block; columns: 2; column-gap: var(--space-4); }
  .results main > .more > * { margin-bottom: var(--space-4); break-inside: avoid; }
  .weeks svg { height: 150px; }
  .filters form { grid-template-columns: repeat(3, minmax(0, 1fr)); align-items: end; }
}
@media (min-width: 64rem) {
  .results main > .more { columns: 3; }
}
@media print {
  .owner-bar, .filters, .doors { display: none; }
  /* Nobody can open anything on paper. */
  .how::details-content, .quotes::details-content, .more-where::details-content { content-visibility: visible; block-size: auto; }
  .how .ask, .how .scroll { display: none; }
  /* Beside each other all of them would wait for a page on which the tallest has room. */
  .results .first, .spoken { display: block; }
  .results .first > * { margin-bottom: var(--space-4); }
  .block, .needs > li { break-inside: avoid; }
  .better { break-inside: auto; }
}
@media (forced-colors: active) {
  .interval .track, .weeks .path, .weeks .centre, .weeks .change { stroke: GrayText; }
  .results .interval .range, .results .interval .dot, .weeks .dot { stroke: CanvasText; }
  .now.waits { border-width: 3px; }
}
`
