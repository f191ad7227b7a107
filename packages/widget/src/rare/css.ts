/** The looks of the rarer questions, behind those of `ui/styles.ts`. */
export const css: string =
  '.faces,.stars,.thumbs,.numbers,.matrix,ol{display:grid;gap:8px}' +
  // One row, each point as wide as the others; on a phone a long scale has two rows.
  '.strip{display:grid;grid:auto/auto-flow minmax(0,1fr);gap:4px}' +
  '.strip label{position:relative;flex-flow:column;justify-content:center;padding:8px 2px;text-align:center}' +
  '.strip input{position:absolute;inset:0;opacity:0}' +
  '.strip svg{width:32px;stroke-width:.8;stroke-linejoin:round}' +
  '.strip label:has(:checked){color:var(--ink);box-shadow:inset 0 0 0 1px}' +
  'i{font-style:normal}' +
  'b{font-weight:inherit}' +
  '.strip i{font-size:16px;color:var(--text)}' +
  '.ends{display:flex;justify-content:space-between;gap:16px;font-size:14px;color:var(--muted);overflow-wrap:break-word}' +
  '.ends :last-child{text-align:end}' +
  '.stars b,.numbers .strip b,.said{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}' +
  '.thumbs label:first-child svg{scale:1 -1}' +
  '.panel{container-type:inline-size}' +
  '@container(width<520px){' +
  '.faces b{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}' +
  '.strip:has(>:nth-child(8)){grid:auto/repeat(4,1fr)}' +
  '.strip:has(>:nth-child(9)){grid:auto/repeat(5,1fr)}' +
  '.strip:has(>:nth-child(11)){grid:auto/repeat(6,1fr)}}' +
  '@container(width<380px){.strip:has(>:nth-child(7):last-child){grid:auto/repeat(4,1fr)}}' +
  // A mouse hits less than a finger does: one row is one line from low to high.
  '@media(pointer:fine){@container(width>370px){.strip.strip{grid:auto/auto-flow minmax(0,1fr)}}}' +
  '@container(width>519px){.faces .ends{display:none}}' +
  // Stars fill up to the chosen one, and to the one that a pointer is over.
  '.stars label[part]{border-color:#0000;background:none;box-shadow:none}' +
  '.stars label:is(:has(:checked),:hover,:has(~label :checked),:has(~label:hover)) svg{fill:currentColor}' +
  '.stars label:has(~label :checked){color:var(--ink)}' +
  '.matrix{gap:var(--space)}' +
  'h3{margin-bottom:6px;font:inherit}' +
  '.matrix [part=options]{gap:4px}' +
  '.number{display:flex;align-items:center;gap:10px}' +
  '.number label{flex:0 1 10em}' +
  '.number [part]{width:100%}' +
  'ol{padding:0;list-style:none}' +
  'li{display:flex;align-items:center;gap:4px;padding-inline-start:14px;border:1px solid var(--border);border-radius:calc(var(--radius)*.75)}' +
  'li i{color:var(--muted)}' +
  'li b{flex:1;margin-inline:6px}' +
  'li button{padding:11px;line-height:0}' +
  'li [aria-disabled=true]{opacity:.3;cursor:default}' +
  'a{color:var(--ink);padding:11px 0}' +
  '@media(forced-colors:active){.strip label:has(:checked){background:Highlight;color:HighlightText;forced-color-adjust:none}}'
