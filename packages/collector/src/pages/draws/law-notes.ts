import { type Html, html } from '../html.ts'

/** What to look up before a draw is opened. Pointers, checked in 2026, and no legal advice. */
export function lawNotes(): Html {
  return html`<section aria-labelledby="law"><h2 id="law">Before you open one</h2>
<p class="help">What you must look up where you are. This is no legal advice, and this program gives none.</p>
<details class="other"><summary>United States</summary><ul class="notes">
<li>A prize, a chance and something given for it is a lottery, which is forbidden. So nobody may have to buy anything: here nobody has to.</li>
<li>The rules must stand before the start: that nothing need be bought, the days, who may enter, how, limits, chances, the prize and its worth, how it is drawn, where it is void, who gives it.</li>
<li>New York and Florida: above 5,000 dollars of prizes it must be registered and secured, 30 and 7 days before. Rhode Island: in shops above 500 dollars.</li>
<li>Children under 13: COPPA. Say in “Who may enter” that they may not.</li></ul></details>
<details class="other"><summary>United Kingdom</summary><ul class="notes">
<li>The free way in must be as easy and as visible as any other. Here there is one way, and it is free.</li>
<li>CAP Code, section 8; rule 8.24 asks for the laws of chance, by a verifiably random process of a computer or an independent person. That is what the check is for.</li></ul></details>
<details class="other"><summary>European Union, and elsewhere</summary><ul class="notes">
<li>Rules differ from country to country. Who enters leaves an address: say who keeps it and why; the entry page says until when.</li></ul></details>
<details class="other"><summary>Never</summary><ul class="notes">
<li>A reward for a public review, or for a good answer: reviewing sites and the FTC (rule 465.4) forbid it. The entry here is the same whatever was said, and where nothing was.</li></ul></details></section>`
}
