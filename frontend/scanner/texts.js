// @ts-check
const TEXTS = {
  zh: {
    title: '扫码枪测试', back: '返回终端', switchTo: 'English', print: '打印测试页', waiting: '扫任意一个条码', waitingDo: '这里扫的码不会提交。', again: '再扫一次比较，或扫下面的测试码。',
    keys: '按键', code: '读出的内容', kind: '识别为', speed: '按键间隔', suffix: '结尾', prefix: 'AIM 前缀', none: '无', ms: '{0} 到 {1} 毫秒', gs1: 'GS1 标签',
    badge: '工牌', card: '流转卡', unit: '设备', reason: '原因', command: '指令', quantity: '数量', misread: '本系统的码，但校验位不对', unknown: '外来条码（可在“现有条码”里登记含义）',
    fine: '这把扫码枪设置正确。', byHand: '按键像是手工输入的。', noEnd: '没有结尾也能识别，但设置回车（CR）结尾会更快更可靠。', slowWithoutEnd: '按键慢而且没有结尾：请设置回车（CR）结尾，否则普通条码识别不了。',
    ime: '中文输入法开着，不影响扫码。', layout: '扫码枪的键盘布局和电脑不一致：请把扫码枪设为美式键盘（USA / English）。', misreadDo: '请检查条码是否印全、是否有污损；Code 39 请关闭“传送起止符”。',
    test: '测试码', testDo: '屏幕上或打印后扫。三个都应显示“设置正确”。',
    setup: '怎样设置扫码枪', setupDo: '设置码每个厂家、每个型号都不同，请用随机附带的说明书（快速入门单）里的设置码，按下表的名称查找。扫完再扫上面的测试码。本页不印厂家的设置码，以免扫到别的型号的码把枪设坏；管理员可以在“终端 → 设置码”里照说明书录入，打印给同型号的枪用。',
    maker: '厂家', look: '说明书里的章节', wanted: '需要的设置', wantedDo: '接口：USB 键盘（USB-HID / Keyboard Wedge）。键盘国家：USA / English。结尾：回车（CR / Enter）。大小写不变。功能键前缀：无。',
    agent: '接在串口上的扫码枪用终端页的“接串口扫码枪”，或工位代理程序（profiles 目录里有 Datalogic、Honeywell、Newland、Zebra 的串口参数）。',
  },
  en: {
    title: 'Test a scanner', back: 'Back to the terminal', switchTo: '中文', print: 'Print test sheet', waiting: 'Scan any code', waitingDo: 'Nothing that is scanned here is booked.', again: 'Scan again to compare, or scan the test codes below.',
    keys: 'Keys', code: 'What was read', kind: 'It is', speed: 'From key to key', suffix: 'Ends with', prefix: 'AIM prefix', none: 'nothing', ms: '{0} to {1} ms', gs1: 'a GS1 label',
    badge: 'a badge', card: 'a traveller card', unit: 'a machine', reason: 'a reason', command: 'a command', quantity: 'a quantity', misread: 'a code of ours with a wrong check character', unknown: 'a foreign code (give it a meaning under Existing barcodes)',
    fine: 'This scanner is set up well.', byHand: 'The keys came as if typed by hand.', noEnd: 'It works without an end, but with a carriage return (CR) at the end it is quicker and safer.', slowWithoutEnd: 'Slow keys and no end: set a carriage return (CR) at the end, or foreign codes are not recognised.',
    ime: 'A Chinese input method is on. That does no harm.', layout: 'The scanner’s keyboard layout is not the computer’s: set the scanner to USA / English.', misreadDo: 'See whether the code is printed whole and clean; for Code 39 switch off “transmit start/stop”.',
    test: 'Test codes', testDo: 'Scan them from the screen or from paper. All three should say that the scanner is set up well.',
    setup: 'How to set up a scanner', setupDo: 'Set-up codes differ by maker and model: use those in the manual (quick start guide) that came with the scanner, and look for the names below. Then scan the test codes above. None of a maker’s is printed here: the code of another model may do harm. The administrator can enter those of the manual under Terminals, Set-up codes, and print them for scanners of that model.',
    maker: 'Maker', look: 'Chapters of its manual', wanted: 'What it needs', wantedDo: 'Interface: USB keyboard (USB HID, keyboard wedge). Keyboard country: USA / English. End: carriage return (CR, Enter). Case unchanged. No function key in front.',
    agent: 'For a scanner on a serial line use “Serial scanner” on the terminal, or the workstation agent (its profiles hold the serial settings of Datalogic, Honeywell, Newland and Zebra models).',
  },
};

/** @param {'zh'|'en'} lang @returns {(key: string, ...args: any[]) => string} */
export function texts(lang) {
  return (key, ...args) => args.reduce((text, arg, i) => text.replace(`{${i}}`, String(arg)), /** @type {Record<string, string>} */ (TEXTS[lang])[key] ?? key);
}
