/** What a page says when it can't be shown: what failed, what still holds, what to do. */
export const faults = {
  notFound: { title: '没有这一页', text: '地址可能不完整，或所指的记录已经撤销。' },
  forbidden: { title: '这一页不在您的权限之内', text: '权限由角色、地区和部门决定；需要时请与系统管理员联系。' },
  badRequest: { title: '地址中的条件看不懂', text: '请从看板重新进入，或改正地址中的时期、地区与指标。' },
  unavailable: { title: '暂时连不上数据库', text: '数据没有丢失。本页每 5 秒查看一次，连上后自行恢复，不必守着；也可以现在再试。几分钟后仍是这样，请告诉系统管理员。' },
  tooSlow: { title: '这一次算得太久，已经停止', text: '请缩小时期或地区再试；其他页面不受影响。' },
  fault: { title: '没有算出来', text: '程序出了差错，已经记录；其他页面不受影响。' },
  reference: '编号 {code}，可报给管理员',
  again: '再试一次',
  toStart: '回到首页',
}
