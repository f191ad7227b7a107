/** What a command uses of the surroundings. */
export interface Terminal {
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Writes a line to standard output. */
  readonly say: (line: string) => void
  /** Writes a line to standard error. */
  readonly warn: (line: string) => void
  /** Everything on standard input, as a text. */
  readonly input?: () => Promise<string>
  /** Resolves when the program is asked to end. */
  readonly untilStopped: () => Promise<void>
}

/** 0: fine. 1: found something. 2: wrong use. */
export type ExitCode = 0 | 1 | 2

/** One command of the program. */
export interface Command {
  readonly name: string
  /** One line for the list of commands. */
  readonly summary: string
  /** What `--help` says. */
  readonly help: () => string
  /** Options without a value. */
  readonly options: readonly string[]
  /** It takes names of files too, and `-` for standard input. */
  readonly takesFiles?: true
  readonly run: (words: readonly string[], terminal: Terminal) => Promise<ExitCode>
}
