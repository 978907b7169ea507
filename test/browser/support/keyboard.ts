import type { Locator, Page } from 'playwright-core'

/** More stops than any view of the pane has. */
const MOST_STOPS = 80

/** A person at the pane without a mouse. */
export interface Keyboard {
  press(key: string): Promise<void>
  type(text: string): Promise<void>
  /** Presses Tab, or Shift and Tab, until this has the focus. */
  goTo(place: Locator, key?: 'Tab' | 'Shift+Tab'): Promise<void>
  /** Waits until this has the focus, as after a view has changed. */
  isAt(place: Locator): Promise<void>
}

/** Each stop on the way has to be inside the pane and to be seen. */
export function keyboardAt(page: Page): Keyboard {
  const focused = page.locator('#pane :focus')
  const isReady = page.locator('#pane :focus:not([aria-disabled="true"])')
  return {
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    async goTo(place, key = 'Tab') {
      for (let stop = 0; stop < MOST_STOPS; stop += 1) {
        await page.keyboard.press(key)
        const fault = await page.evaluate(faultOfFocus)
        if (fault !== null) throw new Error(`${fault} on the way to ${place}`)
        if ((await place.and(focused).count()) > 0) return await isReady.waitFor()
      }
      throw new Error(`The ${key} key does not lead to ${place}.`)
    },
    isAt: (place) => place.and(focused).waitFor(),
  }
}

/** Runs in the page. */
function faultOfFocus(): string | null {
  const focused = document.activeElement
  if (!focused?.closest('#pane')) return `The focus is lost to ${focused?.outerHTML.slice(0, 100)}`
  const { outlineStyle, outlineWidth } = getComputedStyle(focused)
  return outlineStyle !== 'none' && outlineWidth !== '0px'
    ? null
    : `The focus is not seen at ${focused.outerHTML.slice(0, 100)}`
}
