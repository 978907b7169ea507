export * from './routes.ts'
export * as schemas from './schemas.ts'
