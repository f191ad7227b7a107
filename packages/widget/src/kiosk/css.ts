/** What all screens of a kiosk share: they fill the display, and letters grow with `data-large`. */
const screen =
  '.panel{position:fixed;inset:0;width:100%;height:100%;max-width:none;max-height:none;border:0;border-radius:0;' +
  '--k:clamp(18px,1.2vmax + 6px,26px);--muted:color-mix(in oklab,var(--text) 88%,var(--surface));' +
  '--edge:color-mix(in oklab,var(--text) 58%,var(--surface));' +
  'font-size:var(--k);container-type:inline-size;touch-action:manipulation;user-select:none;-webkit-user-select:none;-webkit-touch-callout:none}' +
  '.panel[data-large]{--k:clamp(24px,1.5vmax + 8px,34px)}' +
  'p,label,button{font-size:1em}' +
  'button{min-width:64px;min-height:64px;padding:.6em 1.3em;touch-action:manipulation}' +
  'h2{text-wrap:balance}' +
  '@media print{.panel{display:none}}'

/** One person being asked. */
export const personCss: string =
  '.strip.strip.strip{gap:3px;grid:auto/repeat(auto-fit,minmax(60px,1fr))}' +
  // Where 0 to 10 do not fit into one row of such points, no last one stands alone.
  '@container(400px<width<760px){.strip.strip.strip:has(>:nth-child(11)){grid:auto/repeat(6,1fr)}}' +
  // Numbers, drawings and the words of both ends are as large as all else, and grow with it.
  '.strip.strip i,.ends.ends{font-size:1em}.strip.strip svg{width:2em}' +
  screen +
  '@media(prefers-reduced-motion:no-preference){.panel[open]{animation:come .25s}}' +
  '@keyframes come{from{opacity:0}}' +
  'form{--side:max(calc(var(--k)*1.6),50vw - var(--k)*22);min-height:100dvh;padding:0 var(--side) calc(var(--k)*1.6);gap:calc(var(--k)*1.1)}' +
  '.head+*{margin-top:auto}form::after{content:"";margin-bottom:auto}' +
  'h2{font-size:1.9em;line-height:1.2;letter-spacing:-.01em}' +
  'h2+p{margin-top:calc(var(--k)*-.5)}' +
  '.head{position:sticky;z-index:1;inset-block-start:0;margin:0 calc(20px - var(--side));padding:max(16px,env(safe-area-inset-top)) 0 12px;min-height:92px;gap:16px;background:var(--surface)}' +
  '.head button{min-width:64px;min-height:64px;margin:0;padding:18px;justify-content:center;border-color:var(--border);background:var(--surface)}' +
  '.head svg{width:26px}.head:not(:has(p))+h2{padding-inline-end:0}' +
  '[part=close]{position:static;margin-inline-start:auto!important}' +
  '[part=option]{min-height:max(64px,var(--k)*3.1);padding:.7em 1.1em;gap:.7em;border:2px solid var(--edge);font-size:1.15em;color:var(--text);background:var(--surface)}' +
  '[part=option] input{flex:none;width:calc(var(--k)*1.3);height:calc(var(--k)*1.3)}' +
  '[part=option]:active{background:var(--tint)}' +
  '[part=options]{gap:calc(var(--k)*.6)}' +
  '[part=input]{min-height:64px;padding:.7em .9em;border-width:2px;font-size:1.15em;background:var(--surface);user-select:text;-webkit-user-select:text}' +
  'textarea[part]{min-height:calc(var(--k)*8)}' +
  '.actions{position:static;margin:0;padding:0;background:none;gap:16px}' +
  'span{margin-inline-start:-1.3em}' +
  '[type=submit]{padding-inline:2.4em;font-size:1.15em}' +
  '[part=copy],a{display:none}' +
  '[part=problem]{font-size:1.05em}' +
  ':focus-visible,[part=option]:has(:focus-visible){outline-width:4px}' +
  // Where the screen is broad for its letters, a scale lies in one row, and other options in two.
  '@container(width>40em){' +
  '.rating:not(:has(:nth-child(7))){flex-flow:row}' +
  '.rating:not(:has(:nth-child(7)))>*{flex:1;flex-flow:column;justify-content:center;min-height:min(var(--k)*8,30vh);padding:.5em 0;text-align:center;font-size:min(1.3em,2.6vw)}' +
  // Of five or six, the words are smaller: no “dissatisfied” is broken in two.
  '.rating.rating:has(>:nth-child(5))>*{font-size:1em}' +
  '}' +
  '@media(min-width:700px){.choice,.choices{display:grid;grid-template-columns:1fr 1fr}}' +
  // The end: in the middle, and a line that says how long it still stands there.
  '[part=ending]{align-items:center;text-align:center}' +
  '[part=ending] .head{align-self:stretch;min-height:0}[part=ending] .head:has([part=state]){position:static;display:contents}[part=ending] [part=state]{margin-top:auto}[part=ending] [part=state]~[part=close]{position:fixed;inset-block-start:16px;inset-inline-end:20px}[part=ending] .head+*{margin-top:0}' +
  '[part=ending] h2{font-size:2.4em;max-width:18em}[part=ending] span{display:none}' +
  '[part=state]{font-size:1.15em}[part=state] svg{width:1.6em;padding:.25em}' +
  '[part=ending] textarea{align-self:stretch}' +
  '@media(prefers-reduced-motion:no-preference){' +
  '.panel:has(.sent,.saved)::after{content:"";position:fixed;inset:auto 0 0;height:8px;background:var(--accent);transform-origin:left;animation:wane var(--stands,15s) linear both}' +
  '.panel:has(.call)::after{--stands:60s}' +
  '@keyframes wane{to{transform:scaleX(0)}}}'

/** What stands there between two people, and what is laid over them. */
export const frameCss: string =
  screen +
  '.panel.attract[open]{display:grid;grid-template-rows:1fr auto;' +
  'background:radial-gradient(75% 70% at 50% 32%,color-mix(in oklab,var(--accent) 20%,var(--surface)),#0000 75%),' +
  'radial-gradient(60% 40% at 100% 110%,color-mix(in oklab,var(--accent) 14%,var(--surface)),#0000 80%),var(--surface)}' +
  '.middle{display:flex;flex-flow:column;align-items:center;justify-content:safe center;gap:calc(var(--k)*1.5);padding:calc(var(--k)*2);text-align:center}' +
  '.middle.touchable{cursor:pointer}' +
  '.sign{display:grid;place-items:center;width:calc(var(--k)*6.2);height:calc(var(--k)*6.2);border-radius:50%;background:var(--accent);color:var(--on)}' +
  '.sign svg{width:58%;stroke-width:.7}' +
  '.middle h2{max-width:16em;font-size:clamp(2.4em,9vmin,5em);line-height:1.08;letter-spacing:-.025em;font-weight:700;text-wrap:balance}' +
  '.middle p{max-width:34em;font-size:1.15em}' +
  '.touch{display:flex;align-items:center;gap:.7em;min-height:calc(var(--k)*4.2);padding:.6em clamp(1.2em,6vmin,2em);border-radius:99em;background:var(--accent);color:var(--on);font-size:clamp(1.1em,5.4vmin,1.35em);line-height:1.25;font-weight:600}.touch,.touch:hover{box-shadow:0 10px 40px color-mix(in oklab,var(--accent) 35%,#0000)}' +
  '.touch svg{flex:none;width:1.5em}' +
  // A ring that spreads: the button itself stands still, for hands that tremble.
  '.touch{position:relative}' +
  '@media(prefers-reduced-motion:no-preference){.touch::after{content:"";position:absolute;inset:0;border:3px solid var(--accent);border-radius:inherit;pointer-events:none;animation:spread 2.4s ease-out infinite}@keyframes spread{from{opacity:.7}to{opacity:0;transform:scale(1.06,1.3)}}}' +
  '.bar{display:flex;flex-wrap:wrap;align-items:center;justify-content:center;gap:12px;padding:0 24px max(24px,env(safe-area-inset-bottom))}' +
  '.bar button,.grid button,.keys button{border:2px solid var(--edge);background:var(--surface);color:var(--text)}' +
  '.bar button{display:flex;align-items:center;gap:.5em}' +
  '.bar svg{width:1.3em}' +
  'button[aria-pressed=true],button[aria-current=true]{border-color:var(--accent);background:color-mix(in oklab,var(--accent) 12%,var(--surface));color:var(--ink);font-weight:600}' +
  '.gap{flex:1}' +
  // Where it takes more than one row, each stands in the middle.
  '@media(max-width:559px){.gap{display:none}}' +
  '.grid{display:grid;grid-template-columns:repeat(auto-fit,minmax(11em,1fr));gap:12px;width:min(100%,52em)}' +
  '.waiting{min-height:1.5em;margin:0}' +
  '.dots{display:flex;gap:16px;min-height:28px;justify-content:center}' +
  '.dots i{width:22px;height:22px;border:3px solid var(--edge);border-radius:50%}.dots .full{border-color:var(--accent);background:var(--accent)}' +
  '.keys{display:grid;grid-template-columns:repeat(3,minmax(88px,5em));gap:14px}' +
  '.keys button{min-height:calc(var(--k)*3.8);font-size:1.5em;font-weight:600;padding:0}' +
  '.keys .plain{border-color:#0000;background:none;font-size:1em}' +
  '.keys svg{width:1.6em;vertical-align:middle}' +
  '.warning:not([open]){display:none}' +
  '.panel.warning{inset:0;width:min(36em,100% - 48px);height:max-content;max-height:calc(100% - 48px);margin:auto;border-radius:calc(var(--radius)*2);padding:calc(var(--k)*2);text-align:center;box-shadow:0 24px 80px #0008}' +
  '.warning::backdrop{background:#000a}' +
  '.warning[open]{display:grid;gap:calc(var(--k)*1.1);justify-items:stretch}' +
  '.warning h2{font-size:1.9em;line-height:1.2}' +
  '.warning p{font-size:1.15em;font-variant-numeric:tabular-nums}' +
  '.warning [type=submit]{min-height:calc(var(--k)*4);font-size:1.25em}' +
  '.warning form{padding:0;gap:14px}' +
  ':focus-visible{outline-width:4px}'
