export * from './cycles.ts'
export * from './measure.ts'
export * from './sums.ts'
export * from './tree.ts'
