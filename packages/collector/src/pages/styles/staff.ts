/** The tables that wait, for a phone in a hand that carries plates. */
export const staff = `
.staff main { max-width: 60rem; padding-top: var(--space-3); }
.staff main > .say { font-size: var(--size-4); font-weight: 600; }
.staff h2 { margin: var(--space-5) 0 var(--space-2); }
.connection { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 0 var(--space-3); max-width: 60rem; min-height: 44px; margin: 0 auto; padding: var(--space-1) var(--space-4); font-size: var(--size-1); }
.connection p { display: flex; flex-wrap: wrap; gap: 0 var(--space-2); align-items: center; }
.connection .state::before { content: ''; display: inline-block; width: 0.7em; height: 0.7em; margin-inline-end: 0.5em; border: 2px solid var(--control); border-radius: 50%; }
.connection[data-state='on'] .state::before { border-color: var(--accent); background: var(--accent); }
.connection:is([data-state='on'], [data-state='']) a { display: none; }
.connection:is([data-state='lost'], [data-state='off']) { background: var(--urgent-tint); color: var(--urgent-text); font-weight: 600; }
.connection:is([data-state='lost'], [data-state='off']) .state::before { border-color: var(--urgent); }
.connection a { color: inherit; }
.connection .ways { margin-inline-start: auto; }
.calls { display: grid; gap: var(--space-3); margin-top: var(--space-3); padding: 0; list-style: none; }
@media (min-width: 48rem) {
  .calls { grid-template-columns: repeat(2, minmax(0, 1fr)); }
}
.staff .call { padding: var(--space-4); border: 1px solid var(--border); border-radius: var(--radius); background: var(--surface); }
.staff .call h3 { font-size: var(--size-5); line-height: 1.1; }
.staff .call .place { color: var(--muted); font-size: var(--size-2); font-weight: 400; }
.staff .call .words { margin-top: var(--space-1); font-size: var(--size-3); }
.staff .call .since { color: var(--muted); font-variant-numeric: tabular-nums; }
.staff .call .level { margin-top: var(--space-2); color: var(--urgent-text); font-weight: 600; }
.staff .call.level-1, .staff .call.level-2 { border-color: var(--urgent); box-shadow: inset 4px 0 0 var(--urgent); }
[dir='rtl'] .staff :is(.level-1, .level-2) { box-shadow: inset -4px 0 0 var(--urgent); }
.staff .call.level-2 { background: var(--urgent-tint); }
.staff .call.allergy { border: 3px solid var(--urgent); background: var(--urgent-tint); }
.urgent-mark { margin-top: var(--space-2); padding: var(--space-1) var(--space-3); border-radius: var(--radius-small); background: var(--urgent); color: var(--on-urgent); font-weight: 700; }
.staff .call form { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; gap: var(--space-2); margin-top: var(--space-3); }
.staff .call button { min-height: 56px; font-size: var(--size-3); }
.staff .call button[value='nobody'] { grid-row: 2; grid-column: 1; justify-self: start; min-height: 44px; padding: 0; border-color: transparent; background: none; color: var(--muted); font-size: var(--size-2); font-weight: 400; text-decoration: underline; }
.just-done { padding: 0; list-style: none; }
.just-done li { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: var(--space-1) var(--space-3); padding: var(--space-2) 0; border-bottom: 1px solid var(--border); color: var(--muted); }
.just-done button { min-height: 44px; }
.staff section .buttons { margin-top: var(--space-3); }
`
