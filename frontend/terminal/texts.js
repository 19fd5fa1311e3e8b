// @ts-check
/** What the page itself says; what the server answers comes in the language asked for. */
const TEXTS = {
  zh: {
    title: '流转卡终端', online: '在线', offline: '离线', waitingN: '离线 · {0} 条待上传', sending: '上传中 · {0}',
    ready: '请扫流转卡',
    stored: '已暂存 · {0}，尚未上传', storedDo: '服务器连不上，扫码照常进行，恢复后按顺序自动上传。已离线 {0}。', storedBad: '校验位不符，可能没扫全；已照样暂存，请再扫一次。',
    sent: '正在上传', badge: '工牌', card: '流转卡', unit: '设备', reason: '原因', command: '指令', quantity: '数量 {0}', misread: '扫码', unknown: '扫码',
    enrolTitle: '这台终端还没有登记', enrolDo: '请管理员在“终端”页面登记本机，然后在这里打开登记地址或扫二维码。',
    revokedTitle: '这台终端已停用', revokedDo: '扫码都留在本机。请管理员重新登记，登记后自动上传。',
    loading: '正在连接服务器…', loadingDo: '可以先扫码，扫到的都会保存在本机。',
    shift: '{0} · 剩 {1}', noShift: '非班次时间', h: '{0} 小时', min: '{0} 分', sec: '{0} 秒',
    running: '加工中', setup: '调机', breakdown: '故障', paused: '已暂停', behind: '欠产 {0} 件', ahead: '超前 {0} 件', gate: '完工后检验',
    arrived: '转入合格', std: '标准', perPiece: '{0} 分/件', since: '本段开始', good: '合格', bad: '不良', end: '预计完成', pcs: '件', of: '/ {0} 件', planNow: '计划此时 {0}', pending: '+{0} 待上传',
    next: '待加工', nextEmpty: '没有等着的工单。', ready1: '可开工', paused1: '已暂停', drawing: '图号 {0}', rev: '{0} 版', order: '订单 {0}',
    signOn: '请扫工牌上机', signOnDo: '没带工牌，点自己的名字也行。', start: '请扫流转卡开工', startDo: '没有卡时点右边的工单也行。', noUnit: '请先扫设备码', noUnitDo: '手持终端：先扫设备，再扫工牌和流转卡。',
    report: '报工', pause: '暂停', resume: '恢复', held: '待处理', scrap: '报废', breakdownDo: '故障', setupDo: '调机', off: '下机', type: '手输', ok: '确认', okN: '确认 {0} 件合格', cancel: '取消', understood: '知道了', override: '班组长授权', allow: '确认放行',
    goodQty: '合格件数', badQty: '件数', pin: '密码 PIN', clear: '清', del: '退格', whichForeman: '请班组长扫工牌，或点名字', code: '码', send: '发送', commands: '指令码', switchTo: 'English', device: '终端 {0}',
    plainHttp: '本页不是安全连接：断网后不能重新打开。',
    switchShort: 'EN', connecting: '连接中', codes: '指令码', codesDo: '用扫码枪直接扫屏幕，或打印出来贴在机台旁。', print: '打印指令码', log: '扫码记录', logEmpty: '还没有扫码。', seeLog: '看记录', back: '返回', more: '更多', stopTime: '停工时间，如 1630', atShiftEnd: '班次结束时停的', okTime: '{0} 停的', mine: '{0} 今日', helpSolved: '已解决', whichHelp: '叫什么；来的人扫工牌', called: '已呼叫 {0}', answered: '{1} 已应答 {0}',
    whoIsOn: '上机人员', nobody: '无人上机', whoSignsOn: '谁上机', anyShift: '当班', whyDefect: '不良原因', whyPaused: '为什么停（可不选）', whyAllowed: '放行原因', nothingToChoose: '没有可选的，请扫码。',
    whichCard: '选哪张卡', moreJobs: '还有 {0} 项在做', okRest: '确认 · 剩余 {0} 件全合格', rework: '返工', defect: '不良', nextReason: '下一步 · 选原因', sentDo: '请稍等。', readyDo: '扫流转卡开工或报工；也可以点任务。',
    away: '服务器连不上', awayDo: '照常扫码：先存在本机，恢复后按顺序自动上传。', summary: '已上传 {0} 条，{1} 条被拒绝', summaryDo: '被拒绝的没有记入，请看记录后重扫或找班组长。', malformed: '服务器读不了这次扫码', malformedDo: '没有记入。请再扫一次，不行请找管理员。',
    brokenTitle: '浏览器不让保存扫码', brokenDo: '请关闭无痕模式或清出磁盘空间，再刷新本页。', startedHere: '已暂存开工 {0}', startedHereDo: '恢复连接后显示任务详情。',
    enrolHow: '怎样登记', enrol1: '管理员打开“管理 · 终端”，新建这台终端。', enrol2: '在这台设备上打开那里显示的地址，或用它扫二维码。', enrol3: '只需一次；以后打开本页就能扫码。', enrolForm: '地址形如 {0}',
    ACCEPTED: '已接受', ASK: '在问', REFUSED: '被拒绝', UNKNOWN_CODE: '不认识', QUEUED: '待上传', booked: '报工 {0} 件', reportCard: '报工 {0}', startCard: '开工 {0}',
    'X-OK': '确认', 'X-CANCEL': '取消', 'X-FINISH': '报工', 'X-PAUSE': '暂停', 'X-RESUME': '恢复', 'X-SCRAP': '报废', 'X-HELD': '待处理', 'X-REWORK': '返工', 'X-SETUP': '调机', 'X-BREAKDOWN': '故障', 'X-OVERRIDE': '班组长授权', 'X-OFF': '下机', 'X-START': '开工', 'X-UNDO': '撤销', 'X-PARTLY': '余下以后做', 'X-CORRECT': '重新报数', 'X-NEXT': '下一件', 'X-COUNTER': '计数器', counter: '计数器读数', byHand: '人工报数', 'X-LEAVE': '一人下机', 'X-OVERTIME': '加班', whoLeaves: '谁下机；扫工牌或点名字', further: '还有', WORK: '工废', MATERIAL: '料废', SUBCONTRACT: '外协废', OTHER: '其他', 'X-HELP': '呼叫',
  },
  en: {
    title: 'Flowcard terminal', online: 'Online', offline: 'Offline', waitingN: 'Offline · {0} waiting', sending: 'Sending · {0}',
    ready: 'Scan a card',
    stored: 'Kept · {0} · not sent', storedDo: 'No server. Keep scanning: all is sent in order when it is back. Offline for {0}.', storedBad: 'The check character is wrong, it may be cut off. It is kept all the same; please scan again.',
    sent: 'Sending', badge: 'badge', card: 'card', unit: 'machine', reason: 'reason', command: 'command', quantity: 'quantity {0}', misread: 'scan', unknown: 'scan',
    enrolTitle: 'This terminal is not enrolled', enrolDo: 'Ask the administrator to enrol it on the Terminals page, then open the address or scan the QR code here.',
    revokedTitle: 'This terminal was revoked', revokedDo: 'Every scan stays on this device. Ask the administrator to enrol it again; then they are sent.',
    loading: 'Connecting to the server…', loadingDo: 'You may scan already: everything is kept on this device.',
    shift: '{0} · {1} left', noShift: 'No shift now', h: '{0} h', min: '{0} min', sec: '{0} s',
    running: 'Running', setup: 'Set-up', breakdown: 'Breakdown', paused: 'Paused', behind: '{0} behind', ahead: '{0} ahead', gate: 'Inspected after it',
    arrived: 'Received good', std: 'Standard', perPiece: '{0} min/pc', since: 'This stretch since', good: 'Good', bad: 'Defective', end: 'Expected end', pcs: 'pcs', of: '/ {0} pcs', planNow: 'Plan by now {0}', pending: '+{0} not sent',
    next: 'Waiting', nextEmpty: 'No work is waiting.', ready1: 'Ready', paused1: 'Paused', drawing: 'drawing {0}', rev: 'rev {0}', order: 'order {0}',
    signOn: 'Scan your badge to sign on', signOnDo: 'Without a badge, touch your name.', start: 'Scan a traveller card to start', startDo: 'Without a card, touch the job on the right.', noUnit: 'Scan the machine first', noUnitDo: 'Handheld: scan the machine, then the badge, then the card.',
    report: 'Report', pause: 'Pause', resume: 'Resume', held: 'Held', scrap: 'Scrap', breakdownDo: 'Fault', setupDo: 'Set-up', off: 'Sign off', type: 'Type', ok: 'OK', okN: 'OK, {0} good', cancel: 'Cancel', understood: 'Understood', override: 'Foreman allows', allow: 'Allow it',
    goodQty: 'Good pieces', badQty: 'Pieces', pin: 'PIN', clear: 'C', del: 'Delete', whichForeman: 'Foreman: scan your badge, or touch your name', code: 'Code', send: 'Send', commands: 'Commands', switchTo: '中文', device: 'Terminal {0}',
    plainHttp: 'Not a secure connection: the page cannot be opened again while the network is away.',
    switchShort: '中文', connecting: 'Connecting', codes: 'Command codes', codesDo: 'Scan them right from the screen, or print them for the machine.', print: 'Print the codes', log: 'Scans', logEmpty: 'Nothing was scanned yet.', seeLog: 'See scans', back: 'Back', more: 'More', stopTime: 'Stopped at, such as 1630', atShiftEnd: 'At the end of the shift', okTime: 'Stopped at {0}', mine: '{0} today', helpSolved: 'Solved', whichHelp: 'What for; who comes scans the badge', called: 'Called: {0}', answered: '{0}: {1} is here',
    whoIsOn: 'Signed on:', nobody: 'Nobody', whoSignsOn: 'Who signs on', anyShift: 'Shift', whyDefect: 'Why defective', whyPaused: 'Why it stops (optional)', whyAllowed: 'Why it is allowed', nothingToChoose: 'Nothing to choose from; please scan.',
    whichCard: 'Which card', moreJobs: '{0} more running', okRest: 'OK, the other {0} are good', rework: 'Rework', defect: 'Defect', nextReason: 'Next: reason', sentDo: 'One moment.', readyDo: 'Scan a card to start or to report, or touch a job.',
    away: 'The server cannot be reached', awayDo: 'Go on scanning: it is kept here and sent in order afterwards.', summary: '{0} sent, {1} of them refused', summaryDo: 'What was refused is not booked. See the scans, scan again or ask your foreman.', malformed: 'The server could not read this scan', malformedDo: 'It is not booked. Scan again, or ask the administrator.',
    brokenTitle: 'The browser does not let scans be kept', brokenDo: 'Leave private browsing or free disk space, then reload this page.', startedHere: 'Start of {0} is kept here', startedHereDo: 'Its details follow when the server is back.',
    enrolHow: 'How to enrol it', enrol1: 'The administrator adds this terminal under Administration, Terminals.', enrol2: 'Open the address shown there on this device, or scan its QR code with it.', enrol3: 'Once is enough; from then on this page scans.', enrolForm: 'The address looks like {0}',
    ACCEPTED: 'Accepted', ASK: 'Asked', REFUSED: 'Refused', UNKNOWN_CODE: 'Unknown', QUEUED: 'To send', booked: 'report of {0}', reportCard: 'report for {0}', startCard: 'start of {0}',
    'X-OK': 'OK', 'X-CANCEL': 'Cancel', 'X-FINISH': 'Report', 'X-PAUSE': 'Pause', 'X-RESUME': 'Resume', 'X-SCRAP': 'Scrap', 'X-HELD': 'Held', 'X-REWORK': 'Rework', 'X-SETUP': 'Set-up', 'X-BREAKDOWN': 'Breakdown', 'X-OVERRIDE': 'Foreman allows', 'X-OFF': 'Sign off', 'X-START': 'Start', 'X-UNDO': 'Undo', 'X-PARTLY': 'Rest later', 'X-CORRECT': 'Count anew', 'X-NEXT': 'Next piece', 'X-COUNTER': 'Counter', counter: 'Counter reading', byHand: 'Count by hand', 'X-LEAVE': 'One leaves', 'X-OVERTIME': 'Overtime', whoLeaves: 'Who leaves: badge or name', further: 'Further', WORK: 'By work', MATERIAL: 'By material', SUBCONTRACT: 'By subcontractor', OTHER: 'Other', 'X-HELP': 'Help',
  },
};

/** @typedef {keyof typeof TEXTS.zh} Key */

/** @param {'zh'|'en'} lang @returns {(key: Key, ...args: any[]) => string} */
export function texts(lang) {
  return (key, ...args) => args.reduce((text, arg, i) => text.replace(`{${i}}`, String(arg)), /** @type {Record<string, string>} */ (TEXTS[lang])[key] ?? key);
}
