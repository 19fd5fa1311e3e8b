create table prepared_plan (
    kind     varchar(20)   not null primary key,
    team     varchar(200)  not null,
    steps    varchar(2000) not null comment 'one a line',
    steps_en varchar(2000) not null
) comment 'What is done about an exception of a kind, and by whom 预案';

insert into prepared_plan (kind, team, steps, steps_en)
values ('DELAY', '计划员、班组长、业务员', '核对剩余工时和队列\n换机、加班或分批\n估计新的完工日期\n通知业务员和客户',
        'Check remaining hours and queue\nOther machine, overtime or a split\nEstimate the new date\nTell sales and the customer'),
       ('SHORTAGE', '采购、计划员、库管', '核对库存和在途\n催供应商并取得书面答复\n替代料须技术批准\n调整工序顺序',
        'Check stock and what is on its way\nPress the supplier, get an answer in writing\nSubstitute only as engineering allows\nRe-sequence'),
       ('QUALITY', '质检员、班组长、技术', '隔离并标识\n追查同批和已流转件\n评审处置\n首件重检后恢复',
        'Quarantine and mark\nTrace the lot and what has moved on\nDecide the disposition\nGo on after a new first piece'),
       ('EQUIPMENT', '设备、班组长', '停机挂牌\n通知维修并记录时间\n安排同类设备代替\n修后首检',
        'Stop and tag\nCall maintenance, note the time\nPut the work on an equal machine\nFirst piece after repair'),
       ('LOGISTICS', '发货员、业务员', '联系司机确认位置\n安排换车或改线\n通知客户新的到达时间\n保留凭证',
        'Ask the driver where he is\nOther vehicle or route\nTell the customer the new time\nKeep the papers'),
       ('DATA', '班组长、管理员', '核对卡片与实物\n更正报工\n查明漏扫原因\n培训',
        'Compare card and pieces\nCorrect the reports\nFind why it was not scanned\nTrain');

create table shop_exception (
    id         bigint auto_increment primary key,
    kind       varchar(20)   not null comment 'DELAY, SHORTAGE, QUALITY, EQUIPMENT, LOGISTICS, DATA',
    title      varchar(300)  not null,
    detail     varchar(1000) null,
    urgency    varchar(10)   not null,
    priority   int           not null comment '1 first, 3 last',
    alarm_id   bigint        null,
    team       varchar(200)  not null,
    owner      varchar(80)   null comment 'code of a person',
    deadline   date          null,
    result     varchar(1000) null,
    created_at datetime(3)   not null,
    created_by varchar(100)  not null,
    closed_at  datetime(3)   null,
    closed_by  varchar(100)  null,
    unique key shop_exception_alarm (alarm_id),
    key shop_exception_open (closed_at, urgency),
    key shop_exception_created (created_at)
) comment 'What went wrong and needs more than an answer';

create table exception_order (
    exception_id bigint      not null,
    order_number varchar(60) not null,
    primary key (exception_id, order_number),
    key exception_order_number (order_number)
) comment 'Which orders it concerns';

create table improvement (
    id           bigint auto_increment primary key,
    exception_id bigint       not null,
    action       varchar(500) not null,
    owner        varchar(80)  null comment 'code of a person',
    due          date         not null,
    done_at      datetime(3)  null,
    check_on     date         not null comment 'when its effect is looked at',
    checked_at   datetime(3)  null,
    checked_by   varchar(100) null,
    effective    boolean      null,
    finding      varchar(500) null,
    key improvement_exception (exception_id),
    key improvement_check (checked_at, check_on)
) comment 'What shall keep it from coming back, and whether it did';
