import type { HeadersFunction, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import {
  isRouteErrorResponse, Links, Meta, Outlet, Scripts, ScrollRestoration, useLocation, useMatches, useRouteError, useRouteLoaderData, type ShouldRevalidateFunctionArgs,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import { ErrorPage } from '#app/components/shell/error-page.tsx'
import { presentFault, presentFaultInBoth, readFault } from '#app/presenters/fault.ts'
import { useNonce } from '#app/nonce.ts'
import { readPreferences } from '#app/preferences.server.ts'
import { getText } from '#app/text.ts'
import baseStyles from './styles/base.css?url'
import tokens from './styles/tokens.css?url'

export const links: LinksFunction = () => [
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'stylesheet', href: tokens },
  { rel: 'stylesheet', href: baseStyles },
]

/** What holds on every page, also when the database is gone: language, theme, and the words for faults. */
export function loader({ request }: LoaderFunctionArgs) {
  const { language, theme } = readPreferences(request)
  const { faults, shell } = getText(language)
  return { language, theme, faults, product: `${shell.brand} ${shell.product}` }
}

/** A page that can't be shown says when to ask again, and is kept by nobody. */
export const headers: HeadersFunction = ({ errorHeaders }) => {
  const kept = ['Cache-Control', 'Retry-After'].map((name) => [name, errorHeaders?.get(name) ?? ''] as const)
  return kept.filter(([, value]) => value !== '').map(([name, value]): [string, string] => [name, value])
}

/** Title of a page that can't be shown; every other page gives its own. */
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.product ?? '' }]

/** A wall that moves on asks for its own figures alone, so that it outlives a server that is away. */
export function shouldRevalidate({ nextUrl, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs): boolean {
  return nextUrl.pathname.startsWith('/wall/') ? false : defaultShouldRevalidate
}

/** A route that stands on a wall says so in its handle. */
function isWall(handle: unknown): boolean {
  return typeof handle === 'object' && handle !== null && 'isWall' in handle && handle.isWall === true
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce()
  const data = useRouteLoaderData<typeof loader>('root')
  const onWall = useMatches().some((match) => isWall(match.handle))
  const theme = onWall ? 'dark wall' : data?.theme === 'dark' ? 'dark' : undefined
  return (
    <html lang={data?.language === 'en' ? 'en' : 'zh-CN'} className={theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

export default function Root() {
  return <Outlet />
}

/** Name of the product where the page's own words are missing. */
const BRAND = '双随机、一公开'

/** The door at which faults of every page are caught. */
export function ErrorBoundary() {
  const error = useRouteError()
  const data = useRouteLoaderData<typeof loader>('root')
  const { pathname, search } = useLocation()
  const thrown = isRouteErrorResponse(error) ? { status: error.status, data: error.data } : { status: 500, data: null }
  const fault = readFault(thrown.status, thrown.data)
  const here = pathname + search
  // a form that failed comes without the data of the page around it
  const view = data ? presentFault(fault, data.faults, data.language, here) : presentFaultInBoth(fault, here)
  // nobody stands before a wall to try again
  const retries = thrown.status === 503 || (thrown.status >= 500 && pathname.startsWith('/wall/'))
  return <ErrorPage brand={data?.product ?? BRAND} fault={view} retries={retries} />
}
