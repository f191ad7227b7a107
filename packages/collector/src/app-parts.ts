import type { Hub } from './hub.ts'
import type { Definitions } from './ingest/definitions.ts'
import type { Floods } from './ingest/floods.ts'
import type { Proofs } from './ingest/proofs.ts'
import type { ReadBody } from './ingest/read-body.ts'
import type { KnownPrompts } from './ingest/record-of.ts'
import type { Keyring } from './keyring.ts'
import type { DigestKeeper } from './listening/digest-keeper.ts'
import type { Metrics } from './metrics.ts'
import type { From, IsProxy } from './peer.ts'
import type { SignedIn } from './people/role.ts'
import type { PromptShelf } from './prompt-shelf.ts'
import type { Secrets } from './secrets.ts'
import type { Storage } from './storage/port.ts'
import type { WidgetFile } from './widget-files.ts'

/** Everything that the routes work with. */
export interface AppParts {
  readonly storage: Storage
  readonly secrets: Secrets
  /** Who may do what with which key. */
  readonly keyring: Keyring
  readonly prompts: KnownPrompts
  /** Where the owner's own are kept; what is put there stands in `prompts` at once. */
  readonly shelf: PromptShelf
  /** What those, and those of earlier days, looked like to the people who answered. */
  readonly definitions: Definitions
  /** The counted days, one for the whole process. */
  readonly keeper: DigestKeeper
  readonly hub: Hub
  readonly metrics: Metrics
  /** The origins whose pages may send events. Empty: every origin. */
  readonly origins: readonly string[]
  /** The origin that people reach the collector at, where it was told. */
  readonly publicUrl: string | undefined
  /** Whom webhooks may tell, beside the open internet, and whether mail can go out. */
  readonly webhooks: { readonly hosts: readonly string[]; readonly mail: boolean }
  /** The proxies whose word on where a request comes from is believed. Default: none. */
  readonly isProxy?: IsProxy | undefined
  /** Holds back whoever sends more events than people do. */
  readonly floods: Floods
  /** Takes work of those who are held back in the place of waiting. Default: they wait. */
  readonly proofs?: Proofs | undefined
  /** How long backups are kept, where it was told. */
  readonly backupsMs?: number | undefined
  /** How the numbers of orders are kept. Default: as told. */
  readonly orders?: 'as-told' | 'sealed' | undefined
  /** By path without the first slash: `earshot.js`, `presets/how-did-we-do.js`. */
  readonly widgetFiles: ReadonlyMap<string, WidgetFile>
  /** By name, such as `owner-script`. Default: read from beside the code of the pages. */
  readonly pageScripts?: Readonly<Record<string, string>> | undefined
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Is told of every error that no reply names: those are the program's own. */
  readonly report: (error: unknown) => void
}

/** What a server knows of a request that a `Request` does not tell. */
export interface FromServer extends From {
  /** Reads the body, where the server can do so with less memory than a stream takes. */
  readonly body?: (maxBytes: number) => Promise<ReadBody>
}

/** What the server adds to a request; absent where the app is called without one. */
export interface AppEnv {
  Bindings: FromServer
  /** `person` is set for whoever was let in by a session, `site` for a key that is for one alone. */
  Variables: { readonly person: SignedIn; readonly site: string | undefined }
}
