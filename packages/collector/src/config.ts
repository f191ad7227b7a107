import { nearest } from '@earshot/core/nearest'
import { type EventLimits, readLimits, usualLimits } from './ingest/floods.ts'
import type { LogFormat } from './log.ts'
import { type IsProxy, readProxies } from './peer.ts'
import { type KeepRules, readKeepMs, readKeepRules } from './retention/keep-rules.ts'
import { mailAddress } from './webhooks/form-of.ts'

/** What can be set. Everything has a default that works. */
export interface Settings {
  /** 0 takes a free port. */
  readonly port: number
  readonly host: string
  /** `sqlite:` and the path of the database file, or the `postgres://` address of a database. */
  readonly database: string
  /** The origins whose pages may send events. Empty: every origin. */
  readonly origins: readonly string[]
  /** Seals what the collector hands out. Made and kept in the database where not given. */
  readonly secret?: string
  readonly writeKey?: string
  readonly readKey?: string
  readonly ownerPassword?: string
  /** The address that people reach it at, where that is not the one it listens at. */
  readonly publicUrl?: string
  /** A JSON file with definitions of your own. They are asked beside the ready-made ones, and before those of the same id. */
  readonly prompts?: string
  /** Hosts, with or without a port, that webhooks may tell, and the setup page may look at, although they are in this network. */
  readonly webhookHosts: readonly string[]
  /** Which addresses are those of proxies whose `X-Forwarded-For` is believed. Default: none. */
  readonly proxies?: IsProxy
  /** How many events a minute are taken from one key, visit, device, table or address. */
  readonly limits: EventLimits
  /** Whether those whom a limit holds back may do some work (ALTCHA) in the place of waiting. Default: `off`. */
  readonly proof?: 'off' | 'under-attack'
  /** The server that mail goes out by: `smtp://user:password@host:587`, or `smtps://…`. */
  readonly mail?: string
  /** Who mail comes from. Default: the user of the server where that is an address. */
  readonly mailFrom?: string
  /** How the program tells of itself on standard error: in words, or as one JSON object a line. */
  readonly log: LogFormat
  /** How long answers are kept, and what was answered to single questions. Not given: as `usualKeep` has it. */
  readonly keep?: KeepRules
  /** How long the ways to reach somebody are kept after their case is over, in milliseconds. Default: 90 days. */
  readonly keepContact?: number | 'always'
  /** How long backups are kept, in milliseconds, for the receipts of what is erased. Nothing is thrown away by this. */
  readonly backups?: number
  /** How the numbers of orders are kept: as pages tell them (default), or under a seal that nobody finds an order by. */
  readonly orders?: 'as-told' | 'sealed'
  /** The folder of the widget's built files. Default: the `dist` of the installed `@earshot/widget`. */
  readonly widgetFiles?: string
}

/** `port` 8787, `host` 127.0.0.1, `database` `sqlite:./earshot.db`, `origins` empty. */
export const defaultSettings: Settings = {
  port: 8787,
  host: '127.0.0.1',
  database: 'sqlite:./earshot.db',
  origins: [],
  webhookHosts: [],
  limits: usualLimits,
  log: 'words',
}

type Read<T> = { readonly value: T } | { readonly mend: string }

interface Row<T> {
  readonly variable: string
  readonly byDefault: string
  readonly what: string
  /** Reads what the variable holds, or says in words how to mend it. */
  readonly read: (text: string) => Read<T>
}

/** Settings that only a program gives, because they are no matter of the place that it runs at. */
type FromEnvironment = Omit<Settings, 'widgetFiles'>

/** THE table: every environment variable, what it is, and how it is read. */
export const settingsTable: { readonly [K in keyof FromEnvironment]-?: Row<NonNullable<Settings[K]>> } = {
  port: {
    variable: 'EARSHOT_PORT',
    byDefault: '8787',
    what: 'the port to listen at; 0 takes a free one',
    read: (text) =>
      /^\d{1,5}$/.test(text) && Number(text) <= 65_535
        ? { value: Number(text) }
        : { mend: 'Write a number from 0 to 65535, such as 8787.' },
  },
  host: {
    variable: 'EARSHOT_HOST',
    byDefault: '127.0.0.1',
    what: 'the address to listen at; 0.0.0.0 lets other machines in',
    read: (text) =>
      /^[\w.:-]{1,253}$/.test(text)
        ? { value: text }
        : { mend: 'Write an address or a name without a scheme or port, such as 127.0.0.1.' },
  },
  database: {
    variable: 'EARSHOT_DATABASE',
    byDefault: 'sqlite:./earshot.db',
    what: 'where everything is kept: a SQLite file, or a PostgreSQL database (postgres://…) that several collectors may share',
    read: (text) => {
      const isAddress =
        /^postgres(ql)?:/.test(text) && URL.canParse(text) && new URL(text).pathname.length > 1
      // SQLite's own name for no file at all: every answer would be gone with the process.
      if (/^sqlite::memory:/.test(text))
        return {
          mend: 'Answers in memory would be lost when the collector ends. Write sqlite: and the path of a file, such as sqlite:./earshot.db.',
        }
      if (/^sqlite:./.test(text) || isAddress) return { value: text }
      return {
        mend: 'Write sqlite: and a path, such as sqlite:./earshot.db, or postgres://user:password@host/database.',
      }
    },
  },
  origins: {
    variable: 'EARSHOT_ORIGINS',
    byDefault: 'any',
    what: 'the origins whose pages may send answers, separated by commas or spaces',
    read: (text) => {
      const origins = text.split(/[\s,]+/).filter(Boolean)
      // A list with nothing in it would let every page in.
      const wrong = origins.length ? origins.find((origin) => originOf(origin) === undefined) : text
      return wrong === undefined
        ? { value: origins.map((origin) => originOf(origin) as string) } // none is wrong, checked above
        : { mend: `“${wrong.slice(0, 100)}” is no origin. Write them like https://shop.example.` }
    },
  },
  secret: {
    variable: 'EARSHOT_SECRET',
    byDefault: 'made at the first start',
    what: "seals sign-ins and people's links, and signs the links of tables; a new one signs everybody out, and codes are printed anew",
    read: (text) =>
      text.length >= 16 ? { value: text } : { mend: 'Write at least 16 characters that nobody can guess.' },
  },
  writeKey: {
    variable: 'EARSHOT_WRITE_KEY',
    byDefault: 'made at the first start',
    what: 'the public key that pages may send with their answers',
    read: (text) => readKeyOf('pk_', text),
  },
  readKey: {
    variable: 'EARSHOT_READ_KEY',
    byDefault: 'made at the first start',
    what: 'the secret key for reading the answers over HTTP',
    read: (text) => readKeyOf('sk_', text),
  },
  ownerPassword: {
    variable: 'EARSHOT_OWNER_PASSWORD',
    byDefault: 'made at the first start',
    what: "opens the owner's page; a new one signs everybody out",
    read: (text) => (text.length >= 8 ? { value: text } : { mend: 'Write at least 8 characters.' }),
  },
  publicUrl: {
    variable: 'EARSHOT_PUBLIC_URL',
    byDefault: 'where it listens',
    what: 'the address that people reach it at, such as https://listen.example',
    read: (text) => {
      const value = originOf(text)
      return value === undefined
        ? { mend: 'Write http:// or https:// and a host, without a path, such as https://listen.example.' }
        : { value }
    },
  },
  webhookHosts: {
    variable: 'EARSHOT_WEBHOOK_HOSTS',
    byDefault: 'none',
    what: 'hosts in this network that webhooks may tell, and whose pages /setup may look at, all the same, such as crm.internal:8080',
    read: (text) => {
      const hosts = text
        .toLowerCase()
        .split(/[\s,]+/)
        .filter(Boolean)
      const wrong = hosts.length ? hosts.find((host) => !isHost(host)) : text
      return wrong === undefined
        ? { value: hosts }
        : { mend: `“${wrong.slice(0, 100)}” is no host. Write them like crm.internal or 10.0.0.7:8080.` }
    },
  },
  proxies: {
    variable: 'EARSHOT_PROXIES',
    byDefault: 'none',
    what: 'the addresses and networks of your proxies, such as 10.0.0.0/8; what they write into X-Forwarded-For is believed',
    read: (text) => {
      const value = readProxies(text)
      return value
        ? { value }
        : { mend: 'Write addresses or networks, such as 127.0.0.1 10.0.0.0/8 fd00::/8.' }
    },
  },
  limits: {
    variable: 'EARSHOT_LIMITS',
    byDefault: Object.entries(usualLimits)
      .map(([name, most]) => `${name}=${most}`)
      .join(' '),
    what: 'how many events a minute are taken from one visit, device, table, address or key, or none',
    read: (text) => {
      const value = readLimits(text)
      return value
        ? { value }
        : { mend: 'Write what is to change, such as table=2000 address=none key=60000, or none.' }
    },
  },
  proof: {
    variable: 'EARSHOT_PROOF',
    byDefault: 'off',
    what: 'whether browsers that a limit holds back may do some work in the place of waiting: off, or under-attack',
    read: (text) =>
      text === 'off' || text === 'under-attack' ? { value: text } : { mend: 'Write off or under-attack.' },
  },
  mail: {
    variable: 'EARSHOT_MAIL',
    byDefault: 'none',
    what: 'the server that alerts go out by as mail, such as smtp://user:password@mail.example:587',
    read: (text) => {
      const url = URL.canParse(text) ? new URL(text) : undefined
      return url?.hostname && /^smtps?:$/.test(url.protocol) && isDecodable(url.username, url.password)
        ? { value: text }
        : { mend: 'Write smtp:// or smtps://, the user and the password where they are needed, and a host.' }
    },
  },
  mailFrom: {
    variable: 'EARSHOT_MAIL_FROM',
    byDefault: 'the user of EARSHOT_MAIL',
    what: 'the address that alerts by mail come from, such as earshot@shop.example',
    read: (text) =>
      mailAddress(`mailto:${text}`) === undefined
        ? { mend: 'Write one address, such as earshot@shop.example.' }
        : { value: text },
  },
  keep: {
    variable: 'EARSHOT_KEEP',
    byDefault: '730d in a new database',
    what: 'how long answers are kept, such as 365d or always, with rules for prompts (complaint=1095d) and questions (*.how=90d)',
    read: (text) => {
      const value = readKeepRules(text)
      return value
        ? { value }
        : {
            mend: 'Write days, and rules for prompts and questions, each once, such as 730d complaint=always care.short=90d *.how=90d.',
          }
    },
  },
  keepContact: {
    variable: 'EARSHOT_KEEP_CONTACT',
    byDefault: '90d',
    what: 'how long the ways to reach somebody are kept after their case is closed, or always',
    read: (text) => {
      const value = text === 'always' ? text : readKeepMs(text)
      return value === undefined
        ? { mend: 'Write a number of days and a d, such as 90d, or always.' }
        : { value }
    },
  },
  backups: {
    variable: 'EARSHOT_BACKUPS',
    byDefault: 'not known',
    what: 'how long you keep backups, such as 30d; receipts of what is erased name the day by which the last one is gone',
    read: (text) => {
      const value = readKeepMs(text)
      return value === undefined ? { mend: 'Write a number of days and a d, such as 30d.' } : { value }
    },
  },
  orders: {
    variable: 'EARSHOT_ORDERS',
    byDefault: 'as-told',
    what: 'how the numbers of orders are kept: as-told, or sealed, so that one order is still asked once and nobody finds it by its answer',
    read: (text) =>
      text === 'as-told' || text === 'sealed' ? { value: text } : { mend: 'Write as-told or sealed.' },
  },
  log: {
    variable: 'EARSHOT_LOG',
    byDefault: 'words',
    what: 'how the program tells of itself on standard error: words, or json for one object a line',
    read: (text) =>
      text === 'words' || text === 'json' ? { value: text } : { mend: 'Write words or json.' },
  },
  prompts: {
    variable: 'EARSHOT_PROMPTS',
    byDefault: 'the ready-made ones',
    what: 'a JSON file with definitions of your own; one that the lint refuses stops the start',
    read: (text) => ({ value: text }),
  },
}

const prefix = 'EARSHOT_'

/** Settings that can be used, or the sentence that says which variable cannot. */
export type ReadSettings =
  | { readonly status: 'ok'; readonly settings: Settings }
  /** One sentence or two: which variable is wrong, and the mend. */
  | { readonly status: 'invalid'; readonly message: string }

/**
 * Reads the settings from environment variables. An empty variable counts as not given. One whose name is nearly that of a
 * setting is a mistake: what it was meant to keep out would come in.
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): ReadSettings {
  const given: Record<string, unknown> = {}
  const names = Object.values(settingsTable).map(({ variable }) => variable.slice(prefix.length))
  for (const [variable, text] of Object.entries(environment)) {
    const name = variable.slice(prefix.length)
    if (!variable.startsWith(prefix) || names.includes(name) || !text?.trim()) continue
    // Others may have variables of their own with this beginning: only what is very near is taken for a slip.
    const meant = nearest(name, names, 4)
    if (meant)
      return { status: 'invalid', message: `${variable} is no setting. Did you mean ${prefix}${meant}?` }
  }
  for (const [name, row] of Object.entries(settingsTable)) {
    const text = environment[row.variable]?.trim()
    if (!text) continue
    const read: Read<unknown> = row.read(text)
    if ('mend' in read) return { status: 'invalid', message: `${row.variable} cannot be used. ${read.mend}` }
    given[name] = read.value
  }
  return { status: 'ok', settings: { ...defaultSettings, ...given } }
}

/** The origin that a text is, or `undefined` where it is anything more or less. A slash at the end is forgiven. */
function originOf(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined
  // A star is no part of a name, and stands for nothing here.
  if (!url || !/^https?:$/.test(url.protocol) || url.host.includes('*')) return undefined
  return url.href === `${url.origin}/` ? url.origin : undefined
}

/** What stands in an address for a sign must be one: a `%` alone is none. */
function isDecodable(...texts: readonly string[]): boolean {
  return !texts.some((text) => /%(?![\da-f]{2})/i.test(text))
}

/** A name or an address, with or without a port. */
function isHost(text: string): boolean {
  return /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d+)?$/.test(text) && URL.canParse(`http://${text}`)
}

function readKeyOf(prefix: 'pk_' | 'sk_', text: string): Read<string> {
  return text.startsWith(prefix) && /^[\w-]{16,128}$/.test(text)
    ? { value: text }
    : { mend: `Write ${prefix} and 13 to 125 letters, digits, “-” or “_”.` }
}
