import type { InstallTexts } from './texts.ts'

export const en: InstallTexts = {
  title: 'Set up OKR Rollout',
  lead: 'Some five minutes, once. After that everything is on the tab OKR in Excel, or in the menu Extensions of Google Sheets.',
  otherLanguage: { name: 'Deutsch', code: 'de' },
  before: {
    title: 'What you need',
    items: [
      'Excel on the web, Excel of Microsoft 365, or Excel 2021 or later, on Windows or Mac; or Google Sheets in a browser. Excel on iPads and phones does not run it.',
      'To join a team: the code that your OKR lead sends you. To try it by yourself you need none.',
    ],
  },
  ways: [
    {
      id: 'web',
      name: 'Excel on the web',
      steps: [
        'Download [the add-in file](manifest.xml).',
        'Open a workbook at `excel.cloud.microsoft` and press **Home**, **Add-ins**, then **More Add-ins**.',
        'Choose **My Add-ins**, then **Manage My Add-ins** and **Upload My Add-in**.',
        'Choose the file `manifest.xml` and press **Upload**. The tab **OKR** appears.',
      ],
      note: 'It stays in this browser until its data is cleared. Then upload it again; nothing of your work is lost.',
    },
    {
      id: 'windows',
      name: 'Excel on Windows',
      steps: [
        'Make a folder, put [the add-in file](manifest.xml) into it, and share it: right click, **Properties**, **Sharing**, **Share**. Copy its network path, such as `\\\\my-computer\\add-ins`.',
        'In Excel press **File**, **Options**, **Trust Center**, **Trust Center Settings**, **Trusted Add-in Catalogs**.',
        'Paste the path as **Catalog Url**, press **Add catalog**, tick **Show in Menu**, and start Excel again.',
        'Press **Home**, **Add-ins**, **More Add-ins**, **Shared Folder**; choose OKR Rollout and press **Add**.',
      ],
      note: 'The folder must stay shared. Where that is not allowed, use Excel on the web or ask your administrator.',
    },
    {
      id: 'mac',
      name: 'Excel on Mac',
      steps: [
        'Download [the add-in file](manifest.xml).',
        'In Finder press **⇧⌘G** and go to `~/Library/Containers/com.microsoft.Excel/Data/Documents`. Make a folder `wef` there if there is none.',
        'Move `manifest.xml` into `wef` and start Excel again.',
        'Open a workbook, press **Home**, **Add-ins**, and choose OKR Rollout below **Developer Add-ins**.',
      ],
      note: 'Excel may want the last step again after each start.',
    },
    {
      id: 'sheets',
      name: 'Google Sheets',
      steps: [
        'Open the spreadsheet with the add-on that whoever runs this server gave you, or a copy of it.',
        'Press **Extensions**, **OKR Rollout**, **Open sidebar**.',
        'Google asks once whether you allow it: this spreadsheet only, a sidebar, and calls to this server.',
        'Go on in the sidebar as below.',
      ],
      note: 'No menu? Then the add-on is not in this spreadsheet. Whoever runs this server finds in `docs/google-sheets.md` how to put it there, with [the manifest of this server](appsscript.json).',
    },
    {
      id: 'everybody',
      name: 'For everybody in Microsoft 365',
      steps: [
        'As administrator open `admin.microsoft.com`, **Settings**, **Integrated apps**, **Upload custom apps**.',
        'Choose **Office Add-in** and give the address of [the add-in file](manifest.xml), or upload it.',
        'Choose who gets it. Nobody else has to do anything.',
      ],
      note: 'It can take a day until everybody sees the tab. Where Microsoft 365 asks for a unified manifest, it is [this package](manifest.zip).',
    },
  ],
  first: {
    title: 'Then, the first time',
    steps: [
      'Press **Open pane** on the tab **OKR**, or the sidebar in Google Sheets.',
      "With a code: press **Join a team with a code**, paste it and give your name. Your team's tracker is built in this workbook.",
      'Without one: press **New tracker**. It works without this server; you can join later.',
      'Press **Self-test** once. It says what this Excel or Google Sheets can do, and leaves nothing behind.',
    ],
  },
  insecure:
    "This server is reached over http just now. Excel and Google Sheets load add-ins over https only, so there is nothing to download here: open this page at the server's https address.",
  privacy: {
    title: 'What leaves your workbook',
    items: [
      'Nothing, until you join a team. Then what is in the OKR tables of the workbook goes to this server when you sync, and your name with it; other sheets never do.',
      'Your key is kept for you alone, not in the workbook. Your OKR lead can withdraw it.',
      "No cookies for tracking, no third parties. In Excel, Microsoft's own library comes from Microsoft.",
      'Whoever runs this server is responsible for what it stores. They can delete all of it.',
    ],
  },
  terms: {
    title: 'Terms',
    text: 'OKR Rollout is free software under the MIT licence, as it is and without warranty. For this server the terms of your organisation hold.',
  },
}
