/** The asking pages: one column, made for a thumb. */
export const asking = `
.asking main { max-width: 36rem; }
.asking .top { display: grid; gap: var(--space-2); margin-bottom: var(--space-4); }
.answered { padding: var(--space-3) var(--space-4); border: 1px solid var(--border); border-radius: var(--radius); background: var(--tint); }
.asking form { display: grid; gap: var(--space-4); }

.question {
  display: grid;
  gap: var(--space-3);
  min-width: 0;
  margin: 0;
  padding: var(--space-4);
  border: 1px solid var(--border);
  border-radius: var(--radius);
  background: var(--surface);
}
/* Floated, a legend leaves the fieldset's border and becomes an ordinary block. */
.question legend { float: inline-start; width: 100%; padding: 0; font-size: var(--size-3); font-weight: 600; line-height: 1.35; }
.question legend + * { clear: both; }
.optional { color: var(--muted); font-size: var(--size-1); font-weight: 400; white-space: nowrap; }
.question .help { font-size: var(--size-1); }

.tiles { display: grid; gap: var(--space-2); }
.tile {
  position: relative;
  display: flex;
  align-items: center;
  gap: var(--space-3);
  min-height: 48px;
  padding: var(--space-2) var(--space-3);
  border: 1px solid var(--border);
  border-radius: var(--radius-small);
  cursor: pointer;
}
.tile:hover { border-color: var(--control); }
.tile:has(:checked) { border-color: var(--accent); background: var(--tint); box-shadow: inset 0 0 0 1px var(--accent); }
.tile:has(:focus-visible) { outline: 3px solid var(--accent); outline-offset: 2px; }
.tile input { flex: none; width: 20px; height: 20px; margin: 0; outline: none; }
@media (min-width: 36rem) {
  .tiles:has([type='checkbox']) { grid-template-columns: 1fr 1fr; }
}

/* Side by side; the ends, which have words, take a line of their own. */
.tiles.numbers { grid-template-columns: repeat(auto-fit, minmax(44px, 1fr)); gap: var(--space-1); }
.numbers .tile { justify-content: center; padding: 0; font-weight: 600; text-align: center; }
.numbers .tile:is(:first-child, :last-child) { grid-column: 1 / -1; justify-content: start; padding-inline: var(--space-3); }
.numbers .tile input { position: absolute; inset: 0; width: 100%; height: 100%; opacity: 0; }
.numbers .tile:has(:checked) { background: var(--accent); color: var(--on-accent); }

/* The lines of a matrix: each with its own scale, so that nothing scrolls sideways. */
.row { display: grid; gap: var(--space-2); min-width: 0; margin: 0; padding: var(--space-3) 0 0; border: 0; border-top: 1px solid var(--border); }
.question .row legend { font-size: var(--size-2); }
@media (min-width: 36rem) {
  .row .tiles:not(.numbers) { grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); }
}
.row[aria-invalid] > legend { color: var(--criticism); }
.place { display: flex; align-items: center; justify-content: space-between; gap: var(--space-3); }
.place select { flex: none; width: 4.5rem; }
.measure { display: flex; align-items: center; gap: var(--space-2); }
.measure input { max-width: 12rem; }

.other, .line { display: grid; gap: var(--space-1); }
/* The line for other words waits until it is asked for; a browser that cannot tell shows it always. */
@supports selector(:has(a)) {
  .question:not(:has([data-other]:checked)) .other:has(:placeholder-shown) { display: none; }
}

.notice { padding: var(--space-4); border: 1px solid currentColor; border-radius: var(--radius); background: var(--on-criticism); color: var(--criticism); }
.notice.quiet { display: grid; align-items: center; border-color: var(--border); background: var(--surface); color: var(--text); }
.notice ul { padding-inline-start: var(--space-5); }
.notice a { color: inherit; }
.actions { display: grid; gap: var(--space-2); }
.actions button { min-height: 48px; }
@media (min-width: 36rem) {
  .actions { display: flex; }
  .actions .main { min-width: 10rem; }
}

.thanks { display: grid; gap: var(--space-2); padding: var(--space-5) var(--space-4); border: 1px solid var(--border); border-radius: var(--radius); background: var(--surface); }
.sent { display: flex; align-items: center; gap: var(--space-2); color: var(--accent); font-weight: 600; }
.sent::before { content: ''; width: 0.45em; height: 0.8em; margin: 0 0.2em 0.15em; border: solid currentColor; border-width: 0 2px 2px 0; rotate: 40deg; }
.thanks .words { font-size: var(--size-4); font-weight: 600; line-height: 1.3; text-wrap: balance; }
.onward { display: flex; flex-wrap: wrap; gap: 0 var(--space-5); margin-top: var(--space-4); }
.onward a[aria-current] { color: inherit; font-weight: 600; text-decoration: none; }
.onward a { display: inline-block; min-height: 44px; align-content: center; }
.trap { position: absolute; inset-inline-start: -9999px; width: 1px; height: 1px; overflow: hidden; }
.actions .button { justify-content: center; }

/* A person's own answer. */
.asking main > .sent { margin-bottom: var(--space-4); }
.asking .card h2 + p { margin-top: calc(var(--space-2) * -1); }
.asking .card + .purpose { margin-top: var(--space-4); font-size: var(--size-1); }
.asking .card summary { color: var(--accent); }
.asking .card details > * + * { margin-top: var(--space-2); }
.asking .card form { justify-items: start; }
.asking .card > * { min-width: 0; }
.asking pre { padding: var(--space-2); border-radius: var(--radius-small); background: var(--page); font-size: var(--size-1); white-space: pre-wrap; }
.asking .kept { font-size: var(--size-1); }
.asking .kept dl { gap: var(--space-1); }
.asking .kept dt { padding: 0; }
.asking .kept dd { font-size: var(--size-1); }
.grave { border-color: var(--criticism); background: var(--on-criticism); color: var(--criticism); }
.grave:hover { border-color: var(--criticism); }
@media (min-width: 36rem) {
  .asking .kept dl > div { display: grid; grid-template-columns: 7rem minmax(0, 1fr); }
  .asking .kept dd { grid-column: 2; }
}
`
