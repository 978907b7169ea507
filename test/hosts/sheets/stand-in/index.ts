import { createContext, Script } from 'node:vm'
import { type Person, type Surroundings, services } from './apps.ts'
import type { Book } from './book.ts'
import { rangeAt } from './range.ts'
import { conditionalBuilder } from './rules.ts'
import { sheetServices } from './spreadsheet.ts'
import { Calls, refuse, strictEnum } from './strict.ts'
import type { World } from './world.ts'

export type { Person } from './apps.ts'
export { Book, type SheetState } from './book.ts'
export { drawnBy } from './chart.ts'
export { validationForm } from './rules.ts'
export { exception } from './strict.ts'

/** A spreadsheet with the add-on running in it, as one person has it open. */
export class OpenSpreadsheet implements Surroundings {
  readonly book: Book
  readonly calls = new Calls()
  readonly person: Person
  readonly documentProperties: Map<string, string>
  readonly menu: [caption: string, name: string][] = []
  readonly shown: string[] = []
  readonly told: string[] = []
  isLocked = false
  saysYes = true
  readonly #context = createContext({}, { codeGeneration: { strings: false, wasm: false } })
  readonly #world: World
  readonly #before: ReadonlySet<string>

  constructor(script: Script, book: Book, documentProperties: Map<string, string>, person: Person) {
    this.book = book
    this.documentProperties = documentProperties
    this.person = person
    this.#world = this.#newWorld()
    Object.assign(this.#context, services(this, this.#world))
    this.#before = new Set(Object.keys(this.#context))
    script.runInContext(this.#context)
  }

  /** What the script added to the global names. */
  globals(): readonly string[] {
    return Object.keys(this.#context)
      .filter((name) => !this.#before.has(name))
      .sort()
  }

  /** Calls a global function of the script. */
  run(name: string, ...given: readonly string[]): unknown {
    const call = `${name}(${given.map((text) => JSON.stringify(text)).join(',')})`
    return new Script(call).runInContext(this.#context)
  }

  /** A person highlights the first cell of a sheet by a formula of their own. */
  highlight(name: string, formula: string): void {
    const state = this.book.find(name) ?? refuse(`There is no sheet “${name}”.`)
    const first = rangeAt(this.#world, { sheet: state, row: 0, column: 0, rows: 1, columns: 1 })
    const rule = conditionalBuilder(this.#world).whenFormulaSatisfied(formula).setRanges([first])
    state.conditionalRules.push(rule.setBackground('#ffff00').build())
  }

  #newWorld(): World {
    const world: World = {
      book: this.book,
      calls: this.calls,
      cached: new Map(),
      newDate: (moment) => new Script(`new Date(${moment})`).runInContext(this.#context),
      protectionTypes: strictEnum('ProtectionType', ['RANGE', 'SHEET']),
      sheet: (state) => sheetOf(state),
    }
    const sheetOf = sheetServices(world)
    return world
  }
}
