/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

// The script of the pages on which the owner sets up, served as /setup.js.

/** How long the news stand. */
const newsMs = 4_000
let forgetting: ReturnType<typeof setTimeout> | undefined

for (const block of document.querySelectorAll<HTMLElement>('.copy')) {
  const lines = block.querySelector('pre')
  if (!lines) continue
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = 'Copy'
  const name = document.createElement('span')
  name.className = 'unseen'
  name.textContent = `: ${lines.getAttribute('aria-label') ?? ''}`
  button.append(name)
  button.addEventListener('click', () => copy(lines))
  block.append(button)
}

async function copy(lines: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(lines.textContent ?? '')
    tell('Copied')
  } catch {
    // Without https there is no clipboard: what is marked can be copied by hand.
    getSelection()?.selectAllChildren(lines)
    tell('Marked. Copy it with Ctrl C or ⌘ C.')
  }
}

function tell(words: string): void {
  const news = document.getElementById('news')
  if (!news) return
  news.textContent = words
  clearTimeout(forgetting)
  forgetting = setTimeout(() => {
    news.textContent = ''
  }, newsMs)
}
