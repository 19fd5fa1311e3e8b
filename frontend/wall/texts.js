// @ts-check
const TEXTS = {
  zh: {
    plant: '车间看板', backlog: '▼ 欠产 {0} 工时 · {1} 处', onPlan: '▲ 全部按计划', running: '开动 {0}/{1}', behind: '▼ 欠 {0}', ahead: '▲ 超前 {0}', even: '● 按计划', noPlan: '● 无计划',
    queue: '待加工 ', hours: '{0} 时', bottleneck: '瓶颈', behindTime: '欠 {0} 时', min: '{0} 分', hour: '{0} 时', day: '{0} 天', noAlarm: '没有未处理的报警', gates: '待检 {0} 单', failed: '不合格 {0} 单', more: '还有 {0} 条报警', inHand: '处理中',
    runningNow: '正在加工', nothing: '现在没有作业', setup: '调机', breakdown: '故障', paused: '暂停', pieces: '{0} / {1} 件', lost: '连接中断 · 数据是 {0} 前的', signIn: '登录已过期，请重新登录', noShift: '非班次', loading: '正在连接…', sec: '{0} 秒', page: '{0} / {1}',
    revoked: '此地址已失效，请班组长给出新的地址', explains: '影响 {0} 处', hourly: '实际 / 计划', orders: '近期订单', dueToday: '今日 {0} / {1}', noOrders: '近期没有要交的订单', alarms: '报警', queues: '待加工', quality: '检验', longest: '最久 {0}', undecided: '待处置 {0} 单', noneWaits: '● 无待检', people: '{0} 人', pcs: '{0} 件', goodToday: '今日合格率', outside: '外协', batchesOut: '{0} 批在外', overdue: '逾期 {0} 批', dueAt: '应在 {0} 回', nothingOut: '没有在外',
  },
  en: {
    plant: 'Shop wall', backlog: '▼ {0} h behind · {1} places', onPlan: '▲ All on plan', running: '{0}/{1} run', behind: '▼ {0} short', ahead: '▲ {0} ahead', even: '● On plan', noPlan: '● No plan',
    queue: 'Queue ', hours: '{0} h', bottleneck: 'Bottleneck', behindTime: '−{0} h', min: '{0} min', hour: '{0} h', day: '{0} d', noAlarm: 'No open alarm', gates: '{0} at QC', failed: '{0} failed', more: '{0} more alarms', inHand: 'in hand',
    runningNow: 'Running now', nothing: 'Nothing runs now', setup: 'Set-up', breakdown: 'Down', paused: 'Paused', pieces: '{0} / {1} pcs', lost: 'Connection lost · data is {0} old', signIn: 'Signed out, please sign in again', noShift: 'No shift', loading: 'Connecting…', sec: '{0} s', page: '{0} / {1}',
    revoked: 'This address was revoked; ask the foreman for a new one', explains: 'affects {0}', hourly: 'Actual / plan', orders: 'Orders due', dueToday: 'Today {0} / {1}', noOrders: 'No order is due soon', alarms: 'Alarms', queues: 'Waiting', quality: 'Inspection', longest: 'longest {0}', undecided: '{0} undecided', noneWaits: '● None waits', people: '{0} on', pcs: '{0} pcs', goodToday: 'Good today', outside: 'Outside', batchesOut: '{0} out', overdue: '{0} overdue', dueAt: 'due back {0}', nothingOut: 'None out',
  },
};

/** @param {'zh'|'en'} lang @returns {(key: keyof typeof TEXTS.zh, ...args: any[]) => string} */
export function texts(lang) {
  return (key, ...args) => args.reduce((text, arg, i) => text.replace(`{${i}}`, String(arg)), TEXTS[lang][key]);
}
