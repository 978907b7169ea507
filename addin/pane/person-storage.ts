/** What remembers texts for one person, such as `localStorage`. */
export interface PersonStorage {
  getItem(name: string): string | null
  setItem(name: string, text: string): void
  removeItem(name: string): void
}
