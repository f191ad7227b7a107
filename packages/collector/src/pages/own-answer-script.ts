/// <reference lib="dom" />

// The script of the asking pages, served as /own-answer.js. Where the widget asks in the form's place, it offers what the page
// of thanks offers without: the way to see or change the answer.

interface Delivered {
  readonly response: { readonly response: string; readonly answers: readonly unknown[] }
}

/** What the way to the answer is called in the language of the page. */
const mine: string = document.currentScript?.dataset.mine ?? ''

document.addEventListener('earshot:delivered', async (event) => {
  // The widget tells of its own events only in this shape.
  const { response, answers } = (event as CustomEvent<Delivered>).detail.response
  const body = new URLSearchParams({ response, answers: JSON.stringify(answers) })
  try {
    const reply = await fetch('/my', { method: 'POST', body })
    if (!reply.ok) return
    const { address } = (await reply.json()) as { readonly address: string }
    offer(address)
  } catch {
    // The answer is there all the same, and only the way to it is not.
  }
})

function offer(address: string): void {
  let line = document.getElementById('mine')
  if (!line) {
    line = document.createElement('p')
    line.id = 'mine'
    line.className = 'onward'
    document.getElementById('main')?.append(line)
  }
  const link = document.createElement('a')
  link.href = address
  link.textContent = mine
  line.replaceChildren(link)
}
