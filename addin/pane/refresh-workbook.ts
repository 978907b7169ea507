import { createClient } from '../../shared/api/index.ts'
import { optimize } from '../../shared/workbook/index.ts'
import { type Address, askForPortfolio, type Refreshed, refreshPortfolio } from '../actions/index.ts'
import { Refused } from '../refusals/index.ts'
import { openPortfolio } from './open-portfolio.ts'
import type { PanePort, PersonKey } from './port.ts'
import { repliedBy } from './replied-by.ts'

/**
 * Refreshes the open portfolio, as it stands when everything has come. `onProgress` is told how many nodes have come, and
 * returns whether to stop: then nothing is written and the result is null.
 */
export async function refreshWorkbook(
  port: Pick<PanePort, 'host' | 'send' | 'keys' | 'today' | 'spareRows'>,
  address: Address,
  { token }: PersonKey,
  onProgress: (nodes: number) => boolean,
): Promise<Refreshed | null> {
  const read = async () => openPortfolio(await port.host.read(), port).reading
  const client = createClient({ url: address.server, token }, port.send)
  const asked = await askForPortfolio(client, await read(), onProgress)
  if (asked === null) return null
  const news = repliedBy(asked)
  const result = refreshPortfolio(await read(), news, address, port.today(), port.spareRows?.portfolio)
  if (!result.ok) throw new Refused(result.refusals)
  await port.host.apply(optimize(result.plan))
  return result.outcome
}
