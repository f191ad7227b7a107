import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCommand } from '../src/commands/run-command.ts'
import { codesIn, type Square, squaresOfSvg } from './read-codes.ts'
import { testApp } from './test-app.ts'
import { visitorOf } from './test-visitor.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'earshot-qr-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const url = 'https://listen.example'

async function qr(words: readonly string[], environment: Record<string, string> = {}) {
  const [out, err]: [string[], string[]] = [[], []]
  const code = await runCommand(['qr', ...words], {
    environment: {
      EARSHOT_DATABASE: `sqlite:${join(folder, 'earshot.db')}`,
      EARSHOT_PUBLIC_URL: url,
      // The one of the app below, so that it knows the links.
      EARSHOT_SECRET: 'a secret for tests',
      ...environment,
    },
    say: (line) => out.push(line),
    warn: (line) => err.push(line),
    untilStopped: () => Promise.resolve(),
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}
const file = (name: string): string => join(folder, name)
const text = (name: string): string => readFileSync(file(name), 'latin1')

/** What is drawn on the pages of a PDF. */
function drawnIn(pdf: string): string {
  const streams = [...pdf.matchAll(/\/Length (\d+) \/Filter \/FlateDecode >>\nstream\n/g)]
  return streams
    .map(({ 0: head, 1: length, index }) => {
      const end = index + head.length + Number(length)
      expect(pdf.slice(end, end + 10)).toBe('\nendstream')
      return inflateSync(Buffer.from(pdf.slice(index + head.length, end), 'latin1')).toString('latin1')
    })
    .join('\n')
}

/** The squares of a PDF, one list for each code, in points from the bottom left. */
function squaresOfPdf(pdf: string): readonly (readonly Square[])[] {
  return [...drawnIn(pdf).matchAll(/(?:^|\n)0 g\n((?:[\d. -]+ re\n)+)f/g)].map(([, body = '']) =>
    [...body.matchAll(/([\d.-]+) ([\d.-]+) ([\d.-]+) ([\d.-]+) re/g)].map(([, ...numbers]) => {
      const [x = 0, y = 0, width = 0, height = 0] = numbers.map(Number)
      // A reader of PDF has its origin at the bottom.
      return { x, y: -y, width, height: -height }
    }),
  )
}

/** The streams of a PDF after a word of their dictionary. */
const streamsAfter = (pdf: string, head: RegExp): readonly Buffer[] =>
  [...pdf.matchAll(head)].map(({ 0: all, 1: length, index }) =>
    inflateSync(Buffer.from(pdf.slice(index + all.length, index + all.length + Number(length)), 'latin1')),
  )
const fontsIn = (pdf: string): readonly Buffer[] =>
  streamsAfter(pdf, /\/Length1 \d+ \/Length (\d+) \/Filter \/FlateDecode >>\nstream\n/g)

/** The texts of a PDF with fonts of its own, read by what each font says of its glyphs. */
function lettersIn(pdf: string): readonly string[] {
  const streams = streamsAfter(pdf, /<< \/Length (\d+) \/Filter \/FlateDecode >>\nstream\n/g).map((bytes) =>
    bytes.toString('latin1'),
  )
  const maps = streams
    .filter((stream) => stream.includes('begincmap'))
    .map(
      (stream) =>
        new Map(
          [...stream.matchAll(/<(\w{4})> <(\w{4})>/g)].map(([, glyph, letter]) => [
            glyph,
            String.fromCharCode(Number.parseInt(letter ?? '', 16)),
          ]),
        ),
    )
  const [page = ''] = streams
  return [...page.matchAll(/BT .*? Tm (.*) ET/g)].map(([, shown = '']) =>
    [...shown.matchAll(/\/E(\d+) \S+ Tf <(\w+)> Tj/g)]
      .map(([, font, glyphs = '']) =>
        (glyphs.match(/\w{4}/g) ?? []).map((glyph) => maps[Number(font)]?.get(glyph)).join(''),
      )
      .join(''),
  )
}

describe('earshot qr', () => {
  it('writes a PDF whose codes a phone reads, and the collector takes as signed', async () => {
    const { code, out } = await qr(['--place', 'demo', '--tables', '1-5', '--out', file('a.pdf')])
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/^5 codes in .*a\.pdf, signed until the end of 20\d\d-\d\d\.$/),
    ])
    const links = codesIn(squaresOfPdf(text('a.pdf')))
    // Each card has two faces with the same code.
    expect(links).toHaveLength(10)
    expect(new Set(links.map((link) => new URL(link).pathname))).toEqual(
      new Set(['/t/demo/1', '/t/demo/2', '/t/demo/3', '/t/demo/4', '/t/demo/5']),
    )
    const test = testApp()
    test.clock.now = Date.now()
    const { open, send, stored } = visitorOf(() => test)
    await send(await open((links.at(-1) ?? '').slice(url.length)), { state: 'good' })
    expect((await stored()).map(({ data }) => data.context)).toEqual([
      { place: 'demo', table: '5', 'table-link': 'signed' },
    ])
    await test.close()
  })

  it('writes a PDF whose table of objects is right', async () => {
    await qr([
      '--place',
      'demo',
      '--tables',
      '1-30',
      '--kind',
      'sheet',
      '--name',
      'Café (Süd) “Linde”',
      '--out',
      file('a.pdf'),
    ])
    const pdf = text('a.pdf')
    const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(pdf)?.[1])
    expect(pdf.slice(start, start + 5)).toBe('xref\n')
    const rows = [...pdf.slice(start).matchAll(/^(\d{10}) 00000 n $/gm)].map(([, at]) => Number(at))
    for (const [index, at] of rows.entries())
      expect(pdf.slice(at).startsWith(`${index + 1} 0 obj\n`)).toBe(true)
    expect(pdf.match(/\/Type \/Page /g)).toHaveLength(3)
    expect(drawnIn(pdf)).toContain('(Table 30) Tj')
    expect(drawnIn(pdf)).toContain('(thirty \\267 Caf\\351 \\050S\\374d\\051 \\223Linde\\224) Tj')
    expect(codesIn(squaresOfPdf(pdf))).toHaveLength(30)
  })

  it('writes SVG, a file for each page, and one page of HTML', async () => {
    await qr(['--place', 'demo', '--tables', '1-6', '--format', 'svg', '--out', file('a.svg')])
    expect(readdirSync(folder).filter((name) => name.endsWith('.svg'))).toEqual(['a-1.svg', 'a-2.svg'])
    const svg = text('a-1.svg')
    expect(svg).toContain('width="210mm" height="297mm"')
    expect(svg).toContain('<title>demo: tables 1, 2, 3, 4</title>')
    expect(svg).toContain('>Table four</text>')
    expect(svg).toContain('>listen.example/t/demo/4</text>')
    expect(codesIn(squaresOfSvg(svg))).toHaveLength(8)
    const words = ['--kind', 'sheet', '--say', '<b>', '--name', '東京 & <Söhne>', '--until', '2099-12']
    const { out } = await qr([
      '--place',
      'demo',
      '--tables',
      'Bar 3',
      '--format',
      'html',
      '--out',
      file('a.html'),
      ...words,
    ])
    expect(out).toMatch(/^1 code in .*a\.html, signed until the end of 2099-12\.$/)
    const html = readFileSync(file('a.html'), 'utf8')
    expect(html).toContain('東京 &amp; &lt;Söhne&gt;')
    expect(codesIn(squaresOfSvg(html))).toEqual([
      expect.stringMatching(/^https:\/\/listen\.example\/t\/demo\/Bar%203\?k=9912[A-Za-z]{16}$/),
    ])
  })

  it('signs with the secret of the database, which it makes where there is none', async () => {
    const first = await qr(['--place', 'demo', '--tables', '1', '--out', file('a.pdf')], {
      EARSHOT_SECRET: '',
    })
    const again = await qr(['--place', 'demo', '--tables', '1', '--out', file('b.pdf')], {
      EARSHOT_SECRET: '',
    })
    expect([first.code, again.code]).toEqual([0, 0])
    expect(text('a.pdf')).toBe(text('b.pdf'))
  })

  it('F0-15 a receipt carries a short address, whose code and whose page ask without recording', async () => {
    const { code, out } = await qr([
      '--place',
      's1',
      '--kind',
      'receipt',
      '--format',
      'svg',
      '--out',
      file('r.svg'),
    ])
    expect([code, out]).toEqual([0, `The code for receipts is in ${file('r.svg')}.`])
    expect(text('r.svg')).toContain('listen.example/r/s1')
    const [link = ''] = codesIn(squaresOfSvg(text('r.svg')))
    expect(link).toBe(`${url}/r/s1`)

    const test = testApp()
    const { open, send, stored } = visitorOf(() => test)
    const page = await open(new URL(link).pathname)
    expect(page.html).toContain('Please type the code from your receipt.')
    expect(await stored()).toEqual([])
    await send(page, { rating: '3' }, 'finish')
    expect(await stored()).toMatchObject([
      { data: { prompt: { id: 'receipt-entry' }, context: { place: 's1' } } },
    ])
    await test.storage.close()
  })

  it('carries the letters of Warsaw, Athens and Kyiv along, as they can be read out of the file again', async () => {
    const said = 'Zażółć gęślą jaźń, Καλημέρα, Їжа?'
    const words = ['--name', 'Ogród Łąka', '--word', 'Stolik', '--say', said]
    const { code } = await qr(['--place', 'demo', '--tables', '1', ...words, '--out', file('a.pdf')])
    expect(code).toBe(0)
    const pdf = text('a.pdf')
    const read = lettersIn(pdf)
    expect(read).toContain('Ogród Łąka')
    expect(read).toContain('Stolik 1')
    expect(read.join(' ')).toContain('Zażółć gęślą')
    expect(read.join(' ')).toMatch(/Καλημέρα,.*Їжа\?/)
    expect(codesIn(squaresOfPdf(pdf))).toHaveLength(2)
    // Each font that is carried along is a whole TrueType file, and no width is missing.
    for (const font of fontsIn(pdf)) {
      expect(font.readUInt32BE(0)).toBe(0x00010000)
      const tags = Array.from({ length: font.readUInt16BE(4) }, (_, row) =>
        font.toString('latin1', 12 + row * 16, 16 + row * 16),
      )
      expect(tags).toEqual(expect.arrayContaining(['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp']))
    }
  })

  it('breaks lines where there are no spaces, and says “table” in the language of the guests', async () => {
    const say = 'ご用の方、ご意見のある方は、このコードを読み取ってください。'
    await qr([
      '--place',
      'demo',
      '--tables',
      '3',
      '--name',
      '東京の庭',
      '--word',
      'テーブル',
      '--say',
      say,
      '--format',
      'svg',
      '--out',
      file('a.svg'),
    ])
    const svg = readFileSync(file('a.svg'), 'utf8')
    expect(svg).toContain('>テーブル 3</text>')
    const lines = [...svg.matchAll(/ font-size="3.1">([^<]+)</g)].map(([, line = '']) => line)
    expect(lines.slice(0, lines.length / 2).join('')).toBe(say)
    for (const line of lines) {
      // 3.1 mm for each letter, on 42 mm.
      expect(line.length * 3.1, line).toBeLessThan(42)
      expect(line).not.toMatch(/^[、。]/)
    }
  })

  it('says that PDF has no such letters, and what has', async () => {
    const { code, err } = await qr([
      '--place',
      'demo',
      '--tables',
      '1',
      '--name',
      '東京',
      '--out',
      file('a.pdf'),
    ])
    expect([code, err]).toEqual([
      1,
      'A PDF made here has Latin, Greek and Cyrillic letters, not 東 京. Take --format html, open it in a browser, and print it there or save it as a PDF: it has all letters.',
    ])
    expect(readdirSync(folder)).not.toContain('a.pdf')
  })

  it.each([
    [[], /^Name the place/],
    [['--place', 'a/b', '--tables', '1'], /^Name the place/],
    [['--place', 'demo'], /^--tables: There is no table in it/],
    [['--place', 'demo', '--tables', '9-1'], /^--tables: “9-1” runs backwards/],
    [['--place', 'demo', '--tables', '1', '--format', 'png'], /^--format is one of pdf, svg, html/],
    [['--place', 'demo', '--tables', '1', '--kind', 'round'], /^--kind is one of tents, sheet/],
    [['--place', 'demo', '--tables', '1', '--until', '2020-01'], /^--until is a month that is not over/],
    [['--place', 'demo', '--tables', '1', '--until', 'soon'], /^--until is a month/],
    [['--place', 'demo', '--tables'], /^--tables needs a value/],
    [['--place', 'demo', '--tables', '1', 'more'], /^“more” belongs to no option/],
    [['--place', 'demo', '--tables', '1', '--url', 'listen'], /^Codes need the address/],
    [['--plaec', 'demo'], /does not take “--plaec”. Did you mean --place\?/],
  ])('%j is wrong use', async (words, why) => {
    expect(await qr(words)).toMatchObject({ code: 2, out: '', err: expect.stringMatching(why) })
  })

  it('needs an address that guests can reach', async () => {
    const { code, err } = await qr(['--place', 'demo', '--tables', '1'], { EARSHOT_PUBLIC_URL: '' })
    expect([code, err]).toEqual([2, expect.stringContaining('EARSHOT_PUBLIC_URL')])
  })

  it('says where it cannot write', async () => {
    const { code, err } = await qr(['--place', 'demo', '--tables', '1', '--out', file('no/such/a.pdf')])
    expect([code, err]).toEqual([
      2,
      `${file('no/such/a.pdf')} cannot be used: there is no such file or folder.`,
    ])
  })
})
