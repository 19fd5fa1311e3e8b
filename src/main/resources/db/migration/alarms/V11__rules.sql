create table alarm_rule (
    id            bigint auto_increment primary key,
    name          varchar(100)   not null,
    name_key      varchar(100) as (upper(name)) persistent,
    kind          varchar(40)    not null,
    scope         varchar(20)    not null comment 'PLANT, WORK_CENTER, WORK_UNIT or ORDER_TYPE',
    scope_value   varchar(60)    null comment 'number of it; the type as the factory calls it',
    measure       varchar(20)    not null comment 'what the threshold counts',
    threshold     decimal(12, 3) not null,
    min_sample    int            not null default 0,
    delay_minutes int            not null default 0 comment 'how long it must last before it is an alarm',
    hysteresis    int            not null default 0 comment 'percent below the threshold at which it is over',
    severity      varchar(10)    not null,
    owner         varchar(80)    null comment 'code of the person who has such alarms',
    chain         varchar(200)   not null,
    enabled       boolean        not null default true,
    unique key alarm_rule_name (name_key)
) comment 'When a situation is an alarm, how urgent it is and who is told';

insert into alarm_rule (name, kind, scope, measure, threshold, min_sample, delay_minutes, hysteresis, severity, chain, enabled)
values ('工序欠产', 'OPERATION_LATE', 'PLANT', 'MINUTES', 30, 0, 0, 50, 'MEDIUM', 'FOREMAN:0,PLANNER:30,ADMIN:120', true),
       ('开工延误', 'LATE_START', 'PLANT', 'MINUTES', 30, 0, 0, 0, 'MEDIUM', 'FOREMAN:0,PLANNER:30,ADMIN:120', true),
       ('设备停机', 'BREAKDOWN', 'PLANT', 'MINUTES', 0, 0, 0, 0, 'HIGH', 'FOREMAN:0,PLANNER:10,ADMIN:30', true),
       ('暂停过久', 'STOP_LONG', 'PLANT', 'MINUTES', 60, 0, 0, 0, 'MEDIUM', 'FOREMAN:0,PLANNER:60', true),
       ('设备无声', 'UNIT_SILENT', 'PLANT', 'MINUTES', 180, 0, 0, 0, 'LOW', 'FOREMAN:0', true),
       ('终端无声', 'DEVICE_SILENT', 'PLANT', 'MINUTES', 600, 0, 0, 0, 'LOW', 'FOREMAN:0,ADMIN:120', true),
       ('等待检验', 'INSPECTION_WAITING', 'PLANT', 'MINUTES', 60, 0, 0, 0, 'MEDIUM', 'INSPECTOR:0,FOREMAN:30,PLANNER:120', true),
       ('检验不合格', 'INSPECTION_FAILED', 'PLANT', 'PIECES', 0, 0, 0, 0, 'HIGH', 'FOREMAN:0,PLANNER:10,ADMIN:30', true),
       ('不良率', 'SCRAP_RATE', 'PLANT', 'PERCENT', 10, 20, 0, 30, 'MEDIUM', 'FOREMAN:0,INSPECTOR:30', true),
       ('待加工过多', 'QUEUE_LONG', 'PLANT', 'HOURS', 80, 0, 30, 20, 'LOW', 'PLANNER:0', true),
       ('订单风险', 'ORDER_AT_RISK', 'PLANT', 'PERCENT', 50, 0, 0, 20, 'MEDIUM', 'PLANNER:0,SALES:30', true),
       ('订单逾期', 'ORDER_OVERDUE', 'PLANT', 'DAYS', 0, 0, 0, 0, 'HIGH', 'PLANNER:0,SALES:30,ADMIN:240', true),
       ('安灯无人应答', 'HELP', 'PLANT', 'MINUTES', 0, 0, 0, 0, 'HIGH', 'FOREMAN:0,PLANNER:10,ADMIN:30', true);

create table alarm_pending (
    pending_key varchar(170) not null primary key,
    since       datetime(3)  not null
) comment 'Situations that are not yet alarms because their rule waits a while';
