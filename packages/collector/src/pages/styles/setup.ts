/** The pages on which the owner sets up: code to copy, forms, and what was found. */
export const setup = `
.setup section + section, .setup form + section { margin-top: var(--space-2); }
.setup section > p { margin-bottom: var(--space-2); }
.setup code { font-size: 0.95em; }
.choose { display: flex; flex-wrap: wrap; align-items: end; gap: var(--space-2); margin-top: var(--space-4); }
.choose label { display: grid; flex: 1 1 14rem; gap: var(--space-1); min-width: 0; font-size: var(--size-1); font-weight: 600; }
.choose .help { flex-basis: 100%; }
.choose .help a { display: inline-block; min-height: 44px; margin-inline-end: var(--space-4); align-content: center; }
.copy { display: grid; gap: var(--space-2); justify-items: end; margin-bottom: var(--space-3); }
.copy pre { width: 100%; max-height: 20rem; overflow: auto; padding: var(--space-3); border: 1px solid var(--border); border-radius: var(--radius-small); background: var(--surface); font: var(--size-1)/1.5 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
@media (min-width: 36rem) {
  .copy { grid-template-columns: minmax(0, 1fr) auto; align-items: start; }
}
.way { border-top: 1px solid var(--border); }
.way:last-child { border-bottom: 1px solid var(--border); }
.way summary, .step summary { font-weight: 600; }
.way > :is(p, .copy) { margin-bottom: var(--space-3); }
.setup .step .help { font-size: var(--size-1); }
.setup .step .doors { margin-top: 0; }
.checks { display: grid; gap: var(--space-2); margin: 0 0 var(--space-3); padding: 0; list-style: none; }
.checks li { padding: var(--space-3) var(--space-4); border: 1px solid var(--border); border-inline-start-width: 4px; border-radius: var(--radius-small); background: var(--surface); }
.checks b { font-size: var(--size-1); }
.checks .wrong { border-inline-start-color: var(--criticism); }
.checks .wrong b { color: var(--criticism); }
.checks .right { border-inline-start-color: var(--accent); }
.checks .right b { color: var(--accent); }
.checks .mend { margin-top: var(--space-1); color: var(--muted); }
`
