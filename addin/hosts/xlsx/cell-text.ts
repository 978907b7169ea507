import { escapeUnwritable } from '../../../shared/workbook/index.ts'
import { escapeXml, type Tag, tagsOf, textBetween } from './xml.ts'

/** Text as the content of a `<t>` element. */
export function encodeText(text: string): string {
  return escapeXml(escapeUnwritable(text))
}

/** Inverse of `escapeUnwritable`. */
export function decodeText(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
}

/** The text of a string item between two tags: its `<t>` elements joined, without phonetic hints. */
export function stringItemText(xml: string, from: number, to: number): string {
  let text = ''
  let hints = 0
  let opened: Tag | null = null
  for (const tag of tagsOf(xml.slice(0, to), from)) {
    if (tag.name === 'rPh') hints += tag.kind === 'open' ? 1 : -1
    if (tag.name !== 't' || hints > 0) continue
    if (tag.kind === 'close' && opened) text += textBetween(xml, opened.end, tag.start)
    opened = tag.kind === 'open' ? tag : null
  }
  return decodeText(text)
}

/** The shared strings of a workbook in their order. */
export function sharedStringsOf(xml: string): readonly string[] {
  const strings: string[] = []
  let opened: Tag | null = null
  for (const tag of tagsOf(xml)) {
    if (tag.name !== 'si') continue
    if (tag.kind === 'empty') strings.push('')
    if (tag.kind === 'close' && opened) strings.push(stringItemText(xml, opened.end, tag.start))
    opened = tag.kind === 'open' ? tag : null
  }
  return strings
}
