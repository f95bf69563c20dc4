import type { login as zh } from '#app/text/zh/login.ts'

export const login: typeof zh = {
  title: 'Sign in',
  lead: 'Double-random supervision board',
  name: 'User name',
  password: 'Password',
  submit: 'Sign in',
  wrong: 'User name or password is not right.',
  httpsNeeded: {
    title: 'Open this page by https',
    text: 'Passwords and sessions travel over encrypted connections alone, so nobody can sign in by http. Begin the address with https://. If that does not open, the administrator is to put a TLS proxy in front of this system and have it pass on X-Forwarded-Proto: https.',
  },
  locked: 'Too many wrong tries: the account rests for a while.',
  demoTitle: 'Demonstration: enter as',
  demoNote: 'Only on the built-in demonstration database, from this machine',
  secondNote: 'reviews and publishes as a second person',
  roleNotes: {
    leader: 'board, risk',
    evaluator: 'scores, board, warnings',
    staff: 'warnings, firms and records',
    city: 'its own data and scores',
    department: 'its own data',
    steward: 'deliveries, rejects, freshness',
  },
}
