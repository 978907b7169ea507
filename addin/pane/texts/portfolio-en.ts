/** What the pane says beside a portfolio. */
export const portfolioEn = {
  newPortfolio: {
    title: 'New portfolio',
    submit: 'Make the portfolio',
    done: 'The portfolio is ready. Connect it, then refresh it.',
  },
  portfolio: {
    title: (organization: string) => (organization === '' ? 'Portfolio' : `Portfolio of ${organization}`),
    notConnected:
      'This portfolio is not connected yet. Connect it with the key of the organisation’s owner, or with a share link to a roll-up.',
    join: 'Connect the portfolio',
    joinOtherwise: 'Connect with another key or link',
    code: 'Owner’s key or share link',
    noKey:
      'This is neither an owner’s key nor a share link. A key begins with okr_owner_; of a link copy the whole address.',
    joined: 'The portfolio is connected now. Press Refresh to fetch its numbers.',
    refresh: 'Refresh',
    received: (nodes: number) => (nodes === 1 ? '1 team received' : `${nodes} teams received`),
    cancelled: 'Stopped. Nothing was written.',
    done: (nodes: number, objectives: number, decisions: number) =>
      `Refreshed: ${nodes === 1 ? '1 team' : `${nodes} teams`}, ${objectives === 1 ? '1 objective' : `${objectives} objectives`}, ${decisions === 1 ? '1 decision' : `${decisions} decisions`} to take.`,
    neverRefreshed: 'The tables are empty. Press Refresh to fetch the numbers.',
    refreshedOn: (date: string) => `Last refreshed on ${date}`,
    old: (days: number) => `These numbers were fetched ${days} days ago. Press Refresh to fetch them anew.`,
    receipt: 'What the refresh did',
    rows: (added: number, changed: number, removed: number) =>
      `${added === 1 ? '1 row' : `${added} rows`} added, ${changed} changed, ${removed} removed.`,
    same: (rows: number) => `${rows === 1 ? '1 row is' : `${rows} rows are`} as before.`,
    keptFormulas: (cells: number) =>
      `${cells === 1 ? '1 cell holds a formula' : `${cells} cells hold formulas`} of your own and stayed.`,
    withoutScaling:
      'The sheet Scaling stays as it is: a share link to a roll-up does not open the scaling report.',
    yours: 'Your own sheets, columns, charts and settings were not touched.',
    top: 'Where it stands',
    noCycle: 'There is no cycle yet.',
    coverage: (reporting: number, teams: number, stale: number) =>
      `${reporting} of ${teams} teams reported, ${stale} out of date.`,
    disagreements: (count: number) =>
      count === 1
        ? 'For 1 key result status and confidence disagree.'
        : `For ${count} key results status and confidence disagree.`,
    decisions: (count: number) => (count === 0 ? 'Nothing needs a decision' : `Needs a decision (${count})`),
    moreDecisions: (count: number) => `${count} more on the sheet Needs a decision.`,
  },
}
