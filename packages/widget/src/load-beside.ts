/**
 * Fetches a module from beside the script: a ready-made prompt, or a part that most pages do not need. The browser keeps
 * each once, and a policy that lets the script in by nonce or by host lets this in too.
 */
export async function loadBeside<T>(file: string, script: URL | undefined): Promise<T> {
  // The files are ours, built together with the script; the caller names what they export.
  return (await import(new URL(file, script).href)) as T
}
