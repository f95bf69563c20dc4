/** Sign-in. */
export const login = {
  title: '登录',
  lead: '双随机、一公开监管考核看板',
  name: '用户名',
  password: '密码',
  submit: '登录',
  wrong: '用户名或密码不对。',
  httpsNeeded: {
    title: '请用 https 打开本页',
    text: '口令和会话只在加密连接上传送，经 http 不能登录。请把地址开头改为 https://；打不开时，请系统管理员在本系统前设置 TLS 代理，并让它转发 X-Forwarded-Proto: https。',
  },
  locked: '连续多次输错，账号已暂停，请稍后再试。',
  demoTitle: '演示库：选一个身份进入',
  demoNote: '仅内置演示数据库且本机访问时提供',
  secondNote: '审核、发布须由第二人',
  roleNotes: {
    leader: '看板、风险',
    evaluator: '评分、看板、预警',
    staff: '预警、企业与记录',
    city: '本市数据与评分',
    department: '本部门数据',
    steward: '交付、退回与时效',
  },
}
