/**
 * The looks, as one constructable sheet: it needs no `style-src` in a page's security policy, and no nonce. `:host` with
 * `!important` beats every rule that a page may have for our element. What a page may set are the `--earshot-*`
 * properties named in the README.
 */
const css = `
:host{all:initial!important;display:block!important}
:host([data-overlay]){position:fixed!important;inset:0 auto auto 0!important;width:0!important;height:0!important}
*,::before,::after{box-sizing:border-box}
.panel{
--accent:var(--earshot-accent,light-dark(#0b6b63,#5fc9bd));
--on-accent:oklch(from var(--accent) clamp(0,(.66 - l)*99,1) 0 0);
--ink:light-dark(oklch(from var(--accent) min(l,.5) c h),oklch(from var(--accent) max(l,.76) c h));
--surface:var(--earshot-surface,light-dark(#fff,#1d2125));
--text:var(--earshot-text,light-dark(#1c2024,#eceff1));
--muted:color-mix(in oklab,var(--text) 72%,var(--surface));
--border:var(--earshot-border,light-dark(#d8dbdf,#3b434b));
--edge:color-mix(in oklab,var(--text) 52%,var(--surface));
--radius:var(--earshot-radius,12px);
--space:var(--earshot-space,16px);
--bad:light-dark(#a11d1d,#ffa39b);
container-type:inline-size;
color-scheme:light;
display:none;
width:100%;max-width:none;max-height:none;margin:0;padding:0;
border:1px solid var(--border);border-radius:var(--radius);
background:var(--surface);color:var(--text);
font:16px/1.45 var(--earshot-font,system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif);
text-align:start;overflow:auto;overscroll-behavior:contain;outline:0}
.panel[data-scheme=dark]{color-scheme:dark}
.panel.inline,.panel:popover-open,.panel[open]{display:block}
.panel.inline{max-width:560px}
.panel:not(.inline){position:fixed;inset:auto;width:min(384px,100vw - 32px);max-height:calc(100dvh - 32px);box-shadow:0 1px 2px #0002,0 12px 40px #0004}
.panel.modal{inset:0;margin:auto;width:min(448px,100vw - 32px);height:fit-content}
.modal::backdrop{background:#0a0e1280}
.popover[data-at^=bottom]{bottom:16px}.popover[data-at^=top]{top:16px}
.popover[data-at$=end]{inset-inline-end:16px}.popover[data-at$=start]{inset-inline-start:16px}
.popover:is([data-at=top],[data-at=bottom]){inset-inline:0;margin-inline:auto}
.popover:is([data-at=start],[data-at=end],[data-at=center]){inset-block:0;margin-block:auto;height:fit-content}
.popover[data-at=center]{inset-inline:0;margin-inline:auto}
.step{display:flex;flex-direction:column;gap:calc(var(--space)*.75);padding:var(--space)}
.head{display:flex;align-items:center;gap:8px;min-height:32px;margin-block:-4px calc(var(--space)*-.5);margin-inline-end:-6px}
.bare{position:absolute;inset-block-start:10px;inset-inline-end:8px;min-height:0;margin:0}.bare+.body .question{padding-inline-end:36px}
.progress{margin:0;color:var(--muted);font-size:13px;font-variant-numeric:tabular-nums}
.icon{flex:none;display:grid;place-items:center;width:36px;height:36px;padding:0;border:0;border-radius:50%;background:none;color:var(--muted);cursor:pointer}
.back{margin-inline-start:-10px}.back:dir(rtl) svg{transform:scaleX(-1)}
.close{margin-inline-start:auto}
.icon:hover{background:color-mix(in oklab,var(--text) 9%,transparent);color:var(--text)}
.body{display:flex;flex-direction:column;gap:calc(var(--space)*.75)}
.question{margin:0;font-size:18px;line-height:1.35;font-weight:600;text-wrap:pretty;overflow-wrap:anywhere;outline:0}
.question:empty{display:none}
.hint{margin:0;color:var(--muted);font-size:14px;overflow-wrap:anywhere}
.question+.hint{margin-top:calc(var(--space)*-.5)}
.problem{margin:0;padding-inline-start:10px;border-inline-start:3px solid var(--bad);color:var(--bad);font-size:14px}
.options{display:grid;gap:8px}.scale+.option{margin-top:8px}
.option{display:flex;align-items:center;gap:12px;min-height:42px;padding:7px 14px;border:1px solid var(--border);border-radius:calc(var(--radius)*.75);cursor:pointer;overflow-wrap:anywhere}
.option:hover{border-color:var(--edge)}
.option:has(:checked){border-color:var(--accent);background:color-mix(in oklab,var(--accent) 10%,var(--surface))}
.option:has(:focus-visible){outline:2px solid var(--ink);outline-offset:2px}
.option input{flex:none;width:18px;height:18px;margin:0;accent-color:var(--accent);outline:0}
@container (min-width:520px){.scale{grid-auto-flow:column;grid-auto-columns:1fr}.scale .option{flex-direction:column;gap:6px;padding:12px 6px;text-align:center;font-size:15px}}
.fields{display:grid;gap:12px;min-width:0;margin:0;padding:0;border:0}
.field{display:grid;gap:4px;font-size:14px;color:var(--muted)}
.input{width:100%;min-height:46px;margin:0;padding:10px 12px;border:1px solid var(--edge);border-radius:calc(var(--radius)*.75);background:var(--surface);color:var(--text);font:inherit;font-size:16px;line-height:1.45}
textarea.input{resize:vertical;field-sizing:content;min-height:104px;max-height:40vh}
.input[aria-invalid]{border-color:var(--bad)}
button:focus-visible,.input:focus-visible{outline:2px solid var(--ink);outline-offset:2px}
.actions{display:flex;flex-wrap:wrap;align-items:center;gap:4px 8px}
.panel:not(.inline) .actions{position:sticky;bottom:0;margin:0 calc(var(--space)*-1) calc(var(--space)*-1);padding:8px var(--space) var(--space);background:var(--surface)}
.gap{flex:1}
.main,.plain,.quiet{min-height:44px;padding:8px 14px;border:1px solid transparent;border-radius:calc(var(--radius)*.75);background:none;color:var(--text);font:inherit;font-size:15px;font-weight:500;cursor:pointer}
.main{background:var(--accent);color:var(--on-accent);font-weight:600;padding-inline:20px}
.main:hover{background:color-mix(in oklab,var(--accent) 88%,var(--text))}
.plain:hover,.quiet:hover{background:color-mix(in oklab,var(--text) 8%,transparent)}
.quiet{margin-inline-start:-8px;padding-inline:8px;color:var(--muted);font-size:14px;font-weight:400;text-decoration:underline;text-decoration-color:var(--border);text-underline-offset:3px}
.quiet+.quiet{margin:0}
.state{display:flex;align-items:center;gap:8px;margin:0;font-size:14px;font-weight:600;color:var(--muted)}
.state svg{padding:3px;border-radius:50%;background:color-mix(in oklab,currentColor 14%,transparent)}
.sent{color:var(--ink)}.not-sent{color:var(--bad)}
.other{scroll-margin-bottom:88px}
@media (pointer:coarse){.bare{inset-block-start:6px;inset-inline-end:4px}.option{min-height:48px}.icon{width:44px;height:44px}}
@media (max-width:480px){
.panel:not(.inline){inset:auto 0 0 0;width:100%;max-height:min(88dvh,100dvh - 24px);margin:0;height:fit-content;border-width:1px 0 0;border-radius:calc(var(--radius)*1.4) calc(var(--radius)*1.4) 0 0;padding-bottom:env(safe-area-inset-bottom)}
}
@media (prefers-reduced-motion:no-preference){
.panel:not(.inline){animation:rise .22s cubic-bezier(.2,.8,.3,1)}
@keyframes rise{from{opacity:0;transform:translateY(12px)}}
}
@media (forced-colors:active){.option:has(:checked),.main{border-color:Highlight}.panel{border-color:CanvasText}}
@media print{.panel:not(.inline){display:none}}
`

let sheet: CSSStyleSheet | undefined

/** The sheet, made once for the page. */
export function styles(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
  }
  return sheet
}
