import { SELF } from 'cloudflare:test'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { addressesOf, generate } from '../../manifests/index.ts'
import { SERVER } from './server.ts'

async function get(path: string, headers = {}, server = SERVER) {
  const response = await SELF.fetch(`${server}${path}`, { headers })
  return {
    response,
    bytes: new Uint8Array(await response.clone().arrayBuffer()),
    text: await response.text(),
  }
}

describe('the manifests', () => {
  const addresses = addressesOf(SERVER)
  if (typeof addresses === 'string') throw new Error(addresses)
  const files = generate(addresses)

  test('are served for the address that the server is reached at', async () => {
    for (const [name, content] of files) {
      const { response, text } = await get(`/manifests/${name}`)
      expect(text, name).toBe(content)
      expect(response.headers.get('cache-control')).toBe('public, max-age=300')
      const again = await get(`/manifests/${name}`, { 'if-none-match': response.headers.get('etag') ?? '' })
      expect(again.response.status).toBe(304)
    }
    expect((await get('/manifests/manifest.xml', {}, 'https://other.test')).text).toContain(
      'https://other.test/excel/',
    )
  })

  test('come packed for Microsoft 365, with the pictures that they name', async () => {
    const { response, bytes } = await get('/manifests/manifest.zip')
    expect(response.headers.get('content-type')).toBe('application/zip')
    const packed = unzipSync(bytes)
    const manifest = JSON.parse(strFromU8(packed['manifest.json'] ?? new Uint8Array()))
    expect(manifest.id).toBe(JSON.parse(files.get('manifest.json') ?? '').id)
    const named = [...Object.values(manifest.icons), manifest.localizationInfo.additionalLanguages[0].file]
    expect(Object.keys(packed).sort()).toEqual([...named, 'manifest.json'].sort())
  })

  test('may be read by Excel on the web, and are not there over http or under other names', async () => {
    const { response } = await get('/manifests/functions.de.json')
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    const plain = await get('/manifests/manifest.xml', {}, 'http://okr.test')
    expect([plain.response.status, JSON.parse(plain.text).detail]).toEqual([
      422,
      expect.stringContaining('over https only'),
    ])
    expect((await get('/manifests/other.xml')).response.status).toBe(404)
  })
})

describe('the page about installing', () => {
  test('speaks the language of the browser, or the one that is asked for', async () => {
    const german = await get('/install', { 'accept-language': 'de-AT,de;q=0.9,en;q=0.8' })
    expect(german.text).toContain('<html lang="de">')
    expect(german.text).toContain('Excel auf dem Mac')
    expect(german.response.headers.get('vary')).toContain('Accept-Language')
    for (const language of ['en-GB', 'fr, en;q=0.5', '']) {
      expect((await get('/install', { 'accept-language': language })).text).toContain('Excel on Mac')
    }
    expect((await get('/install?language=de', { 'accept-language': 'en' })).text).toContain(
      'Excel auf dem Mac',
    )
  })

  test('is what the bare address of the server leads to', async () => {
    const response = await SELF.fetch(SERVER, { redirect: 'manual' })
    expect([response.status, response.headers.get('location')]).toEqual([302, '/install'])
  })

  test('leads to every file, over https only, and runs no script', async () => {
    const { response, text } = await get('/install')
    const files = text.match(/(?<=href=")\/manifests\/[^"]+/g) ?? []
    expect(new Set(files).size).toBe(3)
    for (const file of files) expect((await get(file)).response.status).toBe(200)
    expect(text).not.toMatch(/<script|<style| style=| on\w+=/)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    const plain = await get('/install', {}, 'http://okr.test')
    expect(plain.text).toContain('over https only')
    expect(plain.text).not.toContain('/manifests/')
  })
})
