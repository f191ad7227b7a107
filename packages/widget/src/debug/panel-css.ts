/** The looks of what is shown to whoever builds the page. It takes nothing from the page, and its names meet nobody's. */
export const panelCss: string =
  ':host{all:initial!important;display:contents!important;color-scheme:light dark!important}' +
  '*{box-sizing:border-box;margin:0;padding:0}' +
  '.panel{position:fixed;inset:auto auto 12px 12px;width:min(432px,calc(100% - 24px));max-height:min(560px,calc(100% - 24px));overflow:auto;overscroll-behavior:contain;' +
  'border:1px solid light-dark(#cfd6da,#3d464d);border-radius:10px;background:light-dark(#fff,#15191c);color:light-dark(#1c2024,#e6eaed);' +
  'box-shadow:0 8px 28px #0003;font:13px/1.45 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;overflow-wrap:anywhere}' +
  '.head{position:sticky;top:0;display:flex;align-items:center;gap:8px;padding:8px 8px 8px 14px;background:inherit}' +
  '.open .head{border-bottom:1px solid light-dark(#e3e8eb,#2c3338)}' +
  'h2{flex:1;font:600 14px/1.4 system-ui,sans-serif}' +
  'h3{font:600 12px/1.4 system-ui,sans-serif;letter-spacing:.02em;color:light-dark(#5a6670,#9aa6af)}' +
  'button{min-height:32px;padding:0 12px;border:1px solid light-dark(#cfd6da,#3d464d);border-radius:7px;background:none;color:inherit;font:500 13px system-ui,sans-serif;cursor:pointer}' +
  'button:hover{background:light-dark(#f1f4f5,#232a2e)}' +
  ':focus-visible{outline:2px solid light-dark(#0b6b63,#5fc9bd);outline-offset:2px}' +
  'section{display:grid;gap:8px;padding:12px 14px}' +
  'section+section{border-top:1px solid light-dark(#e3e8eb,#2c3338)}' +
  'ul{display:grid;gap:6px;list-style:none}' +
  'li{display:grid;grid-template-columns:18px 1fr;gap:2px 6px}' +
  'li small,li b{grid-column:2}' +
  'li b+small{margin-top:-1px}' +
  'b{font-weight:600}' +
  'small{font-size:12px;color:light-dark(#5a6670,#9aa6af)}' +
  'p{font:13px/1.5 system-ui,sans-serif}' +
  'li p{grid-column:2}' +
  '.yes{color:light-dark(#0b6b63,#5fc9bd)}.no{color:light-dark(#a11d1d,#ffa39b)}.maybe{color:light-dark(#875a00,#e8bd5f)}' +
  // On a phone a prompt comes from below.
  '@media(max-width:480px){.panel{inset:12px auto auto 12px}}' +
  '@media print{.panel{display:none}}' +
  '@media(forced-colors:active){.panel,button{border-color:CanvasText}}'
