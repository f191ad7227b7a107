/** Draws: the page on which everybody enters and checks, and what the owner sees of it. */
export const draws = `
.draw-link { margin-top: var(--space-5); padding-top: var(--space-4); border-top: 1px solid var(--border); }
.draw-link a { display: inline-block; min-height: 44px; align-content: center; font-weight: 600; }
.draw-link .help { display: block; }
.draw-entry { display: grid; gap: var(--space-2); margin-top: var(--space-5); }
.draw-entry .agree { display: flex; gap: var(--space-3); align-items: center; min-height: 44px; }
.draw-entry .agree input { flex: none; width: 20px; height: 20px; margin: 0; }
.asking main > section { margin-top: var(--space-6); }
.asking main > section > p, .asking main > section > ol { margin-top: var(--space-2); }
.ticket { font-family: ui-monospace, monospace; font-size: 1.05em; letter-spacing: 0.04em; white-space: nowrap; }
.hash { font-size: var(--size-1); overflow-wrap: anywhere; }
.draw-rules { display: grid; margin: var(--space-2) 0 0; }
.draw-rules div { padding: var(--space-2) 0; border-top: 1px solid var(--border); }
.draw-rules dt { color: var(--muted); font-size: var(--size-1); }
.drawn { display: grid; gap: var(--space-2); margin: var(--space-2) 0; padding-inline-start: var(--space-5); }
.case .drawn { padding: 0; list-style: none; }
.case .drawn li { padding: var(--space-2) 0; border-top: 1px solid var(--border); }
.notes { display: grid; gap: var(--space-2); padding-inline-start: var(--space-5); }
`
