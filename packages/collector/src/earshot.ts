#!/usr/bin/env node
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { hasSqlite, runOnNewerNode } from './newer-node.ts'
import { restartSmall } from './small-memory.ts'

// A log that nobody reads any more, as after its reader was started anew, must not end what takes answers.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

if (hasSqlite(process.versions.node)) {
  // The other commands are over soon, and `restore` and `import` may need more.
  if (process.argv[2] === 'serve') restartSmall()
  // Imported only now: an older Node could not even read the modules that need SQLite.
  const { runCommand } = await import('./commands/run-command.ts')
  process.exitCode = await runCommand(process.argv.slice(2), {
    environment: process.env,
    say: (line) => console.log(line),
    warn: (line) => console.error(line),
    input: () => text(process.stdin),
    untilStopped: async () => {
      await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
    },
  })
} else process.exitCode = await runOnNewerNode(process.argv.slice(1))
