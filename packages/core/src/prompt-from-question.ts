import type { Settings } from './settings.ts'

/** The prompt that `question` (and perhaps `scale`) alone describe: one rating, or one text. */
export function promptFromQuestion(id: string, { question = '', scale }: Settings): unknown {
  const asked = scale
    ? { id: 'rating', type: 'rating', text: question, scale, required: true }
    : { id: 'answer', type: 'text', text: question, long: true, required: true }
  return { id, title: question, questions: [asked] }
}
