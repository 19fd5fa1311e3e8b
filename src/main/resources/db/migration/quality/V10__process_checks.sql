alter table inspection_plan
    add column first_article  boolean not null default false comment 'the first piece at a work unit is looked at before the others are made 首检',
    add column patrol_minutes int     null comment 'how often an inspector comes by while it runs 巡检';

create table process_check (
    id           bigint auto_increment primary key,
    operation_id bigint       not null,
    work_order   varchar(60)  not null,
    sequence     int          not null,
    work_unit    varchar(80)  not null comment 'code',
    kind         varchar(10)  not null comment 'FIRST or PATROL',
    passed       boolean      not null,
    inspector    varchar(80)  not null comment 'code of the person',
    checked_at   datetime(3)  not null,
    key process_check_operation (operation_id, work_unit, checked_at),
    key process_check_time (checked_at)
) comment 'First-article and patrol inspections at the machine';
