/** What a cell was taken as, and by which rule where it says something else; or why it could not be taken. */
export type Taken<Value> =
  | { readonly value: Value; readonly rule: string | null }
  | { readonly problem: string }
