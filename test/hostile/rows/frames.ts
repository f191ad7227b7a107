import type { HostileRow } from '../row.ts'

/** The page that stands in the frame, with a button and a form of its own. */
const inside = `<!doctype html><html lang="en"><head><title>Inside</title><script src="{site}/watch.js"></script>
<script async src="{collector}/earshot.js" data-context-visit="{key}"></script></head><body>
<button id="ask" data-earshot="how-did-we-do">Ask</button><button id="own">Own</button>
<form id="own-form" action="{site}/{key}/saved"><button id="own-submit">Save</button></form>
<script src="{site}/{key}/own.js"></script></body></html>`

const framed = (attributes: string): HostileRow['page'] => ({
  tag: '',
  body: `<iframe name="guest" style="width:700px;height:600px" ${attributes}></iframe>`,
  files: { 'inside.html': inside },
})

/** Frames in pages. */
export const frames: readonly HostileRow[] = [
  { name: 'L18 a frame of the same origin', page: framed('src="{site}/{key}/inside.html"'), within: 'guest' },
  {
    name: 'L18 a frame of another origin',
    page: framed('src="{other}/{key}/inside.html"'),
    within: 'guest',
  },
  {
    name: 'L18 a frame written in an attribute',
    page: framed(`srcdoc="${inside.replaceAll('"', '&quot;')}"`),
    within: 'guest',
    // Its own addresses are those of about:srcdoc.
  },
  {
    name: 'L18 a sandbox that allows scripts',
    page: framed('src="{site}/{key}/inside.html" sandbox="allow-scripts"'),
    within: 'guest',
    // Forms are forbidden in there, and the opaque origin may not read what the site answers.
    without: ['form', 'fetch'],
  },
  {
    name: 'L18 a sandbox that allows forms and popups',
    page: framed(
      'src="{site}/{key}/inside.html" sandbox="allow-scripts allow-forms allow-popups allow-same-origin"',
    ),
    own: /allow-same-origin/,
    within: 'guest',
  },
]
