import { mkdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { deploy, type Ran, runWrangler, type Wrangler } from '../../local/deploy.ts'

/** Stands in for wrangler, which has no account here: answers its list of secrets and notes what it was asked for. */
function wranglerWith(secrets: Ran): { readonly asked: string[]; readonly wrangler: Wrangler } {
  const asked: string[] = []
  return {
    asked,
    wrangler: async (...args) => {
      asked.push(args.join(' '))
      return args[0] === 'secret' ? secrets : { code: 0, out: 'Deployed' }
    },
  }
}

const CAREFUL = { isDryRun: false, isOpen: false }

test('nothing is deployed without a set-up key, unless somebody wants the door open', async () => {
  const without = wranglerWith({ code: 0, out: '[{"name": "OTHER", "type": "secret_text"}]' })
  const refused = await deploy(CAREFUL, without.wrangler)
  expect(refused).toEqual({ code: 1, out: expect.stringMatching(/no set-up key.*secret put SETUP_KEY/s) })
  expect(without.asked).toEqual(['secret list --format json'])
  expect(await deploy({ ...CAREFUL, isOpen: true }, without.wrangler)).toEqual({ code: 0, out: 'Deployed' })

  const unknown = wranglerWith({ code: 1, out: 'Not logged in.' })
  expect(await deploy(CAREFUL, unknown.wrangler)).toEqual({
    code: 1,
    out: expect.stringMatching(/^Not logged in\.\nNothing was deployed/),
  })

  const wellSet = wranglerWith({ code: 0, out: '[{"name": "SETUP_KEY", "type": "secret_text"}]' })
  expect(await deploy(CAREFUL, wellSet.wrangler)).toEqual({ code: 0, out: 'Deployed' })
})

test('a dry run builds the Worker as it would be deployed, without a network', async () => {
  mkdirSync('dist/public', { recursive: true })
  const { code, out } = await deploy({ ...CAREFUL, isDryRun: true }, runWrangler)
  expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('env.ORGANIZATION (Organization)') })
})
