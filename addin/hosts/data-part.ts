/**
 * Excel keeps document data in custom XML parts, one for each key, so that two people's writing of different keys never
 * meets. Where a workbook has a key's part, it counts before the data sheet.
 */
const NAMESPACE = 'urn:okr-rollout:document-data:'

/** What XML cannot hold although JSON can. */
const UNWRITABLE = /[\ud800-\udfff\ufffe\uffff]/g
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The key of a custom XML part by its namespace, null where it is none of ours. */
export function keyOf(namespace: string): string | null {
  return namespace.startsWith(NAMESPACE) ? decodeURIComponent(namespace.slice(NAMESPACE.length)) : null
}

/** Inverse of {@link keyOf}. */
export function namespaceOf(key: string): string {
  return NAMESPACE + encodeURIComponent(key)
}

/** The part where the host remembers which conditional formats are of a plan. */
export const MARKS_NAMESPACE = 'urn:okr-rollout:conditional-formats'

/** The XML that holds a text; `null` says that it was removed. */
export function partOf(namespace: string, value: string | null): string {
  const text = JSON.stringify(value)
    .replace(UNWRITABLE, (unit) => `\\u${unit.charCodeAt(0).toString(16)}`)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
  return `<text xmlns="${namespace}">${text}</text>`
}

/** Inverse of {@link partOf}; null too where somebody else has written there. */
export function textOf(xml: string): string | null {
  const content = /<text\b[^>]*>([\s\S]*)<\/text>\s*$/.exec(xml)?.[1]
  const json = content?.replace(/&(\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity)
  try {
    const value: unknown = JSON.parse(json ?? 'null')
    return typeof value === 'string' ? value : null
  } catch {
    return null
  }
}

/** The namespace of an XML part, null where it is none of ours. */
export function namespaceIn(xml: string): string | null {
  const namespace = /<text\b[^>]*\sxmlns="([^"]*)"/.exec(xml)?.[1]
  return namespace?.startsWith(NAMESPACE) ? namespace : null
}
