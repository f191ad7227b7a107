import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/** A program of an example that runs until it is ended. */
export interface Program {
  /** The address that it has printed. */
  readonly url: string
  close(): Promise<void>
}

/** Starts a program that prints the address at which it listens. What it says before is part of the error if it ends. */
export async function startProgram(
  command: string,
  args: readonly string[],
  { cwd, env = {} }: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): Promise<Program> {
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env, NO_COLOR: '1' } })
  const said: string[] = []
  const url = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on('line', (line) => {
        said.push(line)
        const [found] = /https?:\/\/[\w.:[\]]+\S*/.exec(line) ?? []
        if (found) resolve(found)
      })
    child.on('error', reject)
    child.on('exit', (code) => reject(new Error(`ended with ${code}: ${said.join('\n')}`)))
  })
  return { url, close: () => end(child) }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const over = once(child, 'exit')
  child.kill()
  await over
}
