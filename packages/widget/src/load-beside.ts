/** Where the script's own tag is found, when it does not run by it. */
export const ownTags = 'script[src*="/earshot.js"]'

const tries: Record<string, number> = {}

/**
 * Fetches a module from beside the script: a ready-made prompt, or a part that most pages do not need. The browser keeps
 * each once, and a policy that lets the script in by nonce or by host lets this in too. Some engines remember a fetch that
 * has failed, so the next try has an address of its own. The build writes the version of all files into each address, so
 * that a cache never joins files of two versions.
 */
export async function loadBeside<T>(file: string, script: URL | undefined): Promise<T> {
  const { href } = new URL(`${file}?v=0${tries[file] ? `&${tries[file]}` : ''}`, script)
  try {
    // The files are ours, built together with the script; the caller names what they export.
    return (await import(href)) as T
  } catch (error) {
    tries[file] = (tries[file] ?? 0) + 1
    throw error
  }
}
