import type { Operation } from '../../shared/workbook/index.ts'
import { EVERY_KIND } from './every-kind.ts'
import { applyAll, expectSame, valuesOf } from './expect.ts'
import type { ConformanceCase } from './subject.ts'

const SHEET = 'Objectives'
const title = { row: 0, column: 0, rows: 1, columns: 1 }
const LONG = '{"text":"“ü😀”"}'.repeat(8_000)

const TEMPLATE: readonly Operation[] = [
  { kind: 'sheet', sheet: SHEET },
  { kind: 'cells', sheet: SHEET, row: 0, column: 0, cells: [['ID', 'Objective']] },
  { kind: 'name', name: 'okr_objectives', sheet: SHEET, area: title },
  { kind: 'documentData', key: 'template', value: '1' },
]

/** Sheets, names, document data and plans as a whole. */
export const STRUCTURE_CASES: readonly ConformanceCase[] = [
  {
    name: 'an empty workbook has no values, names or document data',
    async run(subject) {
      const snapshot = await (await subject.open()).read()
      const values = snapshot.sheets.flatMap(({ name }) => valuesOf(snapshot, name))
      expectSame('An empty workbook', [values, snapshot.names, snapshot.documentData], [[], {}, {}])
    },
  },
  {
    name: 'a plan applied twice changes nothing more',
    async run(subject) {
      const host = await subject.open()
      await applyAll(host, EVERY_KIND)
      const once = await host.read()
      await applyAll(host, EVERY_KIND)
      expectSame('The workbook after the second time', await host.read(), once)
    },
  },
  {
    name: 'an upgrade of the template keeps what people typed',
    async run(subject) {
      const host = await subject.open()
      await applyAll(host, TEMPLATE)
      await applyAll(host, [{ kind: 'cells', sheet: SHEET, row: 1, column: 0, cells: [['O1', 'Typed']] }])
      await applyAll(host, [
        ...TEMPLATE,
        { kind: 'cells', sheet: SHEET, row: 0, column: 2, cells: [['Owner']] },
        { kind: 'documentData', key: 'template', value: '2' },
      ])
      const snapshot = await host.read()
      expectSame('The sheet', valuesOf(snapshot, SHEET), [
        ['ID', 'Objective', 'Owner'],
        ['O1', 'Typed'],
      ])
      expectSame('The document data', snapshot.documentData, { template: '2' })
    },
  },
  {
    name: 'a name follows its sheet when a person renames it',
    async run(subject) {
      const host = await subject.open()
      await applyAll(host, TEMPLATE)
      const snapshot = await (await subject.renameSheet(host, SHEET, "Ziele '27 & mehr")).read()
      const place = { sheet: "Ziele '27 & mehr", row: 0, column: 0 }
      expectSame('The name', snapshot.names.okr_objectives, place)
      expectSame('The sheet', valuesOf(snapshot, place.sheet), [['ID', 'Objective']])
    },
  },
  {
    name: 'a name whose sheet a person deleted is absent, and all else is still there',
    async run(subject) {
      const host = await subject.open()
      await applyAll(host, [...TEMPLATE, { kind: 'sheet', sheet: 'Other' }])
      const snapshot = await (await subject.deleteSheet(host, SHEET)).read()
      expectSame('The name', snapshot.names.okr_objectives ?? null, null)
      expectSame('The document data', snapshot.documentData, { template: '1' })
      if (snapshot.sheets.some(({ name }) => name === SHEET)) throw new Error('The deleted sheet is read.')
    },
  },
  {
    name: 'sheets with quotes, blanks and letters of any script are addressed',
    async run(subject) {
      const host = await subject.open()
      for (const sheet of ["O'Hara & Söhne", 'Überblick “Q1”', '目標']) {
        const area = { row: 2, column: 1, rows: 2, columns: 2 }
        await applyAll(host, [
          { kind: 'sheet', sheet },
          { kind: 'cells', sheet, row: 0, column: 0, cells: [[sheet]] },
          { kind: 'name', name: 'here', sheet, area },
        ])
        const snapshot = await host.read([sheet])
        expectSame('The cell', valuesOf(snapshot, sheet), [[sheet]])
        expectSame('The name', snapshot.names.here, { sheet, row: 2, column: 1 })
      }
    },
  },
  {
    name: 'reading some sheets brings all names and document data',
    async run(subject) {
      const host = await subject.open()
      await applyAll(host, [...TEMPLATE, { kind: 'sheet', sheet: 'Other' }])
      const snapshot = await host.read(['Other'])
      expectSame(
        'The sheets',
        snapshot.sheets.map(({ name }) => name),
        ['Other'],
      )
      expectSame('The names', Object.keys(snapshot.names), ['okr_objectives'])
      expectSame('The document data', snapshot.documentData, { template: '1' })
    },
  },
  {
    name: 'document data of any length is kept, replaced and removed',
    async run(subject) {
      const host = await subject.open()
      await applyAll(host, [
        { kind: 'sheet', sheet: SHEET },
        { kind: 'documentData', key: 'long', value: LONG },
        { kind: 'documentData', key: 'empty', value: '' },
        { kind: 'documentData', key: 'gone', value: 'x' },
      ])
      await applyAll(host, [
        { kind: 'documentData', key: 'gone', value: null },
        { kind: 'documentData', key: 'never', value: null },
      ])
      expectSame('The document data', (await host.read()).documentData, { long: LONG, empty: '' })
    },
  },
  {
    name: 'what a host cannot do is named in the receipt, and nothing that it can',
    async run(subject) {
      const host = await subject.open()
      const { missing } = await host.apply({ operations: EVERY_KIND })
      const named = [...new Set(missing.map(({ capability }) => capability))].sort()
      const kinds = [...new Set(EVERY_KIND.map(({ kind }) => kind))]
      expectSame('Missing', named, kinds.filter((kind) => !host.capabilities.has(kind)).sort())
    },
  },
  {
    name: 'a plan that fails half-way changes nothing',
    async run(subject) {
      const host = await subject.open()
      await applyAll(host, TEMPLATE)
      const before = await host.read()
      const operations: readonly Operation[] = [
        { kind: 'cells', sheet: SHEET, row: 1, column: 0, cells: [['half']] },
        { kind: 'documentData', key: 'template', value: 'half' },
        { kind: 'cells', sheet: 'No such sheet', row: 0, column: 0, cells: [['x']] },
      ]
      const refused = await Promise.resolve()
        .then(() => host.apply({ operations }))
        .then(
          () => false,
          (error: unknown) => error instanceof Error && error.message !== '',
        )
      expectSame('The plan is refused with a sentence', refused, true)
      expectSame('The workbook', await host.read(), before)
    },
  },
  {
    name: 'a plan writes into a sheet that it protected before',
    async run(subject) {
      const host = await subject.open()
      await applyAll(host, [...TEMPLATE, { kind: 'protection', sheet: SHEET, unlocked: [] }])
      await applyAll(host, [{ kind: 'cells', sheet: SHEET, row: 1, column: 0, cells: [['O1']] }])
      expectSame('The sheet', valuesOf(await host.read(), SHEET), [['ID', 'Objective'], ['O1']])
    },
  },
]
