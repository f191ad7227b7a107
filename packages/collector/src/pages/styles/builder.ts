/** The page on which a prompt is written, and the page in its frame. */
export const builder = `
.shelf { display: grid; padding: 0; list-style: none; }
.shelf li { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: var(--space-2) var(--space-4); padding: var(--space-3) 0; border-top: 1px solid var(--border); }
.shelf li > div:first-child { flex: 1 1 8rem; min-width: 0; }
@media (min-width: 64rem) {
  .shelf.ready { grid-template-columns: 1fr 1fr; column-gap: var(--space-6); }
}
.shelf.ready li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 var(--space-4); padding: var(--space-2) 0; }
.shelf.ready .facts { grid-column: 1 / -1; }
@media (min-width: 36rem) {
  .shelf.ready .button { grid-area: 1 / 2 / span 2; }
  .shelf.ready .facts { grid-column: 1; }
}
.help + .shelf { margin-top: var(--space-3); }
.way ul + .step { margin-top: var(--space-3); }
.shelf h3 { font-size: var(--size-3); }
.shelf .doors { margin: 0; }
.shelf a:not(.button) { display: inline-block; min-height: 44px; align-content: center; }
.facts { color: var(--muted); font-size: var(--size-1); }

.outcome { margin-top: var(--space-3); padding: var(--space-3) var(--space-4); border-radius: var(--radius-small); font-weight: 600; }
.outcome.good { background: var(--tint); }
.outcome.bad { background: var(--on-criticism); color: var(--criticism); }
.outcome a { display: inline-block; min-height: 44px; margin-inline-end: var(--space-4); align-content: center; }

.draft { margin-top: var(--space-4); }
.group { margin-bottom: var(--space-2); border: 1px solid var(--border); border-radius: var(--radius); background: var(--surface); }
.group summary { min-height: 48px; padding: var(--space-2) var(--space-4); font-weight: 600; }
.group .name { min-width: 0; }
.group .name .facts { font-weight: 400; }
.group .count:not(:empty) { min-width: 1.5em; padding: 0 0.4em; border-radius: 1em; background: var(--on-criticism); color: var(--criticism); font-size: var(--size-1); font-weight: 600; text-align: center; }
.field { display: grid; gap: var(--space-1); padding: 0 var(--space-4) var(--space-4); }
.field:has(.box) { gap: 0; padding-bottom: 0; }
.field:last-child { padding-bottom: var(--space-3); }
.field label { font-size: var(--size-1); font-weight: 600; }
.field .help { font-size: var(--size-1); }
.field .box { display: flex; gap: var(--space-2); align-items: center; min-height: 44px; font-size: var(--size-2); font-weight: 400; }
.box input { flex: none; width: 20px; height: 20px; margin: 0; }
.says { display: grid; gap: var(--space-1); margin: 0; padding: 0; list-style: none; }
.says:empty { display: none; }
.says li { padding: var(--space-1) var(--space-3); border-inline-start: 3px solid var(--control); background: var(--page); font-size: var(--size-1); }
.says .error { border-inline-start-color: var(--criticism); background: var(--on-criticism); color: var(--criticism); }
.says.whole { margin-bottom: var(--space-3); }
.save { position: sticky; bottom: 0; padding: var(--space-3) 0; background: var(--page); }

.looks, .who { display: grid; grid-template-columns: repeat(auto-fit, minmax(7rem, 1fr)); gap: var(--space-2); margin-bottom: var(--space-3); }
.who { grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr)); align-items: end; }
.looks label, .who label { display: grid; gap: var(--space-1); min-width: 0; font-size: var(--size-1); font-weight: 600; }
.frame { overflow: hidden; height: 600px; border: 1px solid var(--border); border-radius: var(--radius); background: var(--surface); }
.frame iframe { display: block; width: 100%; height: 100%; border: 0; }
.frame[data-width='desk'] { height: 260px; }
.frame[data-width='desk'] iframe { width: 1080px; height: 860px; scale: 0.3; transform-origin: 0 0; }
@media (min-width: 64rem) {
  .frame[data-width='desk'] { height: 300px; }
  .frame[data-width='desk'] iframe { height: 816px; scale: 0.368; }
}
@media (min-width: 64rem) {
  .preview-side section { position: sticky; top: var(--space-3); }
  .preview-side h2 { margin-top: var(--space-4); }
}
.frame + button { margin-top: var(--space-2); }
.preview-side .help { margin-top: var(--space-2); font-size: var(--size-1); }
.rules { display: grid; gap: var(--space-1); margin-top: var(--space-2); padding: 0; list-style: none; }
.rules b { display: inline-block; min-width: 2.2em; }
.rules .passes b { color: var(--accent); }
.rules .holds b { color: var(--criticism); }

.preview { min-height: 100vh; padding: var(--space-4); }
.preview main { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--space-3); max-width: 40rem; padding: 0; }
.light .preview { background: #fff; color: #1c2024; color-scheme: light; }
.dark .preview { background: #14171a; color: #eceff1; color-scheme: dark; }
`
