import type * as z from 'zod/mini'
import type { ROUTES, RouteName } from './routes.ts'
import type * as schemas from './schemas/index.ts'

type Declared<Name extends RouteName> = (typeof ROUTES)[Name]

type ParameterIn<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParameterIn<Rest>
  : never

type OutputOf<Schema, Otherwise> = Schema extends z.ZodMiniType ? z.output<Schema> : Otherwise

/** Read only all the way down, so that what is sent may be so. */
type Unchanging<Value> = Value extends readonly (infer Item)[]
  ? readonly Unchanging<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Unchanging<Value[Key]> }
    : Value

/** The parameters of a call's path, by name. */
export type PathParameters<Name extends RouteName> = Readonly<
  Record<ParameterIn<Declared<Name>['path']>, string>
>

/** The parameters behind the question mark. */
export type Query<Name extends RouteName> =
  Declared<Name> extends { query: infer Schema } ? OutputOf<Schema, never> : Readonly<Record<never, string>>

/** What the body of a call holds; null where it has none. */
export type Body<Name extends RouteName> =
  Declared<Name> extends { body: infer Schema } ? Unchanging<OutputOf<Schema, never>> : null

/** What a call answers with; null where it answers with nothing. */
export type Reply<Name extends RouteName> =
  Declared<Name> extends { reply: infer Schema } ? OutputOf<Schema, never> : null

/** What a link opens. */
export type LinkKind = (typeof schemas.LINK_KINDS)[number]

/** What went wrong, as RFC 9457 has it. */
export type Problem = z.output<typeof schemas.ProblemDetails>
