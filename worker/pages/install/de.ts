import type { InstallTexts } from './texts.ts'

export const de: InstallTexts = {
  title: 'OKR Rollout einrichten',
  lead: 'Rund fünf Minuten, ein Mal. Danach ist alles auf der Registerkarte OKR in Excel oder im Menü Erweiterungen von Google Sheets.',
  otherLanguage: { name: 'English', code: 'en' },
  before: {
    title: 'Was Sie brauchen',
    items: [
      'Excel im Web, Excel aus Microsoft 365 oder ab Excel 2021, unter Windows oder auf dem Mac; oder Google Sheets im Browser. Auf iPads und Telefonen läuft es in Excel nicht.',
      'Um einem Team beizutreten: den Code, den Ihre OKR-Leitung Ihnen schickt. Zum Ausprobieren brauchen Sie keinen.',
    ],
  },
  ways: [
    {
      id: 'web',
      name: 'Excel im Web',
      steps: [
        'Laden Sie [die Add-In-Datei](manifest.xml) herunter.',
        'Öffnen Sie unter `excel.cloud.microsoft` eine Arbeitsmappe und wählen Sie **Start**, **Add-Ins**, dann **Weitere Add-Ins**.',
        'Wählen Sie **Meine Add-Ins**, dann **Meine Add-Ins verwalten** und **Mein Add-In hochladen**.',
        'Wählen Sie die Datei `manifest.xml` und drücken Sie **Hochladen**. Die Registerkarte **OKR** erscheint.',
      ],
      note: 'Es bleibt in diesem Browser, bis dessen Daten gelöscht werden. Laden Sie es dann noch einmal hoch; von Ihrer Arbeit geht nichts verloren.',
    },
    {
      id: 'windows',
      name: 'Excel unter Windows',
      steps: [
        'Legen Sie einen Ordner an, tun Sie [die Add-In-Datei](manifest.xml) hinein und geben Sie ihn frei: Rechtsklick, **Eigenschaften**, **Freigabe**. Kopieren Sie den Netzwerkpfad, etwa `\\\\mein-rechner\\add-ins`.',
        'Wählen Sie in Excel **Datei**, **Optionen**, **Trust Center**, **Einstellungen für das Trust Center**, **Kataloge vertrauenswürdiger Add-Ins**.',
        'Fügen Sie den Pfad als **Katalog-URL** ein, drücken Sie **Katalog hinzufügen**, setzen Sie den Haken bei **Im Menü anzeigen** und starten Sie Excel neu.',
        'Wählen Sie **Start**, **Add-Ins**, **Weitere Add-Ins**, **Freigegebener Ordner**, dann OKR Rollout und **Hinzufügen**.',
      ],
      note: 'Der Ordner muss freigegeben bleiben. Wo das nicht erlaubt ist, nehmen Sie Excel im Web oder fragen Sie Ihre Administration.',
    },
    {
      id: 'mac',
      name: 'Excel auf dem Mac',
      steps: [
        'Laden Sie [die Add-In-Datei](manifest.xml) herunter.',
        'Drücken Sie im Finder **⇧⌘G** und gehen Sie zu `~/Library/Containers/com.microsoft.Excel/Data/Documents`. Legen Sie dort den Ordner `wef` an, falls es ihn nicht gibt.',
        'Bewegen Sie `manifest.xml` in `wef` und starten Sie Excel neu.',
        'Öffnen Sie eine Arbeitsmappe, wählen Sie **Start**, **Add-Ins** und unter **Entwickler-Add-Ins** OKR Rollout.',
      ],
      note: 'Der letzte Schritt kann nach jedem Start von Excel wieder nötig sein.',
    },
    {
      id: 'sheets',
      name: 'Google Sheets',
      steps: [
        'Öffnen Sie die Tabelle mit dem Add-on, die Sie von den Betreibern dieses Servers haben, oder eine Kopie davon.',
        'Wählen Sie **Erweiterungen**, **OKR Rollout**, **Open sidebar**.',
        'Google fragt ein Mal, ob Sie es erlauben: nur diese Tabelle, eine Seitenleiste und Aufrufe dieses Servers.',
        'Weiter geht es in der Seitenleiste, wie unten steht.',
      ],
      note: 'Kein Menü? Dann ist das Add-on nicht in dieser Tabelle. Wie es hineinkommt, steht für die Betreiber dieses Servers in `docs/google-sheets.md`, zusammen mit [dem Manifest dieses Servers](appsscript.json).',
    },
    {
      id: 'everybody',
      name: 'Für alle in Microsoft 365',
      steps: [
        'Öffnen Sie als Administrator `admin.microsoft.com`, **Einstellungen**, **Integrierte Apps**, **Benutzerdefinierte Apps hochladen**.',
        'Wählen Sie **Office-Add-In** und geben Sie die Adresse [der Add-In-Datei](manifest.xml) an, oder laden Sie sie hoch.',
        'Wählen Sie, wer es bekommt. Sonst muss niemand etwas tun.',
      ],
      note: 'Bis alle die Registerkarte sehen, kann es einen Tag dauern. Wo Microsoft 365 ein einheitliches Manifest verlangt, ist es [dieses Paket](manifest.zip).',
    },
  ],
  first: {
    title: 'Dann, beim ersten Mal',
    steps: [
      'Drücken Sie auf der Registerkarte **OKR** auf **Bereich öffnen**, oder nehmen Sie in Google Sheets die Seitenleiste.',
      'Mit Code: Drücken Sie **Einem Team mit Code beitreten**, fügen Sie ihn ein und nennen Sie Ihren Namen. Der Tracker Ihres Teams entsteht in dieser Mappe.',
      'Ohne Code: Drücken Sie **Neuer Tracker**. Er kommt ohne diesen Server aus; beitreten können Sie später.',
      'Drücken Sie ein Mal **Selbsttest**. Er sagt, was dieses Excel oder Google Sheets kann, und lässt nichts zurück.',
    ],
  },
  insecure:
    'Dieser Server ist gerade über http erreicht. Excel und Google Sheets laden Add-Ins nur über https, deshalb gibt es hier nichts herunterzuladen: Öffnen Sie diese Seite unter der https-Adresse des Servers.',
  privacy: {
    title: 'Was Ihre Arbeitsmappe verlässt',
    items: [
      'Nichts, bis Sie einem Team beitreten. Danach geht beim Abgleichen an diesen Server, was in den OKR-Tabellen der Mappe steht, und Ihr Name dazu; andere Blätter nie.',
      'Ihr Schlüssel liegt nur bei Ihnen, nicht in der Mappe. Ihre OKR-Leitung kann ihn entziehen.',
      'Keine Cookies, die verfolgen, keine Dritten. In Excel kommt Microsofts eigene Bibliothek von Microsoft.',
      'Für das, was dieser Server speichert, sind seine Betreiber verantwortlich. Sie können alles löschen.',
    ],
  },
  terms: {
    title: 'Bedingungen',
    text: 'OKR Rollout ist freie Software unter der MIT-Lizenz, so wie sie ist und ohne Gewähr. Für diesen Server gelten die Bedingungen Ihrer Organisation.',
  },
}
