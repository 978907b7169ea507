import type { ScalingData } from '../../organization/scaling/index.ts'
import type { Texts } from './texts/index.ts'

/** Which settings the report was made with, and where each comes from (REQUIREMENTS.md, S8.5). */
export function SettingsInUse({ settings, texts }: Pick<ScalingData, 'settings'> & { texts: Texts }) {
  const said = texts.settings
  return (
    <section>
      <h2>{said.title}</h2>
      {settings.map(({ department, inUse }) => {
        const isAll = department === ''
        const own = inUse.filter(({ source }) => source === (isAll ? 'organization' : 'department'))
        return (
          <details>
            <summary>
              {isAll
                ? `${said.organization}: ${said.ofOrganization(own.length, inUse.length)}`
                : `${department}: ${said.ofDepartment(own.length)}`}
            </summary>
            <table>
              <tbody>
                {(isAll ? inUse : own).map(({ key, value, source }) => (
                  <tr>
                    <th scope="row">{texts.program.values[key]?.[0] ?? key}</th>
                    <td>{texts.number(value)}</td>
                    <td>{said.sources[source]}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        )
      })}
    </section>
  )
}
