/** A tag as it stands in the text; `start` and `end` are its first character and the one after its last. */
export interface Tag {
  readonly kind: 'open' | 'close' | 'empty'
  /** With its colon, as in `x:`; empty where the document's own namespace is the default one. */
  readonly prefix: string
  readonly name: string
  readonly attributes: string
  readonly start: number
  readonly end: number
}

const MARKUP =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([\w.-]+:)?([\w.-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g

/** The tags of an XML text from some place on, in order, with no tree built: parts are read and cut, never rewritten. */
export function* tagsOf(xml: string, from = 0): Generator<Tag> {
  const markup = new RegExp(MARKUP.source, 'g')
  markup.lastIndex = from
  for (let match = markup.exec(xml); match; match = markup.exec(xml)) {
    const [whole, slash, prefix = '', name, attributes = '', empty] = match
    if (name === undefined) continue
    const kind = slash ? 'close' : empty ? 'empty' : 'open'
    yield { kind, prefix, name, attributes, start: match.index, end: match.index + whole.length }
  }
}

/** An attribute's value by its local name, null where it is absent. */
export function attributeOf({ attributes }: Tag, name: string): string | null {
  if (!attributes.includes(name)) return null
  const match = attributePattern(name).exec(attributes)
  return match ? decode(match[1] ?? match[2] ?? '') : null
}

/** Each name's pattern is made once: a workbook has a hundred thousand attributes of a few names. */
const patterns = new Map<string, RegExp>()

function attributePattern(name: string): RegExp {
  const known = patterns.get(name)
  if (known) return known
  const pattern = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
  patterns.set(name, pattern)
  return pattern
}

/** The characters between two tags, with entities and CDATA resolved. */
export function textBetween(xml: string, from: number, to: number): string {
  const text = xml.slice(from, to)
  if (!text.includes('<![CDATA[')) return decode(text)
  return text
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>)/)
    .map((piece) => (piece.startsWith('<![CDATA[') ? piece.slice(9, -3) : decode(piece)))
    .join('')
}

/** Text for an element or an attribute in double quotes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"\r\n\t]/g, (character) => ENTITIES[character] ?? '')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decode(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[name] ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
