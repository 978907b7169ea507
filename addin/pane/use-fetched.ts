import { useEffect, useState } from 'preact/hooks'
import type { Task } from './use-task.ts'

/** What the server holds, fetched when a view opens or `where` changes, and again by `load`; null until it is there. */
export function useFetched<Value>(
  task: Task,
  fetch: () => Promise<Value>,
  where: readonly unknown[],
): readonly [value: Value | null, load: () => Promise<void>] {
  const [value, setValue] = useState<Value | null>(null)
  const load = async () => setValue(await fetch())
  useEffect(() => {
    task.run(async () => load().then(() => ''))
  }, where)
  return [value, load]
}
