/** The owner's page: answers first, figures beside them where there is room. */
export const owner = `
.owner main { max-width: 76rem; }
.owner .top { display: grid; grid-template-columns: 1fr auto; align-items: center; gap: var(--space-2) var(--space-4); }
@media (min-width: 36rem) {
  .owner h1 { font-size: var(--size-5); }
}
.owner .top + p { margin-top: var(--space-4); }
.owner .purpose { grid-column: 1 / -1; max-width: 46rem; }
.owner h2 { display: flex; align-items: baseline; gap: var(--space-2); margin: var(--space-6) 0 var(--space-3); font-size: var(--size-4); }
.count { color: var(--muted); font-size: var(--size-2); font-weight: 400; }
.jump { display: flex; flex-wrap: wrap; gap: 0 var(--space-4); margin-top: var(--space-2); }
.jump a, .pages a, .owner footer a { display: inline-block; min-height: 44px; align-content: center; }
.columns { display: grid; gap: 0 var(--space-6); }
.columns > * { min-width: 0; }
@media (min-width: 64rem) {
  .columns { grid-template-columns: minmax(0, 1fr) 25rem; }
  .jump { display: none; }
}
.none { color: var(--muted); }

.card, .figures, .empty { padding: var(--space-4); border: 1px solid var(--border); border-radius: var(--radius); background: var(--surface); }
.card + .card, .figures + .figures { margin-top: var(--space-3); }
.card { display: grid; gap: var(--space-3); scroll-margin-top: var(--space-4); }
.card header { display: flex; flex-wrap: wrap; align-items: baseline; gap: var(--space-1) var(--space-3); }
.card .when { flex: 1 1 auto; color: var(--muted); font-size: var(--size-1); }
.mark.criticism, .mark.call { border-color: transparent; background: var(--on-criticism); color: var(--criticism); font-weight: 600; }
.mark.call { background: var(--criticism); color: var(--on-criticism); }
.card .repeats { color: var(--muted); font-size: var(--size-1); }
.card dl { display: grid; gap: var(--space-3); }
@media (min-width: 48rem) {
  .card .when { text-align: end; }
  .card dl > div { display: grid; grid-template-columns: 13rem minmax(0, 1fr); gap: var(--space-1) var(--space-4); }
  .card dt { padding-top: 0.2em; }
  .card dd { grid-column: 2; }
}
.card dt { color: var(--muted); font-size: var(--size-1); }
.card dd { font-size: var(--size-3); line-height: 1.4; }
.card .written { max-width: 42rem; white-space: pre-wrap; }
.card .written::before { content: '“'; }
.card .written::after { content: '”'; }

.figures .counts, .figures .asked, .figures .words { color: var(--muted); font-size: var(--size-1); }
.figures .asked { margin-top: var(--space-3); }
.shares { display: grid; gap: var(--space-3); margin-top: var(--space-3); padding: 0; list-style: none; }
.share .name { display: flex; justify-content: space-between; gap: var(--space-3); }
.share .name span { color: var(--muted); white-space: nowrap; }
.share.criticism b { color: var(--criticism); }
.share.criticism { padding-bottom: var(--space-3); border-bottom: 1px solid var(--border); }
.figure-bar { display: block; width: 100%; height: 10px; margin: var(--space-1) 0; }
.figure-bar .track { fill: var(--border); }
.figure-bar .range { fill: var(--accent); opacity: 0.4; }
.figure-bar .dot { fill: var(--accent); }
.criticism .figure-bar .range, .criticism .figure-bar .dot { fill: var(--criticism); }
.share.rate { padding-top: var(--space-3); border-top: 1px solid var(--border); }
.rate .figure-bar .range, .rate .figure-bar .dot { fill: var(--muted); }

.empty { display: grid; gap: var(--space-3); margin-top: var(--space-5); padding: var(--space-5); }
.owner .empty h2 { margin: 0; }
.empty pre { overflow-x: auto; padding: var(--space-3); border-radius: var(--radius-small); background: var(--page); font-size: var(--size-1); white-space: pre-wrap; }
.pages { margin-top: var(--space-4); }
.owner footer { margin-top: var(--space-6); color: var(--muted); font-size: var(--size-1); }
.owner footer a { margin-inline-start: var(--space-2); }

.news { position: fixed; inset: auto auto var(--space-4) 50%; translate: -50% 0; }
.news:not(:empty) { padding: var(--space-2) var(--space-4); border-radius: var(--radius); background: var(--text); color: var(--page); font-weight: 600; }

@media print {
  .columns { display: block; }
  .card, .figures { break-inside: avoid; }
  .owner footer { display: none; }
}
@media (forced-colors: active) {
  .figure-bar .track { fill: GrayText; }
  .owner .figure-bar .range, .owner .figure-bar .dot { fill: CanvasText; }
  .mark, .problem { border: 1px solid; }
  .tile:has(:checked) { border-color: Highlight; outline: 1px solid Highlight; }
}
`
