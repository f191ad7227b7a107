/** What every page has: text, links, controls, small parts. */
export const base = `
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0;
  background: var(--page);
  color: var(--text);
  font: var(--size-2)/1.5 var(--font);
  overflow-wrap: anywhere;
}
main { margin-inline: auto; padding: var(--space-5) var(--space-4) var(--space-7); }
h1, h2, h3, p, ul, dl, dd, pre { margin: 0; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
h1 { font-size: var(--size-4); }
h2 { font-size: var(--size-3); }
h3 { font-size: var(--size-2); }
a { color: var(--accent); text-underline-offset: 0.15em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: var(--radius-small); }

button {
  min-height: 44px;
  padding: var(--space-2) var(--space-4);
  border: 1px solid var(--control);
  border-radius: var(--radius-small);
  background: var(--surface);
  color: var(--text);
  font: inherit;
  font-weight: 600;
  cursor: pointer;
}
button:hover { border-color: var(--text); }
button.main { border-color: var(--accent); background: var(--accent); color: var(--on-accent); }
button.main:hover { border-color: var(--text); }

input[type='text'], input[type='email'], input[type='tel'], input[type='date'], input[type='password'], textarea, select {
  width: 100%;
  min-height: 44px;
  padding: var(--space-2) var(--space-3);
  border: 1px solid var(--control);
  border-radius: var(--radius-small);
  background: var(--surface);
  color: var(--text);
  /* 16 px at least: Safari on iOS zooms into anything smaller. */
  font: 1rem/1.5 var(--font);
}
textarea { display: block; resize: vertical; }
/* What has no room is seen to go on. */
select, input:placeholder-shown { text-overflow: ellipsis; }
[aria-invalid='true']:is(input, textarea, select) { border-color: var(--criticism); }
input[type='radio'], input[type='checkbox'] { accent-color: var(--accent); }

.legend { display: block; padding: 0; font-size: var(--size-3); font-weight: 600; line-height: 1.35; }
.purpose, .help { color: var(--muted); }
.problem {
  padding: var(--space-1) var(--space-2);
  border-radius: var(--radius-small);
  background: var(--on-criticism);
  color: var(--criticism);
  font-weight: 600;
}
.chips, .marks { display: flex; flex-wrap: wrap; gap: var(--space-1) var(--space-2); padding: 0; list-style: none; }
.chips li, .mark {
  padding: 0 var(--space-2);
  border: 1px solid var(--border);
  border-radius: var(--radius-small);
  color: var(--muted);
  font-size: var(--size-1);
}
.chips b { color: var(--text); unicode-bidi: isolate; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

/* What opens: one mark for all of them, which points where the text runs and turns down. */
summary { display: flex; gap: var(--space-2); align-items: center; min-height: 44px; cursor: pointer; }
summary::before { content: ''; flex: none; width: 0.45em; height: 0.45em; border: solid currentColor; border-width: 0 2px 2px 0; rotate: -45deg; }
[dir='rtl'] summary::before { rotate: 135deg; }
details[open] > summary::before { rotate: 45deg; }

.narrow main { max-width: 30rem; padding-top: var(--space-7); }
.narrow h1 + p { margin-top: var(--space-2); color: var(--muted); }
.narrow p + p, .narrow details { margin-top: var(--space-4); }
.narrow summary, .other summary, .people summary, .asking details summary { color: var(--muted); }
.login { display: grid; gap: var(--space-2); margin-top: var(--space-5); }
.login button { margin-top: var(--space-2); }

@media (prefers-reduced-motion: no-preference) {
  button, .tile { transition: border-color 120ms, background-color 120ms; }
}
@media print {
  body { background: none; font-size: 10pt; }
  button, nav, .news { display: none; }
  h1, h2, h3 { break-after: avoid; }
}
`
