import { strFromU8, strToU8 } from 'fflate'
import { FileError } from './file-error.ts'
import { attributeOf, escapeXml, type Tag, tagsOf } from './xml.ts'
import { type PackedPart, pack, readZip, unpack, writeZip } from './zip.ts'

/** The most that all parts of a workbook may take unpacked; more is taken for a trap. */
const MAX_UNPACKED = 400_000_000

const CONTENT_TYPES = '[Content_Types].xml'

export interface Relationship {
  readonly id: string
  /** The last word of its type, such as `worksheet`; the rest differs between strict and ordinary files. */
  readonly type: string
  /** The path of the part it points to. */
  readonly path: string
}

/** The parts of an Office file. What is not written to comes out as it went in, byte for byte. */
export class Package {
  readonly #parts: Map<string, PackedPart>

  private constructor(parts: Map<string, PackedPart>) {
    this.#parts = parts
  }

  /** Throws FileError where the bytes are no whole zip. */
  static open(bytes: Uint8Array): Package {
    return new Package(partsOf(bytes))
  }

  copy(): Package {
    return new Package(new Map(this.#parts))
  }

  has(path: string): boolean {
    return this.#parts.has(path)
  }

  /** The text of a part. Throws FileError where it is missing or damaged. */
  text(path: string): string {
    const part = this.#parts.get(path)
    if (!part) throw new FileError('broken', `The file is damaged: its part ${path} is missing.`)
    try {
      return strFromU8(unpack(part))
    } catch {
      throw new FileError('broken', `The file is damaged: its part ${path} cannot be unpacked.`)
    }
  }

  write(path: string, text: string): void {
    this.#parts.set(path, pack(strToU8(text)))
  }

  /** Removes a part with its content type and all that points to it. */
  remove(path: string, owner: string): void {
    this.#parts.delete(path)
    const types = this.text(CONTENT_TYPES)
    this.write(
      CONTENT_TYPES,
      without(types, 'Override', (tag) => attributeOf(tag, 'PartName') === `/${path}`),
    )
    const relationships = relationshipsPath(owner)
    const target = (tag: Tag) => resolvePath(owner, attributeOf(tag, 'Target') ?? '')
    this.write(
      relationships,
      without(this.text(relationships), 'Relationship', (tag) => target(tag) === path),
    )
  }

  /** Adds a part, and a relationship to it from another. Returns the relationship's id. */
  add(path: string, text: string, contentType: string, owner: string, type: string): string {
    this.write(path, text)
    const override = `<Override PartName="/${escapeXml(path)}" ContentType="${contentType}"/>`
    this.write(CONTENT_TYPES, beforeEnd(this.text(CONTENT_TYPES), override))
    const relationships = relationshipsPath(owner)
    const taken = new Set(this.relationships(owner).map(({ id }) => id))
    let number = taken.size + 1
    while (taken.has(`rId${number}`)) number += 1
    const relationship = `<Relationship Id="rId${number}" Type="${type}" Target="/${escapeXml(path)}"/>`
    this.write(relationships, beforeEnd(this.text(relationships), relationship))
    return `rId${number}`
  }

  relationships(owner: string): readonly Relationship[] {
    const path = relationshipsPath(owner)
    if (!this.has(path)) return []
    return [...tagsOf(this.text(path))].flatMap((tag): Relationship[] => {
      const [id, type, target] = ['Id', 'Type', 'Target'].map((name) => attributeOf(tag, name))
      if (!id || !type || !target || attributeOf(tag, 'TargetMode') === 'External') return []
      return [{ id, type: type.slice(type.lastIndexOf('/') + 1), path: resolvePath(owner, target) }]
    })
  }

  bytes(): Uint8Array {
    return writeZip(this.#parts)
  }
}

function partsOf(bytes: Uint8Array): Map<string, PackedPart> {
  const parts = whole(bytes)
  const unpacked = [...parts.values()].reduce((total, { size }) => total + size, 0)
  if (unpacked > MAX_UNPACKED) throw new FileError('too-large', 'The file is too large to be a tracker.')
  return parts
}

function whole(bytes: Uint8Array): Map<string, PackedPart> {
  try {
    return readZip(bytes)
  } catch {
    throw new FileError('broken', 'The file is damaged or cut off: it cannot be unpacked.')
  }
}

function relationshipsPath(owner: string): string {
  const cut = owner.lastIndexOf('/') + 1
  return `${owner.slice(0, cut)}_rels/${owner.slice(cut)}.rels`
}

function resolvePath(owner: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const path = owner.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '.') path.push(step)
  }
  return path.join('/')
}

function without(xml: string, name: string, unwanted: (tag: Tag) => boolean): string {
  const found = [...tagsOf(xml)].find((tag) => tag.name === name && unwanted(tag))
  return found ? xml.slice(0, found.start) + xml.slice(found.end) : xml
}

function beforeEnd(xml: string, addition: string): string {
  const end = xml.lastIndexOf('</')
  return xml.slice(0, end) + addition + xml.slice(end)
}
