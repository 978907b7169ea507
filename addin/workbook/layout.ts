const LEAST = 270
const MOST = 640
const STEP = 20
const WIDTH_KEY = 'okr-rollout.pane-width'

/** Lets people drag or key the pane wider and narrower, and fold it away on a small screen. */
export function startLayout(divider: HTMLElement, toggle: HTMLElement): void {
  let width = clamp(Number(localStorage.getItem(WIDTH_KEY) ?? 350))
  const show = (next: number) => {
    width = clamp(next)
    document.body.style.setProperty('--pane-width', `${width}px`)
    divider.setAttribute('aria-valuenow', String(width))
    localStorage.setItem(WIDTH_KEY, String(width))
    window.dispatchEvent(new Event('resize'))
  }
  divider.setAttribute('aria-valuemin', String(LEAST))
  divider.setAttribute('aria-valuemax', String(MOST))
  show(width)

  divider.addEventListener('pointerdown', (event) => divider.setPointerCapture(event.pointerId))
  divider.addEventListener('pointermove', (event) => {
    if (divider.hasPointerCapture(event.pointerId)) show(window.innerWidth - event.clientX)
  })
  divider.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowLeft') show(width + STEP)
    if (key === 'ArrowRight') show(width - STEP)
  })
  toggle.addEventListener('click', () => {
    const isOpen = toggle.getAttribute('aria-expanded') === 'true'
    toggle.setAttribute('aria-expanded', String(!isOpen))
    window.dispatchEvent(new Event('resize'))
  })
}

function clamp(width: number): number {
  return Math.min(MOST, Math.max(LEAST, Number.isFinite(width) ? Math.round(width) : LEAST))
}
