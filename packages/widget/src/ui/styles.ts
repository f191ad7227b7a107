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
  // Opaque, and a colour that every screen can show: what is reckoned from it must be what is seen.
  '--accent:color(from var(--earshot-accent,light-dark(#0b6b63,#5fc9bd)) srgb clamp(0,r,1) clamp(0,g,1) clamp(0,b,1)/1);' +
  '--surface:var(--earshot-surface,light-dark(#fff,#1d2125));' +
  '--text:var(--earshot-text,light-dark(#1c2024,#eceff1));' +
  '--radius:var(--earshot-radius,12px);' +
  '--space:var(--earshot-space,16px);' +
  // Lightness and colourfulness that hold 4.5:1 on the surface and on the tint, whatever the hue.
  '--ink:light-dark(oklch(from var(--accent) min(l,.46) min(c,.15) h),oklch(from var(--accent) max(l,.74) min(c,.15) h));' +
  // Black or white, whichever has more contrast: at a luminance of 0.18 both have 4.6:1.
  '--on:color(from var(--accent) xyz calc((.18 - y)*1e5) calc((.18 - y)*1e5) calc((.18 - y)*1e5));' +
  '--bad:light-dark(#a11d1d,#ffa39b);' +
  '--muted:color-mix(in oklab,var(--text) 72%,var(--surface));' +
  '--border:var(--earshot-border,color-mix(in oklab,var(--text) 16%,var(--surface)));' +
  '--tint:color-mix(in oklab,currentColor 10%,#0000);' +
  'max-width:560px;padding:0;' +
  'background:var(--surface);color:var(--text);accent-color:var(--ink);' +
  'font:16px/1.45 var(--earshot-font,system-ui);overflow:auto;overflow-wrap:anywhere;overscroll-behavior:contain;scroll-padding-bottom:min(6em,20vh)}' +
  '.panel,button,[part=input],[part=option]{border:1px solid var(--border);border-radius:var(--radius)}' +
  '[data-at]{inset:16px;width:384px;max-width:calc(100% - 32px);max-height:calc(100% - 32px);margin:auto;box-shadow:0 12px 40px #0004}' +
  '@keyframes come{from{opacity:0}}' +
  // What comes by itself comes gently, and without being laid out again for it. What a person has called for is there at once.
  '@media(prefers-reduced-motion:no-preference){section[data-at]{animation:come .2s}}' +
  '@media print{[data-at]{display:none}}' +
  '[data-at^=top]{margin-top:0}[data-at^=bottom]{margin-bottom:0}' +
  '[data-at$=left]{margin-left:0}[data-at$=right]{margin-right:0}' +
  '@media(max-width:480px){[data-at]{inset:0;min-width:100%;max-height:88%;margin:auto 0 0;border-width:1px 0 0;border-radius:var(--radius) var(--radius) 0 0;padding-bottom:env(safe-area-inset-bottom)}[data-at^=top]{margin:0 0 auto;border-width:0 0 1px;border-radius:0 0 var(--radius) var(--radius)}}' +
  'form,fieldset,label{display:flex;flex-flow:column;gap:12px;min-width:0;padding:0;border:0}' +
  'form{padding:var(--space)}' +
  'label{gap:4px}' +
  'button,[part=input],[part=option]{min-height:44px;padding:8px 14px;background:none;color:var(--text);font:inherit}' +
  'p,label,button{color:var(--muted);font-size:14px}' +
  'h2{font-size:18px}' +
  '[inert]{visibility:hidden}' +
  'h2,[type=submit],[part=state]{font-weight:600}' +
  'h2+p{margin-top:-8px}' +
  '[part=problem]{padding-inline:10px;border-inline-start:3px solid}' +
  '[part=problem],.not-sent{color:var(--bad)}' +
  '.sent{color:var(--ink)}' +
  '.head,.head *,.actions,[part=option]{display:flex;flex-flow:row;align-items:center;gap:10px}' +
  '.head{margin:-6px 0 -8px}' +
  '.head p{margin:8px 0}' +
  '.head:not(:has(p))+h2{padding-inline-end:36px}' +
  '.head button{margin:-4px -12px;padding:12px;border:0;border-radius:50%}' +
  '[part=close]{position:absolute;inset-block-start:10px;inset-inline-end:16px}' +
  '[part=back]:dir(rtl){scale:-1}' +
  'svg{width:20px;fill:none;stroke:currentColor;stroke-linecap:round}' +
  'p svg{padding:3px;border-radius:50%;background:var(--tint)}' +
  '[part=options]{gap:8px}' +
  '@media(hover){[part=option]:hover{border-color:var(--muted)}button:hover{box-shadow:inset 0 0 0 3em var(--tint)}[type=submit]:hover{box-shadow:0 0 9px #0004}}' +
  '[part=option]:has(:checked){border-color:var(--ink);background:var(--tint);color:var(--ink)}' +
  '[part=option] input{flex:none;width:18px;height:18px}' +
  '.apart{margin-top:8px}' +
  '[part=input]{border-color:var(--muted);font-size:16px}' +
  '[aria-invalid]{border-color:var(--bad)}' +
  'textarea[part]{resize:vertical;field-sizing:content;min-height:104px;max-height:45vh}' +
  'button,[part=option]{cursor:pointer}' +
  'button{border-color:#0000}' +
  '[type=submit]{padding-inline:20px;background:var(--accent);color:var(--on);border-color:var(--ink)}' +
  '.actions{flex-wrap:wrap;justify-content:end;margin:0 -4px -8px;padding:8px 4px;background:var(--surface)}' +
  // In a window that is not high they would cover what they belong to.
  '@media(min-height:400px){.actions{position:sticky;bottom:0}}' +
  '.actions:not(:has(button)){display:none}' +
  'span{flex:auto;margin-inline-start:-14px}' +
  'span button{text-decoration:underline}' +
  ':focus-visible,[part=option]:has(:focus-visible){outline:2px solid var(--ink);outline-offset:2px}' +
  '[part=input]{outline-offset:-1px}' +
  '[tabindex],[part=option] input{outline:0}' +
  '@media(prefers-contrast:more){.panel{--muted:var(--text);--border:var(--text)}}' +
  '@media(forced-colors:active){[type=submit],[part=option]:has(:checked){border-color:Highlight}}'

/** A constructable sheet: it needs no `style-src` in a page's security policy, and no nonce. `more` is what was fetched. */
export function styles(more = ''): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css + more)
  return sheet
}
