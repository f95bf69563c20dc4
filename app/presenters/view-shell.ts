import type { ChoiceGroupView, ChoiceView, ExportMenuView, LinkView, MarkKind, MenuView, QualityView, Sentence } from './view-basics.ts'

/** One entry of the navigation; `count` is the number that needs somebody, empty when none does. */
export type NavItemView = { id: string; label: string; href: string; current: boolean; count: string; countTitle: string }

/** One of the boards side by side. */
export type BoardTabView = { id: string; label: string; href: string; current: boolean }

/** The search field; a plain GET form, so it works without script. */
export type SearchView = {
  action: string
  value: string
  label: string
  placeholder: string
  /** 搜索, for the button that only screen readers and phones see. */
  submit: string
}

/** An entry of the account menu: a link, or a small form that posts. */
export type AccountItemView =
  | { kind: 'link'; label: string; href: string }
  | { kind: 'post'; label: string; action: string; fields: Readonly<Record<string, string>> }

/** Top and bottom bar of every page. Null members are not drawn (nobody signed in yet). */
export type ShellView = {
  /** 跳到正文 */
  skip: string
  brand: { name: string; product: string; href: string }
  /** Name of the navigation for screen readers. */
  navLabel: string
  nav: readonly NavItemView[]
  /** At most four entries for the foot of a phone. */
  phoneNav: readonly NavItemView[]
  /** Boards to go on to, with what was chosen; empty where the page is none. */
  boardTabs: readonly BoardTabView[]
  boardTabsLabel: string
  search: SearchView | null
  /** The inbox with the number of unread messages, empty for none; null for who has no inbox. */
  inbox: { label: string; href: string; count: string; title: string; current: boolean } | null
  area: MenuView | null
  account: { label: string; organisation: string; name: string; items: readonly AccountItemView[] } | null
}

/** Live or frozen, as one segment of the reading switch. */
export type ReadingChoiceView = ChoiceView & { mark: MarkKind }

/** What a reader may choose for this page and finds again on the next: links, and two GET forms for what is too long to list. */
export type FilterPanelView = {
  label: string
  /** Years, halves, quarters, months; empty where the page has no period to choose. */
  periods: readonly ChoiceGroupView[]
  /** Null where the page can't answer every period. */
  forms: {
    action: string
    /** The rest of the address, sent along as hidden fields. */
    keep: readonly (readonly [name: string, value: string])[]
    week: { label: string; field: string; none: string; value: string; options: readonly { value: string; text: string }[] }
    range: { label: string; from: { label: string; value: string }; to: { label: string; value: string }; least: string; most: string }
    apply: string
  } | null
  /** Areas and departments, each a list of links. */
  places: readonly ChoiceGroupView[]
}

/** First line of every page: which reading, which days, how fresh, how complete. */
export type ReadingBarView = {
  label: string
  /** One entry when only live is offered (drawn as a mark and a word), two or more make a switch. */
  readings: readonly ReadingChoiceView[]
  /** 2023年1月1日—11月17日; null on pages without a period. */
  period: { text: string; note: string } | null
  /** Opens under the period; null where nothing can be chosen. */
  filters: FilterPanelView | null
  /** 部门 市监, with the link that takes it off. */
  chosen: readonly { label: string; text: string; clear: LinkView }[]
  /** What of the choice this page can't honour. */
  limits: readonly string[]
  /** 截至 11月17日 06:00，批次 1391 · 方案 2023 第2版; parted by hairlines. */
  facts: readonly Sentence[]
  /** Arrival of the data; `words` is 15/16 市到数，日照市 14 天未报. */
  arrival: (QualityView & { words: string; href: string | null }) | null
  /** 演示数据，今日设为 2023-11-17; null with real deliveries and the clock. */
  notice: { text: string; short: string; title: string } | null
  menus: readonly MenuView[]
  actions: readonly LinkView[]
  /** The page's table as a file; null where there is none or it stands at the foot of a list. */
  exports: ExportMenuView | null
  /** The same line for 375 px: 本年至 11月17日 06:00 and 15/16 市. */
  phone: { period: string; arrival: string }
}

/** Sign-in. `roles` holds one-button entries, only on the embedded demonstration database. */
export type LoginView = {
  title: string
  lead: string
  /** Why nobody can sign in here, in place of the form; null: one can. */
  notice: { title: string; text: string } | null
  action: string
  /** Where to go afterwards, sent back as a hidden field. */
  next: string
  fields: {
    name: { label: string; name: string; value: string }
    password: { label: string; name: string }
  }
  submit: string
  /** Why the last try failed; null at first. */
  problem: string | null
  demo: {
    title: string
    note: string
    /** Name of the field the pressed button sends. */
    field: string
    roles: readonly { value: string; label: string; note: string }[]
  } | null
  language: LinkView | null
}
