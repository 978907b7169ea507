import { buildPublic } from '../../../addin/build.ts'

/** The page under test is built once for all files. */
export default async function setup(): Promise<void> {
  await buildPublic()
}
