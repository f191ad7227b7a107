/** What people wrote, and how it is found. */
export const comments = `
input[type='search'] { width: 100%; min-height: 44px; padding: var(--space-2) var(--space-3); border: 1px solid var(--control); border-radius: var(--radius-small); background: var(--surface); color: var(--text); font: 1rem/1.5 var(--font); appearance: none; }
.tabs ul { overflow-x: auto; }
.tabs li { flex: none; }
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
.groups li { align-items: center; min-height: 44px; padding: 0; }
.groups li:last-child:not(details li) { border-bottom: 0; }
.groups { padding: var(--space-1) var(--space-4); border: 1px solid var(--border); border-radius: var(--radius); background: var(--surface); }
.go a { display: inline-block; min-height: 44px; align-content: center; }
.words { display: flex; flex-wrap: wrap; gap: var(--space-2); margin: 0; padding: 0; list-style: none; }
.words a { display: flex; gap: var(--space-2); align-items: center; min-height: 44px; padding: 0 var(--space-3); border: 1px solid var(--border); border-radius: var(--radius); background: var(--surface); color: var(--text); text-decoration: none; }
.words a:hover { border-color: var(--text); }
.words b { color: var(--muted); font-size: var(--size-1); font-weight: 400; font-variant-numeric: tabular-nums; }
.training { display: grid; gap: var(--space-3); grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr)); }
.training .comment { margin: 0; }
.do-this { margin-top: var(--space-1); font-weight: 600; }
button.quiet { margin-top: var(--space-2); padding: 0; border: 0; background: none; color: var(--muted); font-size: var(--size-1); font-weight: 400; text-decoration: underline; text-underline-offset: 0.15em; }
.beside { display: grid; gap: 0 var(--space-6); }
.beside > * { min-width: 0; }
.beside .card h3 { color: var(--muted); font-size: var(--size-1); }
.beside .say { font-size: var(--size-3); font-weight: 600; }
.beside .say .of { font-size: var(--size-1); font-weight: 400; }
.beside .note { color: var(--muted); font-size: var(--size-1); }
.weeks.months { display: block; margin: 0; }
.weeks.months svg { height: 64px; }
input[type='month'] { width: 100%; min-height: 44px; padding: var(--space-2) var(--space-3); border: 1px solid var(--control); border-radius: var(--radius-small); background: var(--surface); color: var(--text); font: 1rem/1.5 var(--font); }
@media (min-width: 48rem) {
  .beside { grid-template-columns: repeat(2, minmax(0, 1fr)); }
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
