/**
 * The looks. `:host` with `!important` beats every rule that a page may have for our element. What a page may set are the
 * `--earshot-*` properties named in the README. `data-at` is the place of what lies above the page. The lines are joined
 * without breaks, which are bytes too.
 */
const css =
  ':host{all:initial!important;display:block!important;color-scheme:inherit!important}' +
  ':host([data-overlay]){display:contents!important}' +
  '*{box-sizing:border-box;margin:0}' +
  '.panel{' +
  '--accent:var(--earshot-accent,light-dark(#0b6b63,#5fc9bd));' +
  '--surface:var(--earshot-surface,light-dark(#fff,#1d2125));' +
  '--text:var(--earshot-text,light-dark(#1c2024,#eceff1));' +
  '--radius:var(--earshot-radius,12px);' +
  '--space:var(--earshot-space,16px);' +
  '--ink:light-dark(oklch(from var(--accent) min(l,.5) c h),oklch(from var(--accent) max(l,.76) c h));' +
  '--bad:light-dark(#a11d1d,#ffa39b);' +
  '--muted:color-mix(in oklab,var(--text) 72%,var(--surface));' +
  '--border:var(--earshot-border,color-mix(in oklab,var(--text) 16%,var(--surface)));' +
  '--tint:color-mix(in oklab,currentColor 10%,#0000);' +
  'max-width:560px;padding:0;' +
  'background:var(--surface);color:var(--text);accent-color:var(--accent);' +
  'font:16px/1.45 var(--earshot-font,system-ui);overflow:auto;overflow-wrap:anywhere;overscroll-behavior:contain}' +
  '.panel,button,[part=input],[part=option]{border:1px solid var(--border);border-radius:var(--radius)}' +
  '[data-at]{inset:16px;width:384px;max-width:calc(100% - 32px);max-height:calc(100% - 32px);margin:auto;box-shadow:0 12px 40px #0004}' +
  '@keyframes rise{from{opacity:0;translate:0 12px}}' +
  '@media(prefers-reduced-motion:no-preference){[data-at]{animation:rise .2s}}' +
  '@media print{[data-at]{display:none}}' +
  '[data-at^=top]{margin-top:0}[data-at^=bottom]{margin-bottom:0}' +
  '[data-at$=left]{margin-left:0}[data-at$=right]{margin-right:0}' +
  '@media(max-width:480px){[data-at]{inset:0;min-width:100%;max-height:88%;margin:auto 0 0;border-width:1px 0 0;border-radius:var(--radius) var(--radius) 0 0;padding-bottom:env(safe-area-inset-bottom)}[data-at^=top]{margin:0 0 auto;border-width:0 0 1px;border-radius:0 0 var(--radius) var(--radius)}}' +
  'form,fieldset,label{display:flex;flex-flow:column;gap:12px;padding:0;border:0}' +
  'form{padding:var(--space)}' +
  'label{gap:4px}' +
  'button,[part=input],[part=option]{min-height:44px;padding:8px 14px;background:none;color:var(--text);font:inherit}' +
  'p,label,button{color:var(--muted);font-size:14px}' +
  'h2{font-size:18px}' +
  'h2,[type=submit],[part=state]{font-weight:600}' +
  'h2+p{margin-top:-8px}' +
  '[part=problem]{padding-inline:10px;border-inline-start:3px solid}' +
  '[part=problem],.not-sent{color:var(--bad)}' +
  '.sent{color:var(--ink)}' +
  '.head,.head *,.actions,[part=option]{display:flex;flex-flow:row;align-items:center;gap:10px}' +
  '.head{margin:-6px 0 -8px}' +
  '.head p{margin:8px 0}' +
  '.head:not(:has(p))+h2{padding-inline-end:36px}' +
  '.head button{margin:-4px -12px;padding:11px;border-radius:50%}' +
  '[part=close]{position:absolute;inset-block-start:10px;inset-inline-end:16px}' +
  '[part=back]:dir(rtl){scale:-1}' +
  'svg{width:20px;fill:none;stroke:currentColor;stroke-linecap:round}' +
  'p svg{padding:3px;border-radius:50%;background:var(--tint)}' +
  '[part=options]{gap:8px}' +
  '[part=option]:hover{border-color:var(--muted)}' +
  '[part=option]:has(:checked){border-color:var(--accent);background:var(--tint);color:var(--ink)}' +
  '[part=option] input{width:18px;height:18px}' +
  '.apart{margin-top:8px}' +
  '[part=input]{border-color:var(--muted);font-size:16px;scroll-margin-bottom:88px}' +
  '[aria-invalid]{border-color:var(--bad)}' +
  'textarea[part]{resize:vertical;field-sizing:content;min-height:104px}' +
  'button,[part=option]{cursor:pointer}' +
  'button{border-color:#0000}' +
  'button:hover{box-shadow:inset 0 0 0 3em var(--tint)}' +
  '[type=submit]{padding-inline:20px;background:var(--accent);color:oklch(from var(--accent) clamp(0,(.66 - l)*99,1) 0 0)}' +
  '.actions{flex-wrap:wrap;position:sticky;bottom:0;margin-bottom:-8px;padding:8px 0;background:var(--surface)}' +
  '.actions:not(:has(button)){display:none}' +
  'span{flex:auto;margin-inline-start:-14px}' +
  'span button{text-decoration:underline}' +
  ':focus-visible,[part=option]:has(:focus-visible){outline:2px solid var(--ink);outline-offset:2px}' +
  '[tabindex],[part=option] input{outline:0}' +
  '@media(forced-colors:active){[type=submit],[part=option]:has(:checked){border-color:Highlight}}'

/** A constructable sheet: it needs no `style-src` in a page's security policy, and no nonce. `more` is what was fetched. */
export function styles(more = ''): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css + more)
  return sheet
}
