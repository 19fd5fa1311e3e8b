create table work_order_verb (
    id           bigint auto_increment primary key,
    position     bigint        not null comment 'its place among the scans',
    at           datetime(3)   not null,
    work_order   varchar(80)   not null comment 'code',
    verb         varchar(40)   not null,
    actor        varchar(100)  not null,
    before_state longtext      null comment 'JSON of the work order as the scans had left it; null: it was new',
    after_state  longtext      not null comment 'JSON of the work order after it',
    unique key work_order_verb_position (position),
    key work_order_verb_order (work_order, position)
) comment 'What was done to work orders by others than scans: with the scan log the whole truth';
