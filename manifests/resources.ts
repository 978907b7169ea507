import type { Localized } from '../addin/functions/index.ts'
import { element } from './xml.ts'

/** What the add-in-only manifest refers to by id: each is written once, in the part of its kind. */
export class Resources {
  readonly #images = new Map<string, string>()
  readonly #urls = new Map<string, string>()
  readonly #short = new Map<string, string>()
  readonly #long = new Map<string, string>()

  /** Each takes a picture, address or text in, and returns the id to refer to it. */
  image(id: string, url: string): string {
    return enter(this.#images, id, 'bt:Image', { en: url, de: url })
  }

  url(id: string, url: Localized): string {
    return enter(this.#urls, `${id}.url`, 'bt:Url', url)
  }

  /** A text of at most 125 characters. */
  short(id: string, text: Localized): string {
    return enter(this.#short, id, 'bt:String', text)
  }

  /** A text of at most 250 characters. */
  long(id: string, text: Localized): string {
    return enter(this.#long, id, 'bt:String', text)
  }

  toXml(): string {
    return element('Resources', {}, [
      element('bt:Images', {}, [...this.#images.values()]),
      element('bt:Urls', {}, [...this.#urls.values()]),
      element('bt:ShortStrings', {}, [...this.#short.values()]),
      element('bt:LongStrings', {}, [...this.#long.values()]),
    ])
  }
}

function enter(part: Map<string, string>, id: string, name: string, { en, de }: Localized): string {
  const german = en === de ? [] : [element('bt:Override', { Locale: 'de-DE', Value: de })]
  part.set(id, element(name, { id, DefaultValue: en }, german))
  return id
}
