/** Who is told. */
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
`
