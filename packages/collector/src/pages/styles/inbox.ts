/** Cases, and what was done to them. */
export const inbox = `
.tabs ul { display: flex; flex-wrap: wrap; gap: 0 var(--space-4); margin-top: var(--space-3); padding: 0; border-bottom: 1px solid var(--border); list-style: none; }
.tabs a { display: block; min-height: 44px; align-content: center; border-bottom: 3px solid transparent; color: var(--muted); font-weight: 600; text-decoration: none; }
.tabs a[aria-current] { border-bottom-color: var(--accent); color: var(--text); }
.tabs span { font-weight: 400; }
.owner .answers > .cases, .owner .answers > .none { margin-top: var(--space-4); }
.cases { display: grid; gap: var(--space-2); padding: 0; list-style: none; }
.case { padding: var(--space-3) var(--space-4); border: 1px solid var(--border); border-inline-start-width: 4px; border-radius: var(--radius); background: var(--surface); }
.case.severity-1, .case.late { border-inline-start-color: var(--urgent); }
.case.severity-2 { border-inline-start-color: var(--criticism); }
.case .clock { color: var(--muted); font-size: var(--size-1); }
.case.late .clock, .case.severity-1 .clock b { color: var(--urgent-text); }
.case.late .clock span { font-weight: 600; }
.owner .case h2 { display: block; margin: 2px 0; font-size: var(--size-3); line-height: 1.35; }
.case h2 a { display: -webkit-box; overflow: hidden; color: var(--text); overflow-wrap: anywhere; text-decoration: none; -webkit-box-orient: vertical; -webkit-line-clamp: 4; }
.case h2 a:hover { text-decoration: underline; }
.case .facts { color: var(--muted); font-size: var(--size-1); }
.case + .case { margin-top: var(--space-2); }
.cases .case + .case { margin-top: 0; }
.case h3 { margin: 2px 0; font-size: var(--size-3); }
.case > form { display: flex; flex-wrap: wrap; align-items: center; gap: var(--space-1) var(--space-3); margin-top: var(--space-1); }
.case .effect { margin: var(--space-2) 0; font-weight: 600; }
.case .step { padding: 0; border: 0; }
.case .buttons { margin-top: var(--space-2); }
.case .step .buttons { margin-top: 0; }
.step + .step { margin-top: var(--space-3); }
.helps, .began { margin-bottom: var(--space-3); }
.answers > section > .help + .cases { margin-top: var(--space-3); }
.times { display: grid; gap: var(--space-2); margin-bottom: var(--space-3); font-size: var(--size-1); }
.times div { display: grid; gap: 0 var(--space-3); grid-template-columns: 8rem minmax(0, 1fr); }
.times dt { color: var(--muted); }

.owner main > .pages { margin: 0; }
.owner main > .problem, .again { margin-top: var(--space-3); }
.again { padding: var(--space-2) var(--space-4); border-radius: var(--radius-small); background: var(--on-criticism); color: var(--criticism); }
.story { display: grid; margin: 0; padding: 0; padding-inline-start: var(--space-3); border-inline-start: 2px solid var(--border); list-style: none; }
.story li { padding: var(--space-2) var(--space-3); }
.story .written { margin-top: var(--space-1); white-space: pre-wrap; }
.story .when { color: var(--muted); font-size: var(--size-1); }
.talk { display: grid; gap: var(--space-3); margin: var(--space-4) 0; padding: 0; list-style: none; }
.talk li { max-width: 85%; padding: var(--space-3) var(--space-4); border: 1px solid var(--border); border-radius: var(--radius); background: var(--surface); }
.talk .you { justify-self: end; background: var(--tint); }
.talk .who { color: var(--muted); font-size: var(--size-1); }
.talk .words { white-space: pre-wrap; }
.step { display: grid; gap: var(--space-3); padding: var(--space-4); border: 1px solid var(--border); border-radius: var(--radius); background: var(--surface); }
.step label { display: grid; gap: var(--space-1); font-size: var(--size-1); font-weight: 600; }
.owner .card pre { overflow-x: auto; padding: var(--space-2); background: var(--page); font-size: var(--size-1); white-space: pre-wrap; }
`
