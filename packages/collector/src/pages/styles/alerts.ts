/** Who is told, and the smaller pages of the owner. */
export const alerts = `
.kinds { display: flex; flex-wrap: wrap; gap: var(--space-1) var(--space-2); margin: var(--space-2) 0 var(--space-3); padding: 0; list-style: none; }
.kinds li { padding: 0 var(--space-2); border: 1px solid var(--border); border-radius: var(--radius-small); font-size: var(--size-1); }
.buttons { display: flex; flex-wrap: wrap; gap: var(--space-2); }
.step fieldset { display: grid; margin: 0; padding: 0; border: 0; }
.step legend { margin-bottom: var(--space-1); padding: 0; font-size: var(--size-1); font-weight: 600; }
.step .check { display: grid; grid-template-columns: auto minmax(0, 1fr); align-items: center; gap: var(--space-3); min-height: 44px; font-size: var(--size-2); font-weight: 400; }
.step .check input { width: 20px; height: 20px; margin: 0; accent-color: var(--accent); }
.step .check small { display: block; color: var(--muted); font-size: var(--size-1); }
.step .help { color: var(--muted); font-size: var(--size-1); }
.figure .go, .told .go { margin-top: var(--space-2); font-size: var(--size-1); }
.figure .go a, .told .go a { display: inline-block; min-height: 44px; align-content: center; }
.care-said { display: grid; margin: var(--space-2) 0 var(--space-5); }
.care-said div { display: grid; gap: 0 var(--space-4); padding: var(--space-2) 0; border-top: 1px solid var(--border); }
.care-said dt { color: var(--muted); }
.own-view { max-width: 40rem; margin-bottom: var(--space-5); }
@media (min-width: 40rem) { .care-said div { grid-template-columns: 16rem minmax(0, 1fr); } }
.care { margin-bottom: var(--space-4); }
.care table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
.care caption { padding-bottom: var(--space-2); color: var(--muted); font-size: var(--size-1); text-align: start; }
.care th, .care td { padding: var(--space-2); border-top: 1px solid var(--border); text-align: end; }
.care th:first-child { padding-inline-start: 0; text-align: start; }
.care th { font-weight: 400; }
.narrow section { margin-top: var(--space-5); }
.board-told { display: grid; gap: var(--space-4); margin-top: var(--space-3); padding: 0; list-style: none; font-size: var(--size-3); line-height: 1.4; }
.board-told li { padding-inline-start: var(--space-4); border-inline-start: 4px solid var(--accent); }
@media print {
  /* A poster, to be read by whoever goes by. */
  main:has(.board-told) { max-width: none; }
  main:has(.board-told) h1 { font-size: 40pt; }
  main:has(.board-told) p, main:has(.board-told) h2 { font-size: 16pt; }
  .board-told { font-size: 24pt; }
  .board-told li { break-inside: avoid; }
}
`
