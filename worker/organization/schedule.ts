import type { Database } from './database.ts'

/** A job that an object's one alarm wakes. It returns when it wants to run next. */
export type Job = (now: Date) => Date

/** Runs the jobs that are due, each of them once, and returns when the next one is, for the object's alarm. */
export function runDueJobs(database: Database, jobs: Readonly<Record<string, Job>>, now: Date): Date | null {
  const due = new Map(
    database
      .all<{ name: string; due: number }>('SELECT name, due FROM jobs')
      .map(({ name, due }) => [name, due]),
  )
  for (const [name, job] of Object.entries(jobs)) {
    if ((due.get(name) ?? 0) <= now.getTime()) scheduleJob(database, name, job(now))
  }
  return nextDue(database)
}

function scheduleJob(database: Database, name: string, due: Date): void {
  database.run('INSERT OR REPLACE INTO jobs (name, due) VALUES (?, ?)', name, due.getTime())
}

function nextDue(database: Database): Date | null {
  const next = database.first<{ due: number | null }>('SELECT MIN(due) AS due FROM jobs')
  return next?.due === null || !next ? null : new Date(next.due)
}
