import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openThreadedSqlite } from '../src/storage/sqlite-database.ts'
import { storageOn } from '../src/storage/storage-on.ts'
import { listeningContract } from './listening-contract.ts'
import { storageContract } from './storage-contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'earshot-threads-'))
let files = 0
const fresh = async () => storageOn(await openThreadedSqlite(join(folder, `${++files}.db`)))

storageContract('sqlite in threads', fresh)
listeningContract('sqlite in threads', fresh)
