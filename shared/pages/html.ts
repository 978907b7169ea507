/** Text that is HTML already, and so is put into other HTML as it is. */
export interface Html {
  readonly html: string
}

type Part = Html | string | number | null | false | readonly Part[]

/**
 * HTML from a template: what is put in is escaped, but for HTML itself; lists are joined, null and false leave nothing.
 *
 *     html`<p>${'a < b'}</p>`.html === '<p>a &lt; b</p>'
 */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: texts.reduce((all, text, index) => `${all}${textOf(parts[index - 1] ?? null)}${text}`) }
}

function textOf(part: Part): string {
  if (part === null || part === false) return ''
  if (typeof part === 'string') return escaped(part)
  if (typeof part === 'number') return String(part)
  return 'html' in part ? part.html : part.map(textOf).join('')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
}
