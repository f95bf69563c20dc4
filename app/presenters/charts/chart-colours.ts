/** The light tokens as colours of their own, for pictures that leave the house: no style sheet goes with them. Held to the style sheet by a test. */
export const chartColours: Readonly<Record<string, string>> = {
  paper: '#fcfbf9', ink: '#1b1e23', ink2: '#474d55', ink3: '#666c74', accent: '#1d4f91', bad: '#9e3115', hair: '#e4e1db', rule: '#c9c5bd', ghost: '#918d85', bar: '#9db4cc', bar2: '#1d4f91',
  'target-0': '#8a2c14', 'target-1': '#b9562a', 'target-2': '#e8b98a', 'target-3': '#c8dbea', 'target-4': '#eaf0f5',
  'target-ink-0': '#ffffff', 'target-ink-1': '#ffffff', 'target-ink-2': '#1b1e23', 'target-ink-3': '#1b1e23', 'target-ink-4': '#1b1e23',
  'step-0': '#eef2f5', 'step-1': '#d3e0e9', 'step-2': '#a5c1d4', 'step-3': '#6c9aba', 'step-4': '#366d97', 'step-5': '#164667',
  'step-ink-0': '#1b1e23', 'step-ink-1': '#1b1e23', 'step-ink-2': '#1b1e23', 'step-ink-3': '#1b1e23', 'step-ink-4': '#ffffff', 'step-ink-5': '#ffffff',
  'line-1': '#16336b', 'line-2': '#b8501f', 'line-3': '#2f8f84', 'line-4': '#8f78c4', 'line-5': '#b48c2a',
}

/** A drawing with colours in place of tokens. Words stand between elements and are left as they are. */
export function paint(svg: string): string {
  return svg.replace(/="var\(--([a-z0-9-]+)\)"/g, (whole, token: string) => {
    const colour = chartColours[token]
    return colour === undefined ? whole : `="${colour}"`
  })
}
