import { type Html, html } from '../html.ts'

/**
 * What deleting does, said before it is done, and the button for it.
 *
 * @param answers how many answers to the prompt are kept
 */
export function deleteSection(id: string, answers: number): Html {
  const kept =
    answers === 0
      ? 'Nobody has answered it yet.'
      : answers === 1
        ? 'The one answer to it stays on the results page, with the words that the person saw.'
        : `The ${answers} answers to it stay on the results page, with the words that people saw.`
  return html`<section aria-labelledby="delete" class="setup"><h2 id="delete">Delete it</h2>
<details class="way"><summary>What deleting does</summary>
<ul>
<li>From then on nobody is asked: its page, its links and codes, and the tags on your pages show nothing.</li>
<li>${kept} Who is answering at that moment can still send it.</li>
<li>You can bring it back, under “Deleted” of <a href="/prompts">all prompts</a>. Its name stays taken until then.</li>
</ul>
<form class="step" method="post" action="/prompts/${id}/delete"><div class="doors"><button>Delete this prompt</button></div></form></details></section>`
}
