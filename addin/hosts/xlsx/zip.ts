import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate'

/** A part of a zip, packed as it stands there. */
export interface PackedPart {
  /** 0: as it is, 8: deflated. */
  readonly method: number
  readonly checksum: number
  readonly size: number
  readonly packed: Uint8Array
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const END_LENGTH = 22
const UTF8_NAME = 0x800
const FIRST_OF_1980 = 0x21

/** The parts of a zip in their order, not yet unpacked. Throws RangeError where it is damaged or cut off. */
export function readZip(bytes: Uint8Array): Map<string, PackedPart> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - END_LENGTH
  while (view.getUint32(end, true) !== END) end -= 1
  const parts = new Map<string, PackedPart>()
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== CENTRAL || view.getUint16(at + 8, true) & 1) throw new RangeError()
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
      view.getUint16(at + field, true),
    )
    const nameEnd = at + 46 + (nameLength ?? 0)
    const name = strFromU8(bytes.subarray(at + 46, nameEnd))
    parts.set(name, {
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      size: view.getUint32(at + 24, true),
      packed: packedAt(bytes, view, view.getUint32(at + 42, true), view.getUint32(at + 20, true)),
    })
    at = nameEnd + (extraLength ?? 0) + (commentLength ?? 0)
  }
  return parts
}

function packedAt(bytes: Uint8Array, view: DataView, local: number, length: number): Uint8Array {
  if (view.getUint32(local, true) !== LOCAL) throw new RangeError()
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  if (start + length > bytes.length) throw new RangeError()
  return bytes.subarray(start, start + length)
}

/** A part's content. Throws an Error where it is not what it was when it was packed. */
export function unpack({ method, checksum, size, packed }: PackedPart): Uint8Array {
  const content = method === 0 ? packed : inflateSync(packed, { out: new Uint8Array(size) })
  if ((method !== 0 && method !== 8) || crc32(content) !== checksum) throw new RangeError()
  return content
}

export function pack(content: Uint8Array): PackedPart {
  return { method: 8, checksum: crc32(content), size: content.length, packed: deflateSync(content) }
}

/** A zip of the parts, those that were never unpacked as they came. */
export function writeZip(parts: ReadonlyMap<string, PackedPart>): Uint8Array {
  const locals: Uint8Array[] = []
  const centrals: Uint8Array[] = []
  let offset = 0
  for (const [path, part] of parts) {
    const name = strToU8(path)
    const common = [20, UTF8_NAME, part.method, 0, FIRST_OF_1980]
    const sizes = [part.checksum, part.packed.length, part.size]
    const local = concatenated([numbers([LOCAL], common, sizes, [name.length, 0]), name, part.packed])
    locals.push(local)
    centrals.push(numbers([CENTRAL], [20, ...common], sizes, [name.length, 0, 0, 0, 0], [0, offset]), name)
    offset += local.length
  }
  const central = concatenated(centrals)
  const count = parts.size
  const end = numbers([END], [0, 0, count, count], [central.length, offset], [0])
  return concatenated([...locals, central, end])
}

/** Runs of little-endian numbers, by turns of four bytes and of two. */
function numbers(...runs: readonly (readonly number[])[]): Uint8Array {
  const width = (run: number) => (run % 2 === 0 ? 4 : 2)
  const length = runs.reduce((total, run, index) => total + run.length * width(index), 0)
  const view = new DataView(new ArrayBuffer(length))
  let at = 0
  runs.forEach((run, index) => {
    for (const number of run) {
      if (width(index) === 4) view.setUint32(at, number, true)
      else view.setUint16(at, number, true)
      at += width(index)
    }
  })
  return new Uint8Array(view.buffer)
}

function concatenated(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((total, { length }) => total + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte
  for (let bit = 0; bit < 8; bit += 1) remainder = (remainder >>> 1) ^ (remainder & 1 ? 0xedb88320 : 0)
  return remainder
})

/** CRC-32 as zip uses it (ISO 3309). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0)
  return (crc ^ 0xffffffff) >>> 0
}
