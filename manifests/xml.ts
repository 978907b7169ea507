type Attributes = Readonly<Record<string, string>>

/** An element with its attributes, and the text or the lines of elements inside it. */
export function element(
  name: string,
  attributes: Attributes,
  content: string | readonly string[] = [],
): string {
  const start = `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join('')}`
  if (typeof content === 'string') return `${start}>${escaped(content)}</${name}>`
  if (content.length === 0) return `${start}/>`
  return `${start}>\n${content.map(indented).join('\n')}\n</${name}>`
}

function indented(lines: string): string {
  return lines.replace(/^/gm, '  ')
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}
