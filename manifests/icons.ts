import { BUTTON_SIZES, GROUPS, iconFile } from './source.ts'

interface Icon {
  /** The drawing in `manifests/icons`. */
  readonly source: string
  /** The picture beside it. */
  readonly file: string
  /** Its width and height in pixels. */
  readonly size: number
  /** Whether the unified manifest comes packed with it. */
  readonly isPacked: boolean
}

/** Every picture that the manifests name: of the add-in, of each button, and the two of the unified manifest. */
export const ICONS: readonly Icon[] = [
  ...['okr', ...GROUPS.flatMap(({ buttons }) => buttons)].flatMap((name) =>
    (name === 'okr' ? [...BUTTON_SIZES, 128] : BUTTON_SIZES).map((size) => ({
      source: `${name}.svg`,
      file: iconFile(name, size),
      size,
      isPacked: false,
    })),
  ),
  { source: 'okr.svg', file: 'color.png', size: 192, isPacked: true },
  { source: 'outline.svg', file: 'outline.png', size: 32, isPacked: true },
]
