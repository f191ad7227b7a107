import { createServer } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { formOf, mailAddress } from '../src/webhooks/form-of.ts'
import { discordBody } from '../src/webhooks/senders/discord.ts'
import { sendMail } from '../src/webhooks/senders/mail.ts'
import { cutTo, type Notice } from '../src/webhooks/senders/notice.ts'
import { noticeOfResponse } from '../src/webhooks/senders/notice-of-response.ts'
import { slackBody } from '../src/webhooks/senders/slack.ts'
import { teamsBody } from '../src/webhooks/senders/teams.ts'
import { mailServer } from './mail-server.ts'

const notice: Notice = {
  title: 'Urgent: somebody may be in danger · Linden',
  lines: ['Case 12 · Safety · no contact', '“<!channel> *cold* & @everyone [x](http://e.example) 🍲”'],
  links: [
    { text: 'I have seen it', url: 'https://listen.example/seen/a.b?c&d' },
    { text: 'Open the case', url: 'https://listen.example/inbox/12' },
  ],
}
const huge: Notice = {
  title: '<&>'.repeat(400),
  lines: Array.from({ length: 40 }, () => '<*@&>🍲'.repeat(300)),
  links: notice.links,
}

/** What the public documentation of each place says that it takes; more is refused there with a 400. */
describe('the body for', () => {
  it('Slack is blocks that its incoming webhooks take, and names nobody', () => {
    expect(JSON.parse(slackBody(notice))).toEqual({
      text: 'Urgent: somebody may be in danger · Linden',
      blocks: [
        { type: 'header', text: { type: 'plain_text', text: 'Urgent: somebody may be in danger · Linden' } },
        {
          type: 'section',
          text: {
            type: 'mrkdwn',
            text: 'Case 12 · Safety · no contact\n“&lt;!channel&gt; *cold* &amp; @everyone [x](http://e.example) 🍲”',
          },
        },
        {
          type: 'section',
          text: {
            type: 'mrkdwn',
            text: '<https://listen.example/seen/a.b?c&amp;d|I have seen it>  <https://listen.example/inbox/12|Open the case>',
          },
        },
      ],
      unfurl_links: false,
    })
    const { blocks } = JSON.parse(slackBody(huge))
    expect(blocks[0].text.text.length).toBeLessThanOrEqual(150)
    for (const { text } of blocks.slice(1)) {
      expect(text.text.length).toBeLessThanOrEqual(3_000)
      expect(text.text.length).toBeGreaterThan(0)
    }
  })

  it('Teams is one Adaptive Card in a message, as its workflows take it', () => {
    const { type, attachments } = JSON.parse(teamsBody(notice))
    expect(type).toBe('message')
    expect(attachments).toHaveLength(1)
    expect(attachments[0]).toMatchObject({
      contentType: 'application/vnd.microsoft.card.adaptive',
      contentUrl: null,
      content: {
        $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
        type: 'AdaptiveCard',
        version: '1.4',
        body: [
          { type: 'TextBlock', text: notice.title, wrap: true, weight: 'Bolder' },
          { type: 'TextBlock', text: notice.lines[0], wrap: true },
          { type: 'TextBlock', wrap: true, text: expect.stringContaining('\\[x\\]\\(http://e.example\\)') },
        ],
        actions: [
          { type: 'Action.OpenUrl', title: 'I have seen it', url: notice.links[0]?.url },
          { type: 'Action.OpenUrl', title: 'Open the case', url: notice.links[1]?.url },
        ],
      },
    })
    expect(Buffer.byteLength(teamsBody(huge))).toBeLessThan(28 * 1024)
  })

  it('Discord is an embed within its limits, and pings nobody', () => {
    const body = JSON.parse(discordBody(notice))
    expect(body).toMatchObject({
      embeds: [{ title: notice.title, url: notice.links[0]?.url }],
      allowed_mentions: { parse: [] },
    })
    expect(body.embeds[0].description).toContain('[Open the case](https://listen.example/inbox/12)')
    expect(body.embeds[0].description).toContain('\\@everyone')
    const [embed] = JSON.parse(discordBody(huge)).embeds
    expect(embed.title.length).toBeLessThanOrEqual(256)
    expect(embed.description.length).toBeLessThanOrEqual(4_096)
  })

  it('is known by the address', () => {
    expect(formOf('https://hooks.slack.com/services/T0/B0/x')).toBe('slack')
    expect(formOf('https://discord.com/api/webhooks/1/x')).toBe('discord')
    expect(formOf('https://prod-1.westeurope.logic.azure.com:443/workflows/x')).toBe('teams')
    expect(formOf('https://example.webhook.office.com/webhookb2/x')).toBe('teams')
    expect(formOf('mailto:anna@shop.example')).toBe('mail')
    expect(formOf('https://crm.example/hooks.slack.com')).toBe('standard')
    expect(formOf('https://nothooks.slack.com.example/x')).toBe('standard')
    for (const wrong of [
      'mailto:a@b.example,c@d.example',
      'mailto:a@b.example?cc=x',
      'mailto:a%0d@b.example',
      'mailto:a',
    ])
      expect(mailAddress(wrong)).toBeUndefined()
  })

  it('cuts no character in two', () => {
    expect(cutTo('abc🍲', 4)).toBe('abc…')
    expect(cutTo('abc', 3)).toBe('abc')
  })
})

describe('an answer for people', () => {
  const data = {
    response: 'r 1',
    prompt: { id: 'how-did-we-do' },
    criticism: true,
    context: { place: 'Linden', staff: 'Kim' },
    answers: [
      { question: 'rating', value: 1, label: 'Poor' },
      { question: 'why', value: 'Kim was rude, call +49 151 123456.' },
      { question: 'how', value: { email: 'guest@home.example' } },
    ],
  }
  const body = JSON.stringify({ type: 'response.submitted', data })

  it('tells what was chosen, and what was written only where the owner wants it; never a contact', () => {
    const without = noticeOfResponse(body, { withWords: false }, 'https://listen.example')
    expect(without).toEqual({
      title: 'Criticism · Linden',
      lines: ['how-did-we-do: Poor'],
      links: [{ text: 'Read it', url: 'https://listen.example/answers/r%201' }],
    })
    const withWords = noticeOfResponse(body, { withWords: true }, 'https://listen.example')
    expect(withWords.lines).toEqual(['how-did-we-do: Poor', '“[name] was rude, call [number].”'])
    expect(JSON.stringify(withWords)).not.toMatch(/guest@|151/)
  })
})

describe('a mail', () => {
  let ends: (() => Promise<unknown>)[] = []
  afterEach(async () => {
    for (const end of ends) await end()
    ends = []
  })

  const server = async (refuse?: number) => {
    const made = await mailServer(refuse)
    ends.push(made.end)
    return made
  }
  const mail = { to: 'anna@shop.example', id: 'msg_1', notice }

  it('arrives at a real server, signed in, once with its own id', async () => {
    const { got, port } = await server()
    const route = { server: `smtp://listen:p%40ss@127.0.0.1:${port}`, from: 'earshot@shop.example' }
    expect(await sendMail(mail, route)).toEqual({ status: 250, note: '250' })
    expect(got).toHaveLength(1)
    expect(got[0]).toMatchObject({ from: 'earshot@shop.example', to: ['anna@shop.example'] })
    const { text = '' } = got[0] ?? {}
    expect(text).toContain('Message-ID: <msg_1@shop.example>')
    expect(text).toContain('Auto-Submitted: auto-generated')
    expect(text).toMatch(/Subject: =\?UTF-8\?/)
    expect(await sendMail(mail, { ...route, server: `smtp://listen:wrong@127.0.0.1:${port}` })).toEqual({
      note: '535',
    })
    expect(got).toHaveLength(1)
  })

  it('has no line of its own making in its head, whatever stands in it', async () => {
    const { got, port } = await server()
    const title = 'Linden\r\nBcc: everybody@evil.example\r\n\r\nHello'
    const route = { server: `smtp://127.0.0.1:${port}`, from: 'earshot@shop.example' }
    await sendMail({ ...mail, notice: { ...notice, title } }, route)
    expect(got[0]?.to).toEqual(['anna@shop.example'])
    expect(got[0]?.text.split('\r\n\r\n')[0]).not.toMatch(/^Bcc:/m)
  })

  it('that is refused, or whose server is away or silent, says so by a code alone', async () => {
    const { port } = await server(550)
    const from = 'earshot@shop.example'
    expect(await sendMail(mail, { server: `smtp://127.0.0.1:${port}`, from })).toEqual({ note: '550' })
    const silent = createServer(() => {}).listen(0, '127.0.0.1')
    await new Promise((resolve) => silent.once('listening', resolve))
    ends.push(() => new Promise((resolve) => silent.close(resolve)))
    const address = silent.address()
    const silentPort = typeof address === 'object' && address ? address.port : 0
    const started = Date.now()
    expect(
      (await sendMail(mail, { server: `smtp://127.0.0.1:${silentPort}`, from }, 300)).status,
    ).toBeUndefined()
    expect(Date.now() - started).toBeLessThan(10_000)
    expect(await sendMail(mail, { server: 'smtp://127.0.0.1:1', from })).toMatchObject({
      note: expect.stringMatching(/ESOCKET|ECONNECTION|ECONNREFUSED/),
    })
  })
})
