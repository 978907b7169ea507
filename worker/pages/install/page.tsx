import type { Language } from '../language.ts'
import { Layout } from '../layout.tsx'
import { de } from './de.ts'
import { en } from './en.ts'
import type { InstallTexts, Way } from './texts.ts'

const TEXTS: Readonly<Record<Language, InstallTexts>> = { en, de }

/** How a newcomer comes to the add-in. `isSecure`: whether Office would take the manifests from here. */
export function InstallPage({ language, isSecure }: { language: Language; isSecure: boolean }) {
  const { title, lead, otherLanguage, before, ways, first, insecure, privacy, terms } = TEXTS[language]
  return (
    <Layout title={title} language={language}>
      <div class="install">
        <p class="meta">
          <Mark /> OKR Rollout
          <a
            href={`/install?language=${otherLanguage.code}`}
            lang={otherLanguage.code}
            hreflang={otherLanguage.code}
          >
            {otherLanguage.name}
          </a>
        </p>
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
        {!isSecure && <p class="problem">{insecure}</p>}
        <nav aria-label={title}>
          {ways.map(({ id, name }) => (
            <a href={`#${id}`}>{name}</a>
          ))}
        </nav>
        <section>
          <h2>{before.title}</h2>
          <ul class="list">
            {before.items.map((item) => (
              <li>{item}</li>
            ))}
          </ul>
        </section>
        <div class="ways">
          {ways.map((way) => (
            <WayToInstall way={way} isSecure={isSecure} />
          ))}
        </div>
        <section id="first">
          <h2>{first.title}</h2>
          <Steps items={first.steps} isSecure={isSecure} />
        </section>
        <section id="privacy">
          <h2>{privacy.title}</h2>
          <ul class="list">
            {privacy.items.map((item) => (
              <li>{item}</li>
            ))}
          </ul>
        </section>
        <section id="terms">
          <h2>{terms.title}</h2>
          <p>{terms.text}</p>
        </section>
      </div>
    </Layout>
  )
}

function WayToInstall({ way, isSecure }: { way: Way; isSecure: boolean }) {
  const { id, name, steps, note } = way
  return (
    <section id={id}>
      <h2>{name}</h2>
      <Steps items={steps} isSecure={isSecure} />
      <p class="note">
        <Rich text={note} isSecure={isSecure} />
      </p>
    </section>
  )
}

function Steps({ items, isSecure }: { items: readonly string[]; isSecure: boolean }) {
  return (
    <ol class="steps">
      {items.map((item) => (
        <li>
          <Rich text={item} isSecure={isSecure} />
        </li>
      ))}
    </ol>
  )
}

/** Text with the marks that {@link Way} explains; over http without links, which would lead to nothing. */
function Rich({ text, isSecure }: { text: string; isSecure: boolean }) {
  return text.split(/(\*\*.+?\*\*|`.+?`|\[.+?\]\(.+?\))/).map((part) => {
    if (part.startsWith('**')) return <b>{part.slice(2, -2)}</b>
    if (part.startsWith('`')) return <code>{part.slice(1, -1)}</code>
    const [, words, file] = /^\[(.+)\]\((.+)\)$/.exec(part) ?? []
    if (!words || !file) return part
    return isSecure ? (
      <a href={`/manifests/${file}`} download={file}>
        {words}
      </a>
    ) : (
      words
    )
  })
}

/** The add-in's own picture. */
function Mark() {
  return (
    <svg class="brand" viewBox="0 0 32 32" aria-hidden="true">
      <rect x="1" y="1" width="30" height="30" rx="6" fill="#0F62AC" />
      <path d="M6 9h20M6 16h20M6 23h20" stroke="#fff" stroke-opacity=".38" stroke-width="4" />
      <path d="M6 9h17M6 16h11M6 23h6" stroke="#fff" stroke-width="4" />
    </svg>
  )
}
