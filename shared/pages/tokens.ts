/** The colours of all pages, light and dark. */
export const TOKENS = `
:root {
  color-scheme: light dark;
  --page: #fff; --ink: #1b1c20; --quiet: #5b5e66; --line: #dcdee3; --tile: #f6f7f9; --track: #e2e4e9;
  --accent: #0f62ac; --good: #0b6a0b; --warn: #8a3a00; --bad: #ae0d1c;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #17181b; --ink: #f1f2f4; --quiet: #a8acb5; --line: #3a3c43; --tile: #212327; --track: #3a3c43;
    --accent: #6bb4f5; --good: #7ed47e; --warn: #f4a56f; --bad: #f6979f;
  }
}`

/** The same on paper, whatever the screen was. */
export const PRINT_TOKENS = `:root { color-scheme: light; --page: #fff; --ink: #000; --quiet: #444; --line: #bbb; --tile: #fff; --track: #ddd; --accent: #0f62ac; --good: #0b6a0b; --warn: #8a3a00; --bad: #ae0d1c; }`
