import type { ButtonHTMLAttributes } from 'preact'

interface Properties extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled' | 'onClick'> {
  readonly disabled?: boolean
  readonly onClick?: () => void
}

/** A button that keeps the focus while it cannot be pressed, where the browser's own would drop it. */
export function Button({ disabled = false, onClick, ...properties }: Properties) {
  return (
    <button
      type="button"
      {...properties}
      aria-disabled={disabled}
      onClick={(event) => {
        if (disabled) event.preventDefault()
        else onClick?.()
      }}
    />
  )
}
