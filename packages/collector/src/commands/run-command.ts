import { nearest } from '@earshot/core/nearest'
import { settingsTable } from '../config.ts'
import { backup } from './backup.ts'
import type { Command, ExitCode, Terminal } from './command.ts'
import { demo } from './demo.ts'
import { erase } from './erase.ts'
import { exportCommand } from './export.ts'
import { importCommand } from './import.ts'
import { keys } from './keys.ts'
import { lint } from './lint.ts'
import { people } from './people.ts'
import { programVersion } from './program-version.ts'
import { qr } from './qr.ts'
import { receipts } from './receipts.ts'
import { restore } from './restore.ts'
import { serve } from './serve.ts'
import { webhooks } from './webhooks.ts'

const commands: readonly Command[] = [
  serve,
  demo,
  lint,
  qr,
  receipts,
  backup,
  restore,
  exportCommand,
  importCommand,
  keys,
  people,
  webhooks,
  erase,
]

/** Runs what was written after `earshot`. */
export async function runCommand(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = words
  if (name === undefined) {
    terminal.warn(help())
    return 2
  }
  if (name === 'help' && rest[0] !== undefined) return runCommand([rest[0], '--help'], terminal)
  if (name === '--help' || name === '-h' || name === 'help') {
    terminal.say(help())
    return 0
  }
  if (name === '--version') {
    terminal.say(programVersion())
    return 0
  }
  const command = commands.find((item) => item.name === name)
  if (!command) {
    terminal.warn(unknown(name))
    return 2
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.say(command.help())
    return 0
  }
  const strange = rest.find(
    (word) => !command.options.includes(word) && !(command.takesFiles && /^(?:[^-]|-$)/.test(word)),
  )
  if (strange === undefined) return command.run(rest, terminal)
  const meant = nearest(strange, command.options)
  const mend = meant ? `Did you mean ${meant}?` : (settingOf(strange) ?? `See earshot ${name} --help.`)
  terminal.warn(`earshot ${name} does not take “${strange}”. ${mend}`)
  return 2
}

/** Where somebody writes a setting as an option: what it is set by. */
function settingOf(word: string): string | undefined {
  const [, name = ''] = /^--([a-z-]+)(?:=|$)/.exec(word) ?? []
  const wanted = `EARSHOT_${name.replaceAll('-', '_').toUpperCase()}`
  const found = Object.values(settingsTable).find(({ variable }) => variable === wanted)
  return found && `It is set by the environment variable ${found.variable}.`
}

function unknown(name: string): string {
  const meant = nearest(
    name,
    commands.map((item) => item.name),
  )
  return `earshot has no command “${name}”. ${meant ? `Did you mean earshot ${meant}?` : 'See earshot --help.'}`
}

function help(): string {
  const width = Math.max(...commands.map(({ name }) => name.length))
  const lines = commands.map(({ name, summary }) => `  earshot ${name.padEnd(width)}  ${summary}`)
  return `Ask customers, and hear what they say.

${lines.join('\n')}

earshot COMMAND --help tells more about a command.`
}
