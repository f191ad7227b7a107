/** Who may sign in, and the door. */
export const people = `
.people { display: grid; gap: var(--space-3); margin: 0; padding: 0; list-style: none; }
.people .card { margin: 0; gap: var(--space-2); }
.changes { display: grid; gap: var(--space-3); }
@media (min-width: 48rem) {
  .changes { grid-template-columns: repeat(3, 1fr); align-items: end; }
}
.owner .made { margin-top: var(--space-4); border-color: var(--accent); }
.owner .made h2 { margin: 0; }
.card .roles { padding-top: var(--space-3); border-top: 1px solid var(--border); }
.card .roles > div { display: block; }
.card .roles dt { padding: 0; color: var(--text); font-weight: 600; }
.card .roles dd { color: var(--muted); font-size: var(--size-1); }
.login .legend:not(:first-child) { margin-top: var(--space-3); }
`
