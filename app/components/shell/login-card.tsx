import { Form } from '@remix-run/react'
import type { LoginView } from '#app/presenters/view-models.ts'
import { buttonClass } from '../basics/action-button.tsx'
import { StatusMark } from '../basics/status-mark.tsx'
import { ViewLink } from '../basics/view-link.tsx'
import styles from './login-card.module.css'

const Problem = ({ text }: { text: string }) => (
  <p id="login-problem" className={styles.problem} role="alert">
    <StatusMark mark="red" /> {text}
  </p>
)

/** One button a role, only on the embedded demonstration database. */
const DemoRoles = ({ login, demo }: { login: LoginView; demo: NonNullable<LoginView['demo']> }) => (
  <section className={styles.demo} aria-labelledby="demo-roles">
    <h2 id="demo-roles">{demo.title}</h2>
    <p className={styles.note}>{demo.note}</p>
    <Form method="post" action={login.action} className={styles.roles}>
      <input type="hidden" name="next" value={login.next} />
      {demo.roles.map((role) => (
        <button key={role.value} type="submit" name={demo.field} value={role.value} className={styles.role}>
          <b>{role.label}</b>
          <span>{role.note}</span>
        </button>
      ))}
    </Form>
  </section>
)

/** Name and password. */
const SignInForm = ({ login }: { login: LoginView }) => (
  <Form method="post" action={login.action} className={styles.form} aria-describedby={login.problem ? 'login-problem' : undefined}>
    <input type="hidden" name="next" value={login.next} />
    <label className={styles.field}>
      {login.fields.name.label}
      <input name={login.fields.name.name} defaultValue={login.fields.name.value} autoComplete="username" autoCapitalize="none" required />
    </label>
    <label className={styles.field}>
      {login.fields.password.label}
      <input name={login.fields.password.name} type="password" autoComplete="current-password" required />
    </label>
    {login.problem && <Problem text={login.problem} />}
    <button type="submit" className={buttonClass(true)}>
      {login.submit}
    </button>
  </Form>
)

/** Why nobody can sign in over this connection, and what to do. */
const Notice = ({ title, text }: { title: string; text: string }) => (
  <div className={styles.notice} role="alert">
    <p className={styles.problem}>
      <StatusMark mark="red" /> {title}
    </p>
    <p>{text}</p>
  </div>
)

/** Sign-in. */
export const LoginCard = ({ login }: { login: LoginView }) => (
  <div className={styles.page}>
    <main id="main" className={styles.card}>
      <h1 className={styles.title}>{login.title}</h1>
      <p className={styles.lead}>{login.lead}</p>
      {login.notice ? (
        <Notice {...login.notice} />
      ) : (
        <>
          <SignInForm login={login} />
          {login.demo && <DemoRoles login={login} demo={login.demo} />}
        </>
      )}
      {login.language && (
        <p className={styles.language}>
          <ViewLink link={login.language} />
        </p>
      )}
    </main>
  </div>
)
