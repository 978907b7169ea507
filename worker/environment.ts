import type { Organization } from './organization/organization.ts'

/** What the Worker is deployed with. */
export interface Environment {
  readonly ORGANIZATION: DurableObjectNamespace<Organization>
  /** Where set, whoever creates an organisation must present it as bearer token. */
  readonly SETUP_KEY?: string
  /** Where the organisations' objects run and store; see the operator's guide. Never changed once there are organisations. */
  readonly JURISDICTION?: DurableObjectJurisdiction
  /** `1`: replies say in the header `okr-rows` how many rows they read and wrote, for the benchmarks. */
  readonly REPORT_ROWS?: string
}
