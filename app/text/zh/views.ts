/** Views that one saved: the list, its forms, what cannot be taken. */
export const views = {
  title: '已存视图',
  save: '存为视图',
  saveTitle: '把现在的选择存为视图：只存地址，不存数据',
  headline: (count: string) => `已存 ${count} 个视图`,
  none: '还没有存过视图',
  second: '视图只记下是哪一页和所选条件，打开时按打开者自己的权限重新查询；链接给别人，别人也只看到自己权限内的数。',
  list: '我的视图',
  empty: '还没有视图',
  emptyText: '在任一看板选好条件，点阅读栏里的“存为视图”。',
  open: '看板',
  changed: (when: string) => `${when} 存`,
  shared: '链接',
  sharedNote: '知道链接并已登录的人可以打开；停止分享后链接失效。',
  actions: { rename: '改名', share: '分享链接', unshare: '停止分享', remove: '删除' },
  form: {
    save: '存为视图', saveNote: '存的是地址，不是数据', rename: '改名称和备注', renameNote: '',
    name: '名称', note: '备注', submit: '保存', address: (board: string) => `${board}的当前选择`, cancel: '不改了',
  },
  problem: {
    name: '请写名称，最多 60 个字。', note: '备注最多 300 个字。', address: '只能存看板或预警台账的地址，且不超过 2000 个字符；请从那一页点“存为视图”。',
  },
}
