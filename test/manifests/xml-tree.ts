import { attributeOf, tagsOf, textBetween } from '../../addin/hosts/xlsx/xml.ts'

export interface XmlElement {
  readonly name: string
  readonly children: XmlElement[]
  /** The text inside, where there are no elements. */
  text: string
  attribute(name: string): string | null
}

/** The root of an XML text. Throws where a tag is not closed, or another one is. */
export function treeOf(xml: string): XmlElement {
  const document = elementOf('', () => null)
  const open: { readonly element: XmlElement; readonly end: number }[] = [{ element: document, end: 0 }]
  for (const tag of tagsOf(xml)) {
    const name = tag.prefix + tag.name
    const parent = open.at(-1)
    if (tag.kind === 'close') {
      if (!parent || parent.element.name !== name)
        throw new Error(`</${name}> closes <${parent?.element.name}>`)
      if (parent.element.children.length === 0) parent.element.text = textBetween(xml, parent.end, tag.start)
      open.pop()
      continue
    }
    const element = elementOf(name, (attribute) => attributeOf(tag, attribute))
    parent?.element.children.push(element)
    if (tag.kind === 'open') open.push({ element, end: tag.end })
  }
  const [root, ...others] = document.children
  if (open.length > 1 || !root || others.length > 0) throw new Error('Not one whole element')
  return root
}

/** All elements below one, in the order of the text. */
export function descendantsOf(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) => [child, ...descendantsOf(child)])
}

function elementOf(name: string, attribute: XmlElement['attribute']): XmlElement {
  return { name, children: [], text: '', attribute }
}
