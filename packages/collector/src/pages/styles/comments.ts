/** What people wrote, and how it is found. */
export const comments = `
input[type='search'] { width: 100%; min-height: 44px; padding: var(--space-2) var(--space-3); border: 1px solid var(--control); border-radius: var(--radius-small); background: var(--surface); color: var(--text); font: 1rem/1.5 var(--font); appearance: none; }
.find { display: grid; gap: var(--space-3); margin-top: var(--space-4); }
.find label { display: grid; gap: var(--space-1); font-size: var(--size-1); font-weight: 600; }
.found { margin-top: var(--space-4); color: var(--muted); }
.find + .counting, search + .counting { margin: var(--space-4) 0 0; }
.comment { padding: var(--space-3) var(--space-4); border: 1px solid var(--border); border-radius: var(--radius); background: var(--surface); }
.comment + .comment { margin-top: var(--space-2); }
.comment .asked, .comment .facts { color: var(--muted); font-size: var(--size-1); }
.comment blockquote { margin: var(--space-1) 0; padding: 0; border: 0; font-size: var(--size-3); line-height: 1.4; }
.groups [aria-current] { font-weight: 600; }
.groups .board { margin: 0; }
.groups li { display: grid; grid-template-columns: 1fr auto; align-items: center; padding: 0; }
.groups a { display: grid; min-height: 44px; align-content: center; }
.groups li:last-child:not(details li) { border-bottom: 0; }
.groups { padding: var(--space-1) var(--space-4); border: 1px solid var(--border); border-radius: var(--radius); background: var(--surface); }
.go a { display: inline-block; min-height: 44px; align-content: center; }
ul.words { display: flex; flex-wrap: wrap; gap: var(--space-2); margin: 0; padding: 0; list-style: none; }
ul.words a { display: flex; gap: var(--space-2); align-items: center; min-height: 44px; padding: 0 var(--space-3); border: 1px solid var(--border); border-radius: var(--radius); background: var(--surface); color: var(--text); text-decoration: none; }
ul.words a:hover { border-color: var(--text); }
ul.words b { flex: none; color: var(--muted); font-size: var(--size-1); font-weight: 400; font-variant-numeric: tabular-nums; }
.training { display: grid; gap: var(--space-3); grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr)); }
.training :is(.comment, .card) { margin: 0; align-content: start; }
.training .board, .beside .board { margin: 0; }
.training .note { color: var(--muted); font-size: var(--size-1); }
.do-this { margin-top: var(--space-1); font-weight: 600; }
button.quiet { margin-top: var(--space-2); padding: 0; border: 0; background: none; color: var(--muted); font-size: var(--size-1); font-weight: 400; text-decoration: underline; text-underline-offset: 0.15em; }
.beside { display: grid; gap: 0 var(--space-6); }
.beside > * { min-width: 0; }
.beside .card h3 { color: var(--muted); font-size: var(--size-1); }
.beside .say { font-size: var(--size-3); font-weight: 600; }
.beside .say .of { font-size: var(--size-1); font-weight: 400; }
.beside .note { color: var(--muted); font-size: var(--size-1); }
.beside .rows.card { margin: 0; padding: var(--space-3) var(--space-4); }
.beside .rows li + li { padding-top: var(--space-2); border-top: 1px solid var(--border); }
.columns > .step { margin-top: var(--space-4); }
.case > form { margin-top: var(--space-2); }
.begin { max-width: 34rem; margin-top: var(--space-4); }
.begin fieldset { display: grid; margin: 0; padding: 0; border: 0; }
.begin legend { padding: 0; font-size: var(--size-1); font-weight: 600; }
.begin .pick { display: flex; gap: var(--space-2); align-items: center; min-height: 44px; font-size: var(--size-2); font-weight: 400; }
.ids { padding-inline-start: 1.2em; font-size: var(--size-1); }
.expected h2 { margin: 0; }
.chain { display: block; width: 100%; max-width: 26rem; margin: 0 auto; font: 600 11px var(--font); }
.chain rect { fill: var(--surface); stroke: var(--control); }
.chain text { fill: var(--text); }
.chain .last rect { fill: var(--accent); stroke: var(--accent); }
.chain .last text { fill: var(--on-accent); }
.chain .flow { fill: none; stroke: var(--muted); stroke-width: 1.5px; }
.chain .dotted { stroke-dasharray: 2 4; stroke-linecap: round; }
.chain .tip { fill: var(--muted); }
.chain .label { paint-order: stroke; stroke: var(--surface); stroke-width: 5px; stroke-linejoin: round; font-variant-numeric: tabular-nums; }
.easier { display: grid; gap: var(--space-1); padding-inline-start: 1.2em; font-size: var(--size-1); }
.weeks.months { display: block; margin: 0; }
.weeks.months svg { height: 64px; }
input[type='month'] { width: 100%; min-height: 44px; padding: var(--space-2) var(--space-3); border: 1px solid var(--control); border-radius: var(--radius-small); background: var(--surface); color: var(--text); font: 1rem/1.5 var(--font); }
@media (min-width: 48rem) {
  .beside { grid-template-columns: repeat(2, minmax(0, 1fr)); }
}
@media (forced-colors: active) {
  .chain .flow { stroke: CanvasText; }
  .chain rect { fill: Canvas; stroke: CanvasText; }
  .chain text, .chain .last text { fill: CanvasText; }
}
@media print {
  .said > aside, .beside form { display: none; }
  .comment { break-inside: avoid; }
}
@media (min-width: 64rem) {
  .said > aside { grid-column: 2; grid-row: 1; }
  .said > section { grid-column: 1; grid-row: 1; }
}
@media (min-width: 36rem) {
  .find { grid-template-columns: minmax(0, 1fr) 12rem auto; align-items: end; }
}
`
