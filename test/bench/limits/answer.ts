/** What each limit sends: one answer, as the collector takes it. Gives whether a receipt names it. */
export async function sendAnswer(rating: number, comment: string): Promise<boolean> {
  const response = crypto.randomUUID()
  const id = `${response}.1`
  const reply = await fetch(document.documentElement.dataset.collector as string, {
    method: 'POST',
    keepalive: true,
    body: JSON.stringify([
      {
        specversion: '1.0',
        type: 'earshot.response.submitted',
        source: '//limit.example',
        id,
        time: new Date().toISOString(),
        data: {
          response,
          revision: 1,
          prompt: { id: 'limit', version: '00000000' },
          answers: [
            { question: 'rating', value: rating },
            { question: 'why', value: comment },
          ],
        },
      },
    ]),
  })
  return reply.ok && (await reply.json()).accepted.includes(id)
}
