import { cardKinds, usualWords } from '../../tables/table-sheets.ts'
import { type Html, html } from '../html.ts'

interface Cards {
  readonly fields: URLSearchParams
  readonly problem: string
}

const kindNames: Readonly<Record<(typeof cardKinds)[number], string>> = {
  tents: 'Cards that stand on the table, four a page',
  sheet: 'All codes, twelve a page',
}

/** Orders codes for tables: a file to print. */
export function cardsSection(prompt: string, cards: Cards | undefined): Html {
  const given = (name: string): string => cards?.fields.get(name) ?? ''
  return html`<section aria-labelledby="cards"><h2 id="cards">Codes for tables</h2>
<p>A guest scans the code, and calls somebody or says how it is. The links are signed, so you see which answers came from the card.</p>
${cards && html`<p class="problem" role="alert">${cards.problem}</p>`}
<form class="step" method="get" action="/setup/cards"><input type="hidden" name="prompt" value="${prompt}">
<label>Place, as it stands in the address <input type="text" name="place" required maxlength="40" autocomplete="off" value="${given('place')}" placeholder="garden"></label>
<label>Place, as it is printed <input type="text" name="name" maxlength="60" autocomplete="organization" value="${given('name')}"></label>
<label>What a card says, in the language of your guests <input type="text" name="say" maxlength="120" autocomplete="off" value="${given('say')}" placeholder="${usualWords}"></label>
<label>What you call a table <input type="text" name="word" maxlength="30" autocomplete="off" value="${given('word')}" placeholder="Table"></label>
<label>Tables <input type="text" name="tables" required maxlength="2000" autocomplete="off" value="${given('tables')}" placeholder="1-12, 20, Bar 3"></label>
<label>How <select name="kind">${cardKinds.map((kind) => html`<option value="${kind}"${kind === given('kind') && html` selected`}>${kindNames[kind]}</option>`)}</select></label>
<div class="doors"><button class="main" name="format" value="pdf">PDF</button><button name="format" value="html">Page to print</button></div>
<p class="help">Good for a year. The page to print has the letters of every language; a browser saves it as a PDF too. <code>earshot qr</code> makes the same, and SVG.</p></form></section>`
}
