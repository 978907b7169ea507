/** What an individual review asks, each answered from 1 (not at all) to 5 (fully). */
export const statements = {
  priorities: 'Our OKRs helped us to work on what matters most.',
  clarity: 'I knew each week what to do for our OKRs.',
  checkIns: 'Our check-ins were worth their time.',
  support: 'I got the support and training that I needed.',
  alignment: 'We aligned well with other teams.',
}
