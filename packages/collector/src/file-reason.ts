/** Why a file cannot be read or written, by the code of the error. */
const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EACCES: 'it is not open to this user',
  EPERM: 'it is not open to this user',
  EROFS: 'it lies where nothing can be written',
  ENOSPC: 'the disk is full',
  EDQUOT: 'this user may not fill more of the disk',
  EFBIG: 'it would be larger than a file of this user may be',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'it is no UTF-8 text',
}

/**
 * Why a file cannot be used, in words that stand behind “cannot be read: ”.
 *
 * @returns `undefined` for an error that has nothing to do with files
 */
export function fileReason(error: unknown): string | undefined {
  if (!(error instanceof Error && 'code' in error)) return undefined
  return reasons[String(error.code)] ?? ('path' in error ? error.message : undefined)
}
