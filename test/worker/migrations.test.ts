import { env, runInDurableObject } from 'cloudflare:test'
import { expect, test } from 'vitest'
import { Database } from '../../worker/organization/database.ts'
import { migrate } from '../../worker/organization/migrations.ts'

const FIRST = 'CREATE TABLE a (id TEXT PRIMARY KEY)'
const SECOND = 'CREATE TABLE b (id TEXT PRIMARY KEY)'

test('migrations are done once, added to, and refused where their history is another', async () => {
  await runInDurableObject(env.ORGANIZATION.getByName('migrated'), (_, { storage }) => {
    const database = new Database(storage)
    const tables = () =>
      storage.sql.exec(`SELECT name FROM sqlite_master WHERE name IN ('a', 'b')`).toArray().length
    migrate(database, [FIRST])
    migrate(database, [FIRST])
    expect(tables()).toBe(1)
    migrate(database, [FIRST, SECOND])
    expect(tables()).toBe(2)
    expect(() => migrate(database, [SECOND, FIRST])).toThrow('another version')
    expect(() => migrate(database, [FIRST])).toThrow('another version')
    expect(tables()).toBe(2)
  })
})
