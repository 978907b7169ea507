/** Least contrast between Excel's own colours for the pane's to be read on them as well; WCAG's for small text, enhanced. */
const LEAST_CONTRAST = 7

type Theme = Pick<Office.OfficeTheme, 'bodyBackgroundColor' | 'bodyForegroundColor'>

/**
 * Light or dark as Excel is, whatever the computer is set to, and on Excel's own surface where all is readable on that.
 * Excel on the web does not always tell its theme; then the computer's setting stays.
 */
export function wearTheme(pane: HTMLElement, theme: Theme | undefined): void {
  if (!theme) return
  const { bodyBackgroundColor: surface, bodyForegroundColor: text } = theme
  const [behind, before] = [luminance(surface), luminance(text)]
  if (behind === null || before === null) return
  pane.style.colorScheme = before > behind ? 'dark' : 'light'
  if ((Math.max(behind, before) + 0.05) / (Math.min(behind, before) + 0.05) < LEAST_CONTRAST) return
  pane.style.setProperty('--surface', surface)
  pane.style.setProperty('--text', text)
}

/** How light a colour such as `#FFA500` is, 0 to 1, by WCAG; null for what is no such colour. */
function luminance(color: string): number | null {
  const [, ...channels] = /^#(..)(..)(..)$/.exec(color) ?? []
  const [red = Number.NaN, green = Number.NaN, blue = Number.NaN] = channels.map((channel) => {
    const part = Number.parseInt(channel, 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  const sum = 0.2126 * red + 0.7152 * green + 0.0722 * blue
  return Number.isNaN(sum) ? null : sum
}
